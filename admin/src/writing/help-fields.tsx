import type { EditFieldLayout, EditLayout } from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { PLUGIN_ID } from '../plugin-id';
import { Harmless } from './harmless';
import { WritingHelp, type TextKind } from './writing-help';

/** How the text of an attribute is read; null where it holds none. */
function kindOf({ type, customField }: { type: string; customField?: unknown }): TextKind | null {
  if (type === 'blocks') return 'blocks';
  if (type === 'richtext') return 'markdown';
  if (type !== 'string' && type !== 'text') return null;
  return customField === undefined ? 'plain' : 'markdown';
}

/**
 * Gives each text field of the edit view its help for writing, behind whatever stands at its label. For the hook
 * `Admin/CM/pages/EditView/mutate-edit-view-layout`.
 */
export function helpFields({ layout, query }: { layout: EditLayout; query?: object }) {
  const { [PLUGIN_ID]: options } = layout.options as { [PLUGIN_ID]?: { enabled?: unknown } };
  if (options?.enabled !== true) return { layout, query };
  const help = (field: EditFieldLayout, path?: string): EditFieldLayout => {
    const kind = kindOf(field.attribute as { type: string; customField?: unknown });
    if (kind === null) return field;
    return {
      ...field,
      labelAction: (
        <Flex tag="span" gap={1} display="inline-flex">
          {field.labelAction}
          <Harmless>
            <WritingHelp name={path} kind={kind} isFixed={field.disabled === true} />
          </Harmless>
        </Flex>
      ),
    };
  };
  const components = Object.fromEntries(
    Object.entries(layout.components).map(([uid, component]) => [
      uid,
      { ...component, layout: component.layout.map((row) => row.map((field) => help(field))) },
    ]),
  );
  const panels = layout.layout.map((panel) =>
    panel.map((row) => row.map((field) => help(field, field.name))),
  );
  return { layout: { ...layout, components, layout: panels }, query };
}
