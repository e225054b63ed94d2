import { Checkbox, Field } from '@strapi/design-system';
import { PLUGIN_ID } from '../plugin-id';
import { useWords } from '../translations/use-words';

interface Props {
  readonly name: string;
  readonly value: unknown;
  /** The field as the form has it. */
  readonly modifiedData: { readonly name?: string; readonly unique?: boolean; readonly private?: boolean };
  readonly contentTypeSchema?: { readonly pluginOptions?: { readonly [PLUGIN_ID]?: { topic?: unknown } } };
  onChange(event: { target: { name: string; value: boolean; type: string } }): void;
}

/** Whether variants may change a field; closed with the reason where they never may. */
export function VariesInput({ name, value, modifiedData, contentTypeSchema, onChange }: Props) {
  const say = useWords();
  const topic = contentTypeSchema?.pluginOptions?.[PLUGIN_ID]?.topic;
  const isTopic = typeof topic === 'string' && topic.split('.')[0] === modifiedData.name;
  const reason = isTopic
    ? say('fixed.topic')
    : modifiedData.unique === true
      ? say('fixed.unique')
      : modifiedData.private === true
        ? say('builder.varies.private')
        : null;
  return (
    <Field.Root name={name} hint={reason ?? say('builder.varies.hint')}>
      <Checkbox
        checked={reason === null && value !== false}
        disabled={reason !== null}
        onCheckedChange={(checked: boolean | 'indeterminate') =>
          onChange({ target: { name, value: checked === true, type: 'checkbox' } })
        }
      >
        {say('builder.varies')}
      </Checkbox>
      <Field.Hint />
    </Field.Root>
  );
}
