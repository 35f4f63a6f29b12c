/** Standards of breeds and lines: what is expected by age, which a farm keeps itself. */
import { against, client, told } from './http';
import { part } from './lists';
import type { components, operations } from './schema';

type Schemas = components['schemas'];
export type Standard = Schemas['EventsStandard'];
export type Point = Schemas['EventsStandardPoint'];
export type StandardIn = Schemas['EventsStandardIn'];
export type StandardChangeIn = Schemas['EventsStandardChangeIn'];
export type Measure = Standard['measure'];
export type AgeUnit = Standard['age_unit'];
export type Which = Pick<
  NonNullable<operations['events.list_standards']['parameters']['query']>,
  'profile' | 'measure'
>;

const V1 = '/api/events/v1/farms/{farm_id}/standards';
const ONE = `${V1}/{standard_id}` as const;

export const listStandards = (farm_id: string, which: Which, cursor?: string, signal?: AbortSignal) =>
  told(client.GET(V1, { params: { path: { farm_id }, query: { ...which, ...part(cursor, 50) } }, signal }));
export const readStandard = (farm_id: string, standard_id: string, signal?: AbortSignal) =>
  told(client.GET(ONE, { params: { path: { farm_id, standard_id } }, signal }));
export const listStandardChanges = (farm_id: string, standard_id: string, cursor?: string) =>
  told(client.GET(`${ONE}/changes`, { params: { path: { farm_id, standard_id }, query: part(cursor, 20) } }));
export const addStandard = (farm_id: string, body: StandardIn) =>
  told(client.POST(V1, { params: { path: { farm_id } }, body }));
export const changeStandard = (farm_id: string, { id, version }: Standard, body: StandardChangeIn) =>
  told(client.PUT(ONE, { params: { path: { farm_id, standard_id: id } }, headers: against(version), body }));
export const endStandard = (farm_id: string, { id, version }: Standard, from: string, why: string) =>
  told(
    client.DELETE(ONE, {
      params: { path: { farm_id, standard_id: id }, query: { from, why } },
      headers: against(version),
    }),
  );
