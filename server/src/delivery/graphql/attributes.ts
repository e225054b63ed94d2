import type { Core } from '@strapi/strapi';
import type { Field } from '../../variants';
import type { Faults } from '../faults';
import { FILE_UID } from '../file-rows';
import type { Scope } from '../hydrate';
import type { Session } from '../session';
import { isRowless, type Laid, type Levels, type Row } from './levels';
import { askedBy, type Asked, type ReferenceReader } from './references';

/** One field of GraphQL while it is resolved. */
export interface Resolving {
  readonly parent: Row;
  readonly field: Field;
  readonly args: Readonly<Record<string, unknown>>;
  readonly auth: unknown;
  readonly scope: Scope;
  readonly session: Session;
  /** Strapi's own answer: that of the default content. */
  readonly byDefault: () => Promise<unknown>;
}

const ALL: Asked = { offset: 0, limit: Infinity };

/** Answers media, relations, components and zones of rows that an overlay was laid over. */
export class Attributes {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly levels: Levels,
    private readonly reader: ReferenceReader,
    private readonly faults: Faults,
  ) {}

  /** Whether an overlay has a say in this field, so that Strapi's own resolver is not to be asked first. */
  concerns(parent: object, { name, varies }: Field): boolean {
    if (isRowless(parent)) return true;
    const laid = this.levels.of(parent);
    return varies && laid !== undefined && Object.hasOwn(laid.part, name);
  }

  /** A row or null, or a list of rows. A fault of ours leaves the default, or nothing where there is none. */
  async answer(resolving: Resolving): Promise<unknown> {
    const { parent, field, args, auth, session } = resolving;
    const target = field.kind === 'media' ? FILE_UID : field.target;
    // refuses what Strapi refuses, before anything of ours is tried
    const asked =
      target === null || field.kind === 'zone' ? ALL : await askedBy(this.strapi, target, args, auth);
    let value: unknown;
    try {
      if (field.kind === 'media' || field.kind === 'relation')
        value = await this.references(resolving, asked);
      else if (field.many) value = this.list(resolving, asked);
      else value = await this.single(resolving);
    } catch (error) {
      session.fault = true;
      this.faults('what a variant refers to could not be read', error);
      value = undefined;
    }
    const missing = value === undefined || (value === null && field.required);
    if (!missing) return value;
    if (!isRowless(parent)) return resolving.byDefault();
    return field.many ? [] : null;
  }

  private async references({ parent, field, auth, scope }: Resolving, asked: Asked): Promise<unknown> {
    const reference = this.levels.referenceAt(parent, field.name);
    if (!reference) return parent[field.name];
    const { locale } = reference;
    const rows = await this.reader.rows(reference, asked, { ...scope, locale: locale ?? scope.locale }, auth);
    return field.many ? rows : (rows[0] ?? null);
  }

  private list({ parent, field }: Resolving, { offset, limit }: Asked): unknown {
    const rows = parent[field.name] as Row[] | undefined;
    return rows?.slice(offset, offset + limit);
  }

  private async single({ parent, field, byDefault }: Resolving): Promise<unknown> {
    if (isRowless(parent)) return parent[field.name];
    const above = this.levels.of(parent) as Laid;
    if (above.part[field.name] === null) return null;
    const ground = (await byDefault()) as Row | null;
    return this.levels.single(above, field, ground);
  }
}
