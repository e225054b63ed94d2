import { z } from 'zod';
import { consentInputSchema } from './consent';
import { text } from './text';

/** Characters of an identifier. */
const IDENTIFIER = 320;

/**
 * What a site knows a person by: a customer number, an e-mail address. Blanks around it do not count; in addresses (what
 * holds an `@`) neither do capital letters, in anything else they do.
 */
export const identifierSchema = text(IDENTIFIER)
  .transform((raw) => {
    const plain = raw.normalize('NFC').trim();
    return plain.includes('@') ? plain.toLowerCase() : plain;
  })
  .refine((plain) => plain !== '', 'an identifier is not blank');

const token = text(512);

/** Body of `POST /identify`. */
export const identifySchema = z.strictObject({
  token,
  identifier: identifierSchema,
  consent: consentInputSchema.optional(),
});

/** Body of `POST /identify/merge`: two identifiers of one person. */
export const mergeSchema = z.strictObject({ identifiers: z.tuple([identifierSchema, identifierSchema]) });

/** One person, by a token of theirs or by what the site knows them by. */
export interface Who {
  readonly token?: string | undefined;
  readonly identifier?: string | undefined;
}

/** The fields of {@link Who}, for bodies that say more besides. */
export const whoFields = { token: token.optional(), identifier: identifierSchema.optional() };

/** Whether one person is named, and once. */
export const namesOne = [
  (who: Who): boolean => (who.token === undefined) !== (who.identifier === undefined),
  'give a token or an identifier, one of them',
] as const;

/** Parses {@link Who}; also the body of `POST /identify/undo`. */
export const whoSchema = z.strictObject(whoFields).refine(...namesOne);
