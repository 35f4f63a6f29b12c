import type createClient from 'openapi-fetch';
import { language } from '../lib/i18n.svelte';
import { type Document, Problem } from './problem';
import type { paths } from './schema';

/** Who wants to know that the session has ended. */
let signedOut: () => void = () => {};
export const onSignedOut = (listener: () => void) => {
  signedOut = listener;
};

type Asked = {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown> };
  headers?: Record<string, string>;
  body?: unknown;
  bodySerializer?: (body: unknown) => BodyInit;
  signal?: AbortSignal;
};

function address(path: string, { path: holes = {}, query = {} }: NonNullable<Asked['params']>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(holes[name])));
  const said = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const each = said.flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
  const text = new URLSearchParams(each).toString();
  return new URL(text ? `${filled}?${text}` : filled, location.origin).href;
}

/** One request as the document of the API describes it; the types are `openapi-fetch`'s, the few lines are ours. */
const method =
  (verb: string) =>
  async (path: string, asked: Asked = {}) => {
    const { params = {}, body, bodySerializer, signal } = asked;
    const headers = new Headers({ Accept: 'application/json', 'Accept-Language': language(), ...asked.headers });
    if (body !== undefined && !bodySerializer) headers.set('Content-Type', 'application/json');
    const sent = body === undefined ? {} : { body: bodySerializer ? bodySerializer(body) : JSON.stringify(body) };
    // `fetch` is looked up at each call: a test, or later the queue of a phone, may stand in for it.
    const response = await globalThis.fetch(
      new Request(address(path, params), { method: verb, headers, ...sent, ...(signal ? { signal } : {}) }),
    );
    const text = response.status === 204 ? '' : await response.text();
    const told: unknown = response.headers.get('Content-Type')?.includes('json') && text ? JSON.parse(text) : text;
    return response.ok ? { data: told, response } : { error: told, response };
  };

export const client = {
  GET: method('GET'),
  POST: method('POST'),
  PUT: method('PUT'),
  PATCH: method('PATCH'),
  DELETE: method('DELETE'),
} as unknown as ReturnType<typeof createClient<paths>>;

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
