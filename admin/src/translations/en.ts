export const en = {
  'panel.title': 'Context variants',
} as const;
