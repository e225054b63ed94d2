import { rankingLists } from '../rank';
import { sessionOf, type Session, type SessionTools } from '../session';
import type { LayTools } from '../vary';
import { Attributes } from './attributes';
import { Entries } from './entries';
import { Levels, type Row } from './levels';
import { createMeanings, type Meaning } from './names';
import { noteRead, pageOf } from './noting';
import { ReferenceReader } from './references';
import { readingOf, type GraphqlContext, type Info } from './request';

export interface GraphqlTools extends LayTools {
  readonly session: SessionTools;
}

type Args = Readonly<Record<string, unknown>>;
type Resolve = (parent: unknown, args: Args, context: GraphqlContext, info: Info) => unknown;
type FieldResolver = (
  parent: unknown,
  args: Args,
  context: GraphqlContext,
  info: Info,
  next: Resolve,
) => unknown;

interface FieldOf {
  readonly parentTypeConfig: { readonly name: string };
  readonly fieldConfig: { readonly name?: string; readonly type: unknown };
}
interface Nexus {
  plugin(config: { name: string; onCreateFieldResolver(field: FieldOf): FieldResolver | undefined }): unknown;
}
interface Extension {
  use(make: (kit: { nexus: Nexus }) => { plugins: unknown[] }): void;
}

/** How a field of a visitor's read is answered; everything else goes to Strapi's own resolver as it is. */
function createResolving(tools: GraphqlTools) {
  const { strapi, models, catalogue, files, faults } = tools;
  const levels = new Levels(models);
  const reader = new ReferenceReader({ strapi, variation: { models, varies: catalogue.varies }, files });
  const entries = new Entries(tools, levels);
  const attributes = new Attributes(strapi, levels, reader, faults);
  const anyVaries = (): boolean => models.enabled.some((uid) => catalogue.varies(uid));

  const note = (laid: unknown, uid: string, args: Args, info: Info, session: Session): void => {
    try {
      noteRead(laid, uid, args, info, session, models);
    } catch (error) {
      session.fault = true;
      faults('a reading could not be noted', error);
    }
  };

  return (meaning: Meaning): FieldResolver => {
    const { field, connection, entries: uid, list } = meaning;
    return async (parent, args, context, info, next) => {
      const strapis = () => Promise.resolve(next(parent, args, context, info));
      const isRoot = info.path.prev === undefined;
      const page = uid === null ? null : pageOf(parent, args, info);
      const reading = isRoot || page || anyVaries() ? readingOf(strapi, context, info) : null;
      if (!reading) return strapis();
      const session = sessionOf(reading.ctx, tools.session, true);
      const { status, pointer } = reading;
      if (status === 'draft') session.drafts = true;
      const scope = { status, locale: null };
      const row = parent as Row;
      let value: unknown;
      if (field && typeof parent === 'object' && parent !== null && attributes.concerns(parent, field)) {
        const byDefault = async () => {
          const answer = await strapis();
          return connection ? (answer as { nodes?: unknown } | null)?.nodes : answer;
        };
        const auth = context.state?.auth;
        value = await attributes.answer({ parent: row, field, args, auth, scope, session, byDefault });
        if (connection) return { nodes: value, info: { args, resourceUID: field.target } };
      } else {
        const ranks = list !== null && session.explicit().rank !== null;
        value = await (ranks ? rankingLists(list, session, strapis) : strapis());
      }
      if (typeof value !== 'object' || value === null) return value;
      const isMixed = field?.kind === 'relation' && field.target === null;
      if (uid === null) return isMixed ? entries.layMixed(value, session, scope, pointer) : value;
      const laid = await entries.lay(value, uid, session, scope, pointer);
      if (page) note(laid, uid, page, info, session);
      return laid;
    };
  };
}

/** Lets variants be delivered over GraphQL, where it is installed. The schema stays as it is. Call while registering. */
export function deliverOverGraphql(tools: GraphqlTools): void {
  const graphql = tools.strapi.plugin('graphql') as { service(name: 'extension'): Extension } | undefined;
  graphql?.service('extension').use(({ nexus }) => {
    const meaningOf = createMeanings(tools.strapi, tools.models);
    const resolving = createResolving(tools);
    const plugin = nexus.plugin({
      name: 'context-variants',
      onCreateFieldResolver({ parentTypeConfig, fieldConfig }) {
        const meaning = meaningOf(parentTypeConfig.name, String(fieldConfig.name), String(fieldConfig.type));
        return meaning ? resolving(meaning) : undefined;
      },
    });
    return { plugins: [plugin] };
  });
}
