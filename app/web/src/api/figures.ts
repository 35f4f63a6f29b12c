/** Figures of a farm, and the animals behind each number. */
import { client, told } from './http';
import { part } from './lists';
import type { components, operations } from './schema';

type Schemas = components['schemas'];
export type Figure = Schemas['EventsFigure'];
export type WholeFigure = Schemas['EventsWholeFigure'];
export type Setting = Schemas['EventsSetting'];
export type Point = Schemas['EventsFigurePoint'];
export type Behind = Schemas['EventsBehind'];
export type Asked = NonNullable<operations['events.list_kpis']['parameters']['query']>;
export type Side = 'numerator' | 'denominator';

const V1 = '/api/events/v1/farms/{farm_id}/kpis';

/** Figures of a large farm may be some minutes old; those counted `now` are not, and take their time. */
export const listFigures = (farm_id: string, query: Asked, now = false) =>
  told(client.GET(V1, { params: { path: { farm_id }, query: { ...query, now } } }));
export const readFigure = (farm_id: string, name: string, query: Asked, now = false) =>
  told(client.GET(`${V1}/{name}`, { params: { path: { farm_id, name }, query: { ...query, now } } }));
export const listBehind = (farm_id: string, name: string, query: Asked, side: Side, cursor?: string) =>
  told(
    client.GET(`${V1}/{name}/animals`, {
      params: { path: { farm_id, name }, query: { ...query, side, ...part(cursor, 25) } },
    }),
  );
