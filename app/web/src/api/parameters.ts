/** What a farm sets of the trade's parameters. */
import { client, told } from './http';
import { part } from './lists';
import type { components, operations } from './schema';

type Schemas = components['schemas'];
export type Parameter = Schemas['EventsParameter'];
export type Change = Schemas['EventsChange'];
export type ChangeIn = Schemas['EventsChangeIn'];
export type Value = Parameter['value'];
export type Whose = Omit<NonNullable<operations['events.list_all_parameters']['parameters']['query']>, 'section'>;
export type Profile = NonNullable<Whose['profile']>;

const V1 = '/api/events/v1/farms/{farm_id}/parameters';

export const listParameters = async (farm_id: string, query: Whose) =>
  (await told(client.GET(V1, { params: { path: { farm_id }, query } }))).items;
export const listChanges = (farm_id: string, code: string, cursor?: string) =>
  told(client.GET(`${V1}/{code}/changes`, { params: { path: { farm_id, code }, query: part(cursor, 20) } }));
export const changeParameter = (farm_id: string, code: string, body: ChangeIn) =>
  told(client.POST(`${V1}/{code}/changes`, { params: { path: { farm_id, code } }, body }));
