// A custom field of a plugin that registers before all others: some of them look at every attribute when they do.
module.exports = {
  register({ strapi }) {
    strapi.customFields.register({ name: 'colour', plugin: 'colour', type: 'string' });
  },
};
