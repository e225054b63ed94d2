/** An address below the server's, as the browser reaches it. */
export function fromServer(path: string): string {
  const { backendURL } = window.strapi as unknown as { readonly backendURL?: string };
  return new URL(path, backendURL || window.location.origin).href;
}
