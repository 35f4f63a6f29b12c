import type { Group, Place } from '../api/types';

/** How full a place is: the heads in it and in all places inside it, against what fits. */
export type Fill = { heads: number; capacity: number | null; share: number | null };

/** Of every place, what it holds: its animals and lots and those of the places inside it. */
export function fills(places: readonly Place[], groups: readonly Group[]): Map<string, Fill> {
  const inside = new Map<string | null, Place[]>();
  for (const place of places) inside.set(place.parent_id, [...(inside.get(place.parent_id) ?? []), place]);
  const lots = new Map<string, number>();
  for (const group of groups) {
    if (group.kind !== 'lot' || group.closed || !group.place_id) continue;
    lots.set(group.place_id, (lots.get(group.place_id) ?? 0) + group.head_count);
  }
  const found = new Map<string, Fill>();
  const fill = (place: Place): Fill => {
    const parts = (inside.get(place.id) ?? []).map(fill);
    const heads = (place.animals ?? 0) + (lots.get(place.id) ?? 0) + sum(parts.map((part) => part.heads));
    const room = parts.length > 0 && parts.every((part) => part.capacity !== null);
    const capacity = place.capacity ?? (room ? sum(parts.map((part) => part.capacity ?? 0)) : null);
    const told = { heads, capacity, share: capacity ? heads / capacity : null };
    found.set(place.id, told);
    return told;
  };
  const known = new Set(places.map((place) => place.id));
  for (const place of places) if (!place.parent_id || !known.has(place.parent_id)) fill(place);
  return found;
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

/** A place and all places inside it. */
export function within(place_id: string, places: readonly Place[]): Set<string> {
  const found = new Set([place_id]);
  let grown = true;
  while (grown) {
    const next = places.filter((place) => place.parent_id && found.has(place.parent_id) && !found.has(place.id));
    for (const place of next) found.add(place.id);
    grown = next.length > 0;
  }
  return found;
}
