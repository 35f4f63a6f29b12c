import { language } from '../lib/i18n.svelte';
import { type Document, Problem } from './problem';

/** Who wants to know that the session has ended. */
let signedOut: () => void = () => {};
export const onSignedOut = (listener: () => void) => {
  signedOut = listener;
};

type Ask = {
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  form?: FormData;
  version?: number;
  signal?: AbortSignal;
};
export type Answer<T> = { data: T; status: number };

const asked = (query: Ask['query'] = {}) => {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return set.length ? `?${new URLSearchParams(set.map(([key, value]) => [key, String(value)]))}` : '';
};

/** One request. Every refusal is thrown as a Problem, and a line that broke is one of status 0. */
export async function ask<T>(method: string, path: string, { query, body, form, version, signal }: Ask = {}) {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': language() });
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (version !== undefined) headers.set('If-Match', `"${version}"`);
  let response: Response;
  try {
    response = await fetch(path + asked(query), {
      method,
      headers,
      body: form ?? (body === undefined ? null : JSON.stringify(body)),
      signal: signal ?? null,
    });
  } catch {
    throw new Problem(0);
  }
  const data: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (response.ok) return { data: data as T, status: response.status } satisfies Answer<T>;
  if (response.status === 401 && !path.endsWith('/session')) signedOut();
  throw new Problem(response.status, (data ?? {}) as Document);
}
