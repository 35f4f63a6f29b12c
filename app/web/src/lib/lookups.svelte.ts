import * as api from '../api/calls';
import type { Group, Place } from '../api/types';
import { session } from './session.svelte';

let of: string | undefined;
let coming: Promise<void> | undefined;
let places = $state.raw<Place[]>([]);
let groups = $state.raw<Group[]>([]);

/** Places and groups of the farm: short lists that many pages name things by. */
export const lookups = {
  get places() {
    return places;
  },
  get groups() {
    return groups;
  },
};

/** Kept when they are there: whoever asks while they are on their way waits for the same answer. */
export function loadLookups(fresh = false): Promise<void> {
  const farm = session.farm.farm_id;
  if (!fresh && of === farm && coming) return coming;
  if (of !== farm) {
    places = [];
    groups = [];
  }
  of = farm;
  const asked = read(farm).catch((error: unknown) => {
    if (coming === asked) coming = undefined; // the next one asks again
    throw error;
  });
  coming = asked;
  return asked;
}

async function read(farm: string): Promise<void> {
  const [p, g] = await Promise.all([api.listPlaces(farm), api.listGroups(farm)]);
  if (of !== farm) return;
  places = p;
  groups = g;
}

export type Branch = { place: Place; depth: number };

/** The places as a tree written down in one list: each below its parent, in the order of their names. */
export function tree(all: readonly Place[], language: string): Branch[] {
  const order = new Intl.Collator(language, { numeric: true });
  const known = new Set(all.map((place) => place.id));
  const children = new Map<string | null, Place[]>();
  for (const place of all) {
    const parent = place.parent_id && known.has(place.parent_id) ? place.parent_id : null;
    children.set(parent, [...(children.get(parent) ?? []), place]);
  }
  const below = (parent: string | null, depth: number): Branch[] =>
    (children.get(parent) ?? [])
      .sort((one, other) => order.compare(one.name, other.name))
      .flatMap((place) => [{ place, depth }, ...below(place.id, depth + 1)]);
  return below(null, 0);
}
