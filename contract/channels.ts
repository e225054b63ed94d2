/** Where content commonly appears beside the website, as events and targets name it. */
export const CHANNELS = ['email', 'store', 'phone', 'ad', 'social'] as const;
