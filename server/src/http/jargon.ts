import { acceptedJargonSchema } from '../../../contract/jargon';
import type { Jargon } from '../insights/jargon';
import { proposalController, proposalRoutes } from './proposal-door';
import { read } from './refusal';

/**
 * `/context-variants/jargon`: learn from the site's own texts which terms experts search with. Accepted are all proposed
 * terms, or those of the body: `{ "terms": { "en": ["local dimming"] } }`.
 */
export const jargonController = (jargon: () => Jargon) =>
  proposalController(jargon, (job, ctx, by) =>
    job.accept(by, read(acceptedJargonSchema, ctx.request.body ?? {}).terms),
  );

export const jargonRoutes = proposalRoutes('jargon', 'jargon.learn');
