import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Consent } from '../../../contract/consent';
import { identifySchema, mergeSchema, whoSchema } from '../../../contract/identity';
import { jsonBody } from './body';
import { door, type House } from './door';
import { noConsent, read } from './refusal';
import { allows, consentAfter } from './visitors';
import { nameOfPerson, nameOfToken, nameOfWho, type Directory } from './who';

/** How a name came to a person, and what they agree to. */
export interface Linked {
  readonly how: 'merged' | 'split' | 'same';
  readonly visitor: { readonly consent: Consent };
}

type Shared = 'limits' | 'consentMode' | 'consentOf' | 'now' | 'isPassing';

/** What the doors for telling people apart need of the house. */
export interface IdentityHouse extends Directory, Pick<House, Shared> {
  link(
    name: string,
    person: string,
    link: {
      readonly at: number;
      readonly said: Consent | null;
      readonly own?: Consent | null;
      readonly granted: Consent;
      readonly whole?: boolean;
    },
  ): Promise<Linked | null>;
  /** Whether the name belonged to anybody. */
  unlink(name: string): Promise<boolean>;
}

/** What is taken for granted of a person of whom nothing is known: nothing, where consent is required. */
const grantedBy = (house: IdentityHouse): Consent => {
  const yes = house.consentMode === 'implied';
  return { personalisation: yes, measurement: yes, version: null, implied: true, at: house.now() };
};

const tell = (linked: Linked): object => {
  const { personalisation, measurement, version, implied, at } = linked.visitor.consent;
  const consent = { personalisation, measurement, version, implied, at: new Date(at).toISOString() };
  return { data: { how: linked.how, consent } };
};

const erased = (path: readonly string[]): Error =>
  new errors.NotFoundError('Was erased meanwhile', { code: 'no-visitor', path });

/** `POST /identify`: the person behind a device is known from now on. */
async function identify(ctx: Context, house: IdentityHouse): Promise<void> {
  const { token, identifier, consent } = read(identifySchema, jsonBody(ctx, house.limits.eventBytes));
  const device = await nameOfToken(token, house);
  const person = await nameOfPerson(identifier, house);
  const [here, known] = [await house.consentOf(device), await house.consentOf(person)];
  const said = consent ? consentAfter(consent, known, house.now()) : null;
  const own = consent ? consentAfter(consent, known ?? here, house.now()) : null;
  if (![said, here, known].some(allows)) throw noConsent('being remembered');
  const linked = await house.link(device, person, { at: house.now(), said, own, granted: grantedBy(house) });
  if (!linked) throw erased(['token']);
  ctx.body = tell(linked);
}

/** `POST /identify/merge`: two identifiers turn out to be one person's. */
async function merge(ctx: Context, house: IdentityHouse): Promise<void> {
  const { identifiers } = read(mergeSchema, jsonBody(ctx, house.limits.eventBytes));
  const [one, other] = [
    await nameOfPerson(identifiers[0], house, ['identifiers', 0]),
    await nameOfPerson(identifiers[1], house, ['identifiers', 1]),
  ];
  const link = { at: house.now(), said: null, granted: grantedBy(house), whole: true };
  const linked = await house.link(other, one, link);
  if (!linked) throw erased(['identifiers']);
  ctx.body = tell(linked);
}

/** `POST /identify/undo`: a device, or an identifier that was merged, is taken back from whom it belongs to. */
async function undo(ctx: Context, house: IdentityHouse): Promise<void> {
  const who = read(whoSchema, jsonBody(ctx, house.limits.eventBytes));
  ctx.body = { data: { undone: await house.unlink(await nameOfWho(who, house)) } };
}

const ACTIONS = { identify, merge, undo } as const;

/** The controller behind the doors of identity. */
export const identityController = (house: () => IdentityHouse) => ({
  identify: door(house, ACTIONS.identify),
  merge: door(house, ACTIONS.merge),
  undo: door(house, ACTIONS.undo),
});

/** For servers of the site: by API token, or by a role that is allowed to. */
export const identityRoutes = [
  { method: 'POST', path: '/identify', handler: 'identity.identify', config: {} },
  { method: 'POST', path: '/identify/merge', handler: 'identity.merge', config: {} },
  { method: 'POST', path: '/identify/undo', handler: 'identity.undo', config: {} },
];
