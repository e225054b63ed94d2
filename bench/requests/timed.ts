import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** What middlewares took, less what they awaited from Strapi (ms), and how many there were. */
interface Account {
  spent: number;
  calls: number;
}

/** Whether our middlewares are let in at all; what they took, and what ones took that do nothing. */
export const gate = { open: true, ours: { spent: 0, calls: 0 }, nothing: { spent: 0, calls: 0 } };

/** What our middlewares took since the last time (ms), less what it costs to time as many that do nothing. */
export function takeSpent(): number {
  const { ours, nothing } = gate;
  const timing = nothing.calls === 0 ? 0 : (nothing.spent / nothing.calls) * ours.calls;
  const spent = ours.spent - timing;
  for (const account of [ours, nothing]) Object.assign(account, { spent: 0, calls: 0 });
  return spent;
}

type Next = () => Promise<unknown>;
type Middleware = (ctx: unknown, next: Next) => unknown;

/** A middleware that is timed, or stepped over while the gate is closed. */
const timed =
  (middleware: Middleware, account: Account): Middleware =>
  async (ctx, next) => {
    if (!gate.open) return next();
    const begun = performance.now();
    let inside = 0;
    const result = await middleware(ctx, async () => {
      const away = performance.now();
      try {
        return await next();
      } finally {
        inside += performance.now() - away;
      }
    });
    account.spent += performance.now() - begun - inside;
    account.calls += 1;
    return result;
  };

type Next4 = (parent: unknown, args: unknown, context: unknown, info: unknown) => unknown;
type FieldResolver = (...all: [...Parameters<Next4>, next: Next4]) => unknown;
interface NexusPlugin {
  onCreateFieldResolver(field: unknown): FieldResolver | undefined;
}
interface Extension {
  use(make: (kit: { nexus: { plugin(config: NexusPlugin): unknown } }) => unknown): void;
}

/** Field resolvers that are stepped over while the gate is closed. They overlap, and cannot be timed one by one. */
const gatedFields = (config: NexusPlugin): NexusPlugin => ({
  ...config,
  onCreateFieldResolver(field) {
    const ours = config.onCreateFieldResolver(field);
    return ours && ((...all) => (gate.open ? ours(...all) : all[4](all[0], all[1], all[2], all[3])));
  },
});

/** Puts the gate before what is told to Strapi's GraphQL meanwhile. */
function gateGraphql(strapi: Core.Strapi): () => void {
  const graphql = strapi.plugin('graphql') as { service(name: 'extension'): Extension } | undefined;
  const extension = graphql?.service('extension');
  if (!extension) return () => undefined;
  const { use } = extension;
  extension.use = (make) =>
    use(({ nexus }) => make({ nexus: { ...nexus, plugin: (config) => nexus.plugin(gatedFields(config)) } }));
  return () => void (extension.use = use);
}

interface Plugin {
  register(here: { strapi: Core.Strapi }): unknown;
  bootstrap(here: { strapi: Core.Strapi }): unknown;
}

type Use = (middleware: Middleware) => unknown;

/** Runs a boot step of the plugin while all that it hands to Strapi is timed. */
function whileTimed(step: (here: { strapi: Core.Strapi }) => unknown) {
  return async (here: { strapi: Core.Strapi }): Promise<void> => {
    const places = [here.strapi.server, here.strapi.documents] as unknown as { use: Use }[];
    const uses = places.map((place) => place.use);
    places.forEach((place, i) => {
      place.use = (middleware) => uses[i]?.call(place, timed(middleware, gate.ours));
    });
    const ungate = gateGraphql(here.strapi);
    try {
      await step(here);
    } finally {
      ungate();
      const nothing: Middleware = (_, next) => next();
      places.forEach((place, i) => uses[i]?.call(place, timed(nothing, gate.nothing)));
      places.forEach((place, i) => (place.use = uses[i] as Use));
    }
  };
}

/** Times the middlewares of the built plugin. Call before Strapi boots in this process. */
export function timePlugin(): void {
  // Strapi loads the very same module afterwards.
  const built = require(path.resolve(__dirname, '../../dist/server/index.js')) as Plugin & {
    default?: Plugin;
  };
  const plugin = built.default ?? built;
  const { register, bootstrap } = plugin;
  plugin.register = whileTimed(register);
  plugin.bootstrap = whileTimed(bootstrap);
}
