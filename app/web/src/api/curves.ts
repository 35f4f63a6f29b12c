/** A lot week by week of its age, beside the standards that hold for it. */
import { client, told } from './http';
import type { components } from './schema';

type Schemas = components['schemas'];
export type LotCurve = Schemas['EventsLotCurve'];
export type Curve = LotCurve['curves'][number];
export type CurvePoint = Curve['points'][number];

export const readCurve = (farm_id: string, lot_id: string, signal?: AbortSignal) =>
  told(
    client.GET('/api/events/v1/farms/{farm_id}/lots/{lot_id}/curve', { params: { path: { farm_id, lot_id } }, signal }),
  );
