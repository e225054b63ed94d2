import type { EditFieldLayout, EditLayout } from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { fixedReason } from '../../../contract/fixed';
import { PLUGIN_ID } from '../plugin-id';
import { FieldMark, FixedMark } from './field-mark';

interface Options {
  readonly enabled?: unknown;
  readonly topic?: unknown;
}

interface InUrl {
  readonly plugins?: { readonly [PLUGIN_ID]?: { readonly variant?: string } };
}

/** Strapi's own marks stay; ours stand behind them. */
const beside = (field: EditFieldLayout, mark: JSX.Element): EditFieldLayout => ({
  ...field,
  labelAction: (
    <Flex tag="span" gap={1} display="inline-flex">
      {field.labelAction}
      {mark}
    </Flex>
  ),
});

/**
 * Marks each field of the edit view with how it stands to the default content while a variant is open, and closes those
 * that are the same in every variant. For the hook `Admin/CM/pages/EditView/mutate-edit-view-layout`.
 */
export function markFields({ layout, query }: { layout: EditLayout; query?: InUrl }) {
  const { [PLUGIN_ID]: options = {} } = layout.options as { [PLUGIN_ID]?: Options };
  const inUrl =
    query?.plugins?.[PLUGIN_ID]?.variant ??
    new URLSearchParams(window.location.search).get(`plugins[${PLUGIN_ID}][variant]`);
  if (options.enabled !== true || !inUrl) return { layout, query };
  const topic = typeof options.topic === 'string' ? options.topic.split('.')[0] : undefined;
  const mark = (field: EditFieldLayout, path?: string): EditFieldLayout => {
    const reason = fixedReason(field.attribute, path !== undefined && path === topic);
    if (reason) return { ...beside(field, <FixedMark reason={reason} />), disabled: true };
    return beside(field, <FieldMark name={path} type={field.type} />);
  };
  const components = Object.fromEntries(
    Object.entries(layout.components).map(([uid, component]) => [
      uid,
      { ...component, layout: component.layout.map((row) => row.map((field) => mark(field))) },
    ]),
  );
  const panels = layout.layout.map((panel) =>
    panel.map((row) => row.map((field) => mark(field, field.name))),
  );
  return { layout: { ...layout, components, layout: panels }, query };
}
