import { errors } from '@strapi/utils';
import type { Who } from '../../../contract/identity';
import type { Identifiers } from '../delivery/identifiers';
import type { Tokens } from '../delivery/token';

/** What naming somebody takes. */
export interface Directory {
  readonly tokens: Tokens;
  readonly identifiers: Identifiers;
  isErased(visitor: string): Promise<boolean>;
  living(names: readonly string[]): Promise<string | null>;
}

type Path = readonly (string | number)[];

const nobody = (message: string, path: Path): Error =>
  new errors.NotFoundError(message, { code: 'no-visitor', path });

/** The name behind a token. Throws 404 `no-visitor` where it is none of ours, or of somebody erased. */
export async function nameOfToken(token: string, house: Directory, path: Path = ['token']): Promise<string> {
  const name = house.tokens.read(token);
  if (name === null || (await house.isErased(name)))
    throw nobody(`${path.join('.')}: no token of a visitor of ours`, path);
  return name;
}

/**
 * The name that an identifier stands for: whoever came back after an erasure is somebody new. Throws 404 `no-visitor`
 * where they were erased too often to come back.
 */
export async function nameOfPerson(
  identifier: string,
  house: Directory,
  path: Path = ['identifier'],
): Promise<string> {
  const name = await house.living(house.identifiers(identifier));
  if (name === null) throw nobody(`${path.join('.')}: was erased`, path);
  return name;
}

/** The name of somebody given by a token or an identifier; see the two above. */
export const nameOfWho = (who: Who, house: Directory): Promise<string> =>
  who.token === undefined ? nameOfPerson(who.identifier ?? '', house) : nameOfToken(who.token, house);
