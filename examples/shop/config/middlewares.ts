export default [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'global::storefront',
  'global::front-page',
  // Files of the front end may change between two starts of the demo.
  { name: 'strapi::public', config: { maxAge: 0 } },
];
