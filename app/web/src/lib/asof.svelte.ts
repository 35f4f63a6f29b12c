import * as api from '../api/calls';
import type { Group, Place } from '../api/types';
import { lookups } from './lookups.svelte';
import { resource } from './resource.svelte';
import { here } from './router.svelte';
import { session } from './session.svelte';

/** What a page reads of a day. `on` is the day of what is there: a page turns from one day to another as a whole. */
export function ofDay<T>(load: (on: string, signal: AbortSignal) => Promise<T>) {
  const found = resource(async (signal) => {
    const on = here.on;
    return { on, told: await load(on, signal) };
  });
  return {
    get data(): T | undefined {
      return found.data?.told;
    },
    get on(): string {
      return found.data ? found.data.on : here.on;
    },
    get problem() {
      return found.problem;
    },
    reload: found.reload,
  };
}

/** The places and groups of the day that the page tells of; those of a past day are read for this page alone. */
export function placesThen() {
  const past = ofDay(async (on): Promise<{ places: Place[]; groups: Group[] } | undefined> => {
    if (!on) return undefined;
    const farm = session.farm.farm_id;
    const [places, groups] = await Promise.all([api.listPlaces(farm, on), api.listGroups(farm, on)]);
    return { places, groups };
  });
  return {
    get places(): readonly Place[] {
      return past.on ? (past.data?.places ?? []) : lookups.places;
    },
    get groups(): readonly Group[] {
      return past.on ? (past.data?.groups ?? []) : lookups.groups;
    },
    get problem() {
      return past.problem;
    },
  };
}
