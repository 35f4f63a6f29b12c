/** How inbred the young of a dam would be, and above what the farm wants to be told. */
import { client, told } from './http';
import type { Profile } from './parameters';
import type { components } from './schema';

export type Mating = components['schemas']['HerdMating'];

/** Of the young of a dam by each of some sires, at most fifty. */
export const listMatings = async (farm_id: string, animal_id: string, sire_id: string[]) =>
  (
    await told(
      client.GET('/api/herd/v1/farms/{farm_id}/animals/{animal_id}/inbreeding', {
        params: { path: { farm_id, animal_id }, query: { sire_id } },
      }),
    )
  ).items;

/** Percent of inbreeding above which the farm warns; undefined where its profile has no such limit. */
export async function readLimit(farm_id: string, profile: Profile): Promise<number | undefined> {
  const path = { farm_id, code: 'repro.inbreeding_warning_pct' };
  const { value } = await told(
    client.GET('/api/events/v1/farms/{farm_id}/parameters/{code}', { params: { path, query: { profile } } }),
  );
  return typeof value === 'number' ? value : undefined;
}
