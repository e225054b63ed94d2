import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useContentTypesOfBuilderQuery } from '../api/types';
import { PLUGIN_ID } from '../plugin-id';
import { useWords } from '../translations/use-words';
import { topicChoices, type TypeField } from './topic-choices';

interface Props {
  readonly name: string;
  readonly value: unknown;
  /** The type's settings as the form has them. */
  readonly modifiedData: { readonly pluginOptions?: { readonly [PLUGIN_ID]?: { enabled?: unknown } } };
  readonly contentTypeSchema?: { readonly attributes?: readonly TypeField[] };
  onChange(event: { target: { name: string; value: string; type: string } }): void;
}

const SELF = 'self';
/** The select needs a value for none; an empty one is none to the server. */
const NONE = '';

/** Which field says what an entry is about; only where the type's entries have variants. */
export function TopicInput({ name, value, modifiedData, contentTypeSchema, onChange }: Props) {
  const say = useWords();
  const enabled = modifiedData.pluginOptions?.[PLUGIN_ID]?.enabled === true;
  const { data: types = [] } = useContentTypesOfBuilderQuery(undefined, { skip: !enabled });
  if (!enabled) return null;
  const fieldsOf = (uid: string): TypeField[] =>
    Object.entries(types.find((type) => type.uid === uid)?.schema.attributes ?? {}).map(([field, of]) => ({
      name: field,
      ...of,
    }));
  const chosen = typeof value === 'string' ? value : NONE;
  const choices = topicChoices(contentTypeSchema?.attributes ?? [], fieldsOf);
  const all = chosen === NONE || chosen === SELF || choices.includes(chosen) ? choices : [chosen, ...choices];
  return (
    <Field.Root name={name} hint={say('builder.topic.hint')}>
      <Field.Label>{say('builder.topic')}</Field.Label>
      <SingleSelect
        value={chosen}
        placeholder={say('builder.topic.none')}
        onChange={(next: string | number) =>
          onChange({ target: { name, value: String(next), type: 'select' } })
        }
        onClear={() => onChange({ target: { name, value: NONE, type: 'select' } })}
        clearLabel={say('builder.topic.clear')}
      >
        {all.map((choice) => (
          <SingleSelectOption key={choice} value={choice}>
            {choice.replace('.', ' → ')}
          </SingleSelectOption>
        ))}
        <SingleSelectOption value={SELF}>{say('builder.topic.self')}</SingleSelectOption>
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
