import * as api from '../api/calls';
import type { Group, Place } from '../api/types';
import { lookups } from './lookups.svelte';
import { resource } from './resource.svelte';
import { here } from './router.svelte';
import { session } from './session.svelte';

/** The places and groups of the day that the page tells of; those of a past day are read for this page alone. */
export function placesThen() {
  const past = resource(async (): Promise<{ places: Place[]; groups: Group[] } | undefined> => {
    if (!here.on) return undefined;
    const farm = session.farm.farm_id;
    const [places, groups] = await Promise.all([api.listPlaces(farm, here.on), api.listGroups(farm, here.on)]);
    return { places, groups };
  });
  return {
    get places(): readonly Place[] {
      return here.on ? (past.data?.places ?? []) : lookups.places;
    },
    get groups(): readonly Group[] {
      return here.on ? (past.data?.groups ?? []) : lookups.groups;
    },
    get problem() {
      return past.problem;
    },
  };
}
