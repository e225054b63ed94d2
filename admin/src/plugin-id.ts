/** The plugin's name in routes, settings and translation keys. */
export const PLUGIN_ID = 'context-variants';
