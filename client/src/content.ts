/** Why content did not come; `code` is the stable code of a refusal of the plugin. */
export class ContentError extends Error {
  declare readonly status: number;
  declare readonly code: string | null;
  constructor(message: string, status: number, code: string | null) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** What `context=explain` adds: which variant each varying entry has, and why. */
export interface Explained {
  readonly path: string;
  readonly documentId: string;
  readonly variant: string | null;
  readonly reason: string;
  readonly because: readonly { readonly code: string; readonly text: string }[];
}

export interface Content<T> {
  readonly data: T;
  readonly meta: { readonly contextVariants?: readonly Explained[] } & Readonly<Record<string, unknown>>;
}

type Query = { readonly [name: string]: Value };
type Value = string | number | boolean | null | undefined | readonly Value[] | Query;

/** Nested parameters as Strapi reads them: `{ populate: { cover: true } }` gives `populate[cover]=true`. */
function append(to: URLSearchParams, value: Value, name: string): void {
  if (value === undefined) return;
  if (Object(value) !== value) to.append(name, String(value ?? ''));
  else
    Object.entries(value as Query).forEach(([key, inner]) =>
      append(to, inner as Value, name ? `${name}[${key}]` : key),
    );
}

export interface ContentOptions {
  /** Of Strapi's content API, such as `https://cms.example.com/api`. */
  readonly url: string;
  /** As {@link visitorHeaders} or a tracker gives them. Read at each request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** For each request, such as `{ cache: 'no-store' }`. */
  readonly init?: RequestInit;
}

/**
 * A reader of the content API: `await read<Guide>('/guides/abc', { populate: '*', context: 'explain' })`.
 * Throws {@link ContentError} where the answer is not 2xx.
 */
export function contentReader({ url, headers, init }: ContentOptions) {
  return async <T>(path: string, query: Query = {}): Promise<Content<T>> => {
    const parameters = new URLSearchParams();
    append(parameters, query, '');
    const question = parameters.toString();
    const answer = await fetch(url + path + (question && `?${question}`), {
      ...init,
      headers: { ...headers, ...(init?.headers as Record<string, string> | undefined) },
    });
    if (answer.ok) return (await answer.json()) as Content<T>;
    const body = (await answer.json().catch(() => null)) as {
      error?: { message?: string; details?: { code?: string } };
    } | null;
    const { message = answer.statusText, details } = body?.error ?? {};
    throw new ContentError(message, answer.status, details?.code ?? null);
  };
}
