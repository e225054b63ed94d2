/** How a save went, as the admin's requests answer. */
export type Saved = { readonly data: unknown } | { readonly error: unknown };
