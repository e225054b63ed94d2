import { errors } from '@strapi/utils';
import type { Core, UID } from '@strapi/strapi';
import type { Overlay } from '../../../contract/variant';
import { refused, written, type Path } from './refused';
import type { Model, Models } from './models';

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without references, which Strapi's validator knows by row id alone, and without what cannot vary. */
function plain(models: Models, model: Model, part: Part): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  const component = (value: unknown, uid: unknown): unknown => {
    const of = typeof uid === 'string' ? models.get(uid) : undefined;
    return of && isPart(value) ? plain(models, of, value) : value;
  };
  for (const [name, value] of Object.entries(part)) {
    const field = model.fields.get(name);
    if (!field?.varies || field.kind === 'media' || field.kind === 'relation') continue;
    const parts: readonly unknown[] | null = Array.isArray(value) ? value : null;
    if (field.kind === 'zone') {
      kept[name] = parts?.map((one) => {
        const uid = isPart(one) ? one.__component : undefined;
        return { ...(component(one, uid) as object), __component: uid };
      });
    } else if (field.kind === 'component') {
      kept[name] = parts ? parts.map((one) => component(one, field.target)) : component(value, field.target);
    } else kept[name] = value;
  }
  return kept;
}

interface Failure {
  readonly path: Path;
  readonly message: string;
}

const failuresOf = (error: unknown): readonly Failure[] => {
  if (!(error instanceof errors.ValidationError)) throw error;
  const { errors: listed } = (error.details ?? {}) as { errors?: readonly Failure[] };
  return listed?.length ? listed : [{ path: [], message: error.message }];
};

/**
 * Holds attributes against Strapi's own rules (lengths, ranges, patterns, blocks). Drafts may be too short or too
 * small, as Strapi allows them. Throws `invalid` at the first place, all of them in `details.errors`.
 */
export async function checkRules(
  { strapi, models }: { strapi: Core.Strapi; models: Models },
  model: Model,
  overlay: Overlay | Part,
  { isDraft }: { isDraft: boolean },
): Promise<void> {
  const schema = strapi.contentType(model.uid as UID.ContentType);
  try {
    await strapi.entityValidator.validateEntityUpdate(schema, plain(models, model, overlay), { isDraft });
  } catch (error) {
    const failures = failuresOf(error).map(({ path, message }) => ({
      path: ['overlay', ...path.map((part) => (/^\d+$/.test(String(part)) ? Number(part) : part))],
      message,
    }));
    const [first] = failures;
    const path = first?.path ?? ['overlay'];
    const message = `${written(path)}: ${first?.message ?? 'is not valid'}. Change it, or leave it out to use the default.`;
    throw refused('invalid', path, message, { errors: failures });
  }
}
