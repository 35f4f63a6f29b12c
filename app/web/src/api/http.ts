import createClient, { type Middleware } from 'openapi-fetch';
import { language } from '../lib/i18n.svelte';
import { type Document, Problem } from './problem';
import type { paths } from './schema';

/** Who wants to know that the session has ended. */
let signedOut: () => void = () => {};
export const onSignedOut = (listener: () => void) => {
  signedOut = listener;
};

const speaks: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language());
    return request;
  },
};

// `fetch` is looked up at each call: a test, or later the queue of a phone, may stand in for it.
export const client = createClient<paths>({ fetch: (request) => globalThis.fetch(request) });
client.use(speaks);

type Told<T> = { data?: T; error?: unknown; response: Response };

/** The answer of a request. Every refusal is thrown as a Problem, and a line that broke is one of status 0. */
export async function told<T>(asked: Promise<Told<T>>): Promise<T> {
  const { data, error, response } = await asked.catch(() => {
    throw new Problem(0);
  });
  if (response.ok) return data as T;
  if (response.status === 401 && !response.url.endsWith('/session')) signedOut();
  throw new Problem(response.status, typeof error === 'object' && error !== null ? (error as Document) : {});
}

/** The version that a change is made against. */
export const against = (version: number) => ({ 'If-Match': `"${version}"` });
