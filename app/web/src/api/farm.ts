/** A whole farm: taken along as a file, or ended. */
import { client, told } from './http';
import { Problem } from './problem';
import type { components } from './schema';

export type Export = components['schemas']['IdentityExport'];
export type Deletion = components['schemas']['IdentityDeletion'];

const AT = '/api/identity/v1/farms/{farm_id}';
const of = (farm_id: string, signal?: AbortSignal) => ({
  params: { path: { farm_id } },
  ...(signal && { signal }),
});

export const listExports = async (farm_id: string, signal?: AbortSignal) =>
  (await told(client.GET(`${AT}/exports`, of(farm_id, signal)))).items;
export const beginExport = (farm_id: string) => told(client.POST(`${AT}/exports`, of(farm_id)));
export const fileOf = (farm_id: string, one: Export) => `/api/identity/v1/farms/${farm_id}/exports/${one.id}/file`;

/** The deletion that somebody asked for; null when nobody did. */
export async function readDeletion(farm_id: string, signal?: AbortSignal): Promise<Deletion | null> {
  try {
    return await told(client.GET(`${AT}/deletion`, of(farm_id, signal)));
  } catch (error) {
    if (Problem.of(error).status === 404) return null;
    throw error;
  }
}
export const askDeletion = (farm_id: string, name: string) =>
  told(client.POST(`${AT}/deletion`, { ...of(farm_id), body: { name } }));
export const keepFarm = (farm_id: string) => told(client.DELETE(`${AT}/deletion`, of(farm_id)));
