// With FIXTURE_STEADY=true, whatever is written gets ids and times that are the same in every run, so that two apps
// can be compared byte by byte.
const INSTANT = new Date('2026-01-02T03:04:05.678Z');

module.exports = {
  register({ strapi }) {
    // FIXTURE_SCHEMAS holds what another release of this app would have changed.
    for (const [uid, change] of Object.entries(JSON.parse(process.env.FIXTURE_SCHEMAS || '{}'))) {
      const schema = strapi.getModel(uid);
      for (const [name, attribute] of Object.entries(change.attributes ?? {})) {
        if (attribute === null) delete schema.attributes[name];
        else schema.attributes[name] = attribute;
      }
      if (change.pluginOptions) Object.assign(schema.pluginOptions, change.pluginOptions);
    }
    // A planted fault for the proofs about caches: a token in the header does not show as a cookie any more.
    if (process.env.FIXTURE_REST_CACHE !== 'true') return;
    strapi.server.use(async ({ req }, next) => {
      if (req.headers['x-fixture-fault'] === 'token-unseen') delete req.headers.cookie;
      await next();
    });
  },
  bootstrap({ strapi }) {
    if (process.env.FIXTURE_STEADY !== 'true') return;
    let written = 0;
    const steady = ({ params: { data } }) => {
      data.updatedAt = INSTANT;
      if (data.publishedAt) data.publishedAt = INSTANT;
    };
    strapi.db.lifecycles.subscribe({
      models: Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::')),
      beforeCreate(event) {
        steady(event);
        event.params.data.createdAt = INSTANT;
        if (event.model.uid !== 'api::note.note') return;
        written += 1;
        event.params.data.documentId = `steady${String(written).padStart(18, '0')}`;
      },
      beforeUpdate: steady,
    });
  },
};
