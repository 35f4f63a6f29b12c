/** The words of access: what there is to choose from. */
import type { Data, Place, Role } from '../api/people';
import { datesOf } from './format';

export const DATA: readonly Data[] = ['herd', 'journal', 'milk', 'health', 'finance'];
export const ROLES: readonly Role[] = ['worker', 'vet', 'viewer', 'manager', 'owner'];
export const PLACES: readonly Place['role'][] = ['technician', 'admin'];
export const SCOPES = ['read', 'record', 'manage'] as const;
export const WHATS = [
  'signed_in',
  'role_changed',
  'member_added',
  'member_removed',
  'invitation_made',
  'invitation_accepted',
  'token_made',
  'token_revoked',
  'consent_changed',
  'exported',
  'farm_exported',
  'farm_deletion_asked',
] as const;

/** The secret that a link carries behind its #, which no server sees. */
export const secretHere = () => location.hash.slice(1);

/** An instant as a short date and time in the reader's language and the clock of this device. */
export const moment = (at: string, language: string) =>
  new Intl.DateTimeFormat(datesOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
export const day = (at: string, language: string) =>
  new Intl.DateTimeFormat(datesOf(language), { dateStyle: 'medium' }).format(new Date(at));

/** A browser by the words of its name that people know: `Chrome · Android`. */
export function browserSaid(agent: string): string {
  const name = ['Edg', 'OPR', 'SamsungBrowser', 'Firefox', 'Chrome', 'Safari'].find((one) => agent.includes(one));
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find((one) => agent.includes(one));
  const known: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', SamsungBrowser: 'Samsung Internet' };
  return [name && (known[name] ?? name), system].filter(Boolean).join(' · ') || agent || '—';
}
