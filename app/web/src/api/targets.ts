/** What a farm wants of its figures. */
import { against, client, told } from './http';
import { part } from './lists';
import type { components } from './schema';

type Schemas = components['schemas'];
export type FigureTarget = Schemas['EventsFigureTarget'];
export type Target = Schemas['EventsTarget'];
export type TargetIn = Schemas['EventsTargetIn'];
export type Suggestion = Schemas['EventsSuggestion'];
export type Band = Pick<Target, 'minimum' | 'maximum' | 'direction'>;

/** A figure of a profile, on a farm. */
export type Which = { farm_id: string; profile: string; name: string };

const V1 = '/api/events/v1/farms/{farm_id}/kpi-targets/{profile}/{name}';

export const readTarget = (path: Which) => told(client.GET(V1, { params: { path } }));
export const listTargetChanges = (path: Which, cursor?: string) =>
  told(client.GET(`${V1}/changes`, { params: { path, query: part(cursor, 20) } }));
export const setTarget = (path: Which, version: number, body: TargetIn) =>
  told(client.PUT(V1, { params: { path }, headers: against(version), body }));
export const endTarget = (path: Which, version: number, from: string, why: string) =>
  told(client.DELETE(V1, { params: { path, query: { from, why } }, headers: against(version) }));
