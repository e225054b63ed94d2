import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { OverlayStatus } from '../../../../contract/variant';

interface Path {
  readonly prev?: Path | undefined;
  readonly key: string | number;
}

/** A part of a query that selects fields: a field itself, a fragment, or where a named one is put in. */
interface Selecting {
  readonly kind: string;
  readonly name?: { readonly value: string };
  readonly selectionSet?: { readonly selections: readonly Selecting[] };
}

/** What GraphQL tells a resolver, as far as we look at it. */
export interface Info {
  readonly path: Path;
  readonly operation: { readonly operation: string };
  readonly fieldNodes: readonly Selecting[];
  readonly fragments: Readonly<Record<string, Selecting>>;
}

interface RootArgs {
  readonly _originField?: string;
  readonly status?: string;
}

/** What Strapi hands to every resolver, as far as we look at it. */
export interface GraphqlContext {
  readonly state?: { readonly auth?: unknown };
  readonly rootQueryArgsByPath?: ReadonlyMap<string | number, RootArgs>;
}

/** A read over GraphQL in which variants are delivered. */
export interface Reading {
  readonly ctx: Context;
  readonly status: OverlayStatus;
  /** JSON Pointer parts of the field below the answer's `data`. */
  readonly pointer: readonly string[];
}

/** The names of the fields that are asked for below a field, fragments included. */
export function selectedNames({ fieldNodes, fragments }: Info): Set<string> {
  const names = new Set<string>();
  const look = ({ selectionSet }: Selecting): void => {
    for (const part of selectionSet?.selections ?? []) {
      const name = part.name?.value ?? '';
      if (part.kind === 'Field') names.add(name);
      else look(fragments[name] ?? part);
    }
  };
  fieldNodes.forEach(look);
  return names;
}

/** The read that a field belongs to; null for mutations, and below root fields that Strapi did not make. */
export function readingOf(strapi: Core.Strapi, context: GraphqlContext, info: Info): Reading | null {
  if (info.operation.operation !== 'query') return null;
  const ctx = strapi.requestContext.get() as Context | undefined;
  if (!ctx) return null;
  const pointer: string[] = [];
  let root: Path = info.path;
  for (let at: Path | undefined = info.path; at; at = at.prev) {
    pointer.unshift(String(at.key));
    root = at;
  }
  const args = context.rootQueryArgsByPath?.get(root.key);
  const contentApi = strapi
    .plugin('graphql')
    .service<{ isBuiltInQueryField(name: string): boolean }>('content-api');
  if (!args?._originField || !contentApi.isBuiltInQueryField(args._originField)) return null;
  return { ctx, status: args.status === 'draft' ? 'draft' : 'published', pointer };
}
