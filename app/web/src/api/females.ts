/** Females by where they stand in reproduction. */
import { client, told } from './http';
import { part } from './lists';
import type { components, operations } from './schema';

type Schemas = components['schemas'];
export type Female = Schemas['EventsFemale'];
export type Summary = Schemas['EventsFemaleSummary'];
export type Wanted = Omit<
  NonNullable<operations['events.list_all_females']['parameters']['query']>,
  'limit' | 'cursor'
>;

const V1 = '/api/events/v1/farms/{farm_id}/females';

export const countFemales = (farm_id: string, profile: Wanted['profile'], signal?: AbortSignal) =>
  told(client.GET(`${V1}/summary`, { params: { path: { farm_id }, query: { profile } }, signal }));
export const listFemales = (farm_id: string, wanted: Wanted, cursor?: string, signal?: AbortSignal) =>
  told(client.GET(V1, { params: { path: { farm_id }, query: { ...wanted, ...part(cursor, 100) } }, signal }));
