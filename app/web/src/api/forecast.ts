/** What is to come of a profile of the farm, week by week. */
import { client, told } from './http';
import type { components, operations } from './schema';

type Schemas = components['schemas'];
export type Forecast = Schemas['EventsForecast'];
export type Asked = NonNullable<operations['events.get_forecast']['parameters']['query']>;

export const readForecast = (farm_id: string, query: Asked, signal?: AbortSignal) =>
  told(client.GET('/api/events/v1/farms/{farm_id}/forecast', { params: { path: { farm_id }, query }, signal }));
