import { z } from 'zod';
import { DEFAULT_LIMITS, type Limits } from '../../../contract/limits';

const positive = z.number().int().positive();
const days = z.number().int().min(1).max(3650);
const limits = z.strictObject({
  variantsPerEntry: positive.optional(),
  overlayBytes: positive.optional(),
  contextBytes: positive.optional(),
  eventsPerRequest: positive.optional(),
  eventBytes: positive.optional(),
  requestsPerMinute: positive.optional(),
});

const server = z.looseObject({ schema: z.string().min(1).optional() });
const connection = z.discriminatedUnion('client', [
  z.strictObject({
    client: z.literal('better-sqlite3'),
    connection: z.strictObject({ filename: z.string().min(1) }),
  }),
  z.strictObject({ client: z.literal('postgres'), connection: server }),
  z.strictObject({ client: z.literal('mysql'), connection: server }),
]);

const schema = z.strictObject({
  history: z
    .strictObject({
      connection: connection.optional(),
      retentionDays: days.default(365),
      personalisationDays: days.optional(),
      measurementDays: days.optional(),
    })
    .prefault({}),
  consent: z.strictObject({ mode: z.enum(['required', 'implied']).default('required') }).prefault({}),
  secrets: z.array(z.string().min(32, 'a secret has 32 characters at least')).min(1).optional(),
  limits: limits.default({}),
  cookie: z.strictObject({ domain: z.string().min(1).optional() }).prefault({}),
  record: z.boolean().default(true),
  requestFacts: z.enum(['never', 'known', 'always']).default('known'),
});

/** What `config/plugins` says of the plugin, with every default filled in. Needs a restart to change. */
export type Configuration = Omit<z.infer<typeof schema>, 'limits'> & { readonly limits: Limits };

/**
 * Parses the plugin's configuration. Throws an Error that names the first wrong setting and says what it takes.
 */
export function parseConfiguration(raw: unknown): Configuration {
  const parsed = schema.safeParse(raw ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') || 'config';
    throw new Error(
      `context-variants: "${path}" in config/plugins is not usable: ${issue?.message ?? 'unknown'}`,
    );
  }
  return { ...parsed.data, limits: { ...DEFAULT_LIMITS, ...parsed.data.limits } };
}
