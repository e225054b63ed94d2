/** The plugin's own rights of people of the admin panel, as the role screen lists them. */
export const RIGHTS = [
  { uid: 'variants.read', displayName: 'See who gets what', subCategory: 'variants' },
  { uid: 'variants.update', displayName: 'Write variants', subCategory: 'variants' },
  { uid: 'visitors.explain', displayName: 'Explain what stored visitors get', subCategory: 'visitors' },
  { uid: 'visitors.read', displayName: 'Look at visitors', subCategory: 'visitors' },
  { uid: 'visitors.erase', displayName: 'Erase visitors', subCategory: 'visitors' },
  { uid: 'calibration.run', displayName: 'Calibrate readiness', subCategory: 'settings' },
  { uid: 'jargon.learn', displayName: 'Learn search words from texts', subCategory: 'settings' },
  { uid: 'settings.read', displayName: 'Look at stages, attributes and signals', subCategory: 'settings' },
  { uid: 'settings.update', displayName: 'Change stages, attributes and signals', subCategory: 'settings' },
  { uid: 'rule-books.read', displayName: 'Look at rule books', subCategory: 'rule books' },
  { uid: 'rule-books.update', displayName: 'Write rule books', subCategory: 'rule books' },
] as const;

export type Right = (typeof RIGHTS)[number]['uid'];

/** The right as Strapi's permissions name it. */
export const actionOf = (right: Right): string => `plugin::context-variants.${right}`;
