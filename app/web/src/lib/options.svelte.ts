import type { Place } from '../api/types';
import { STORES } from './codes';
import { language, word } from './i18n.svelte';
import { lookups, tree } from './lookups.svelte';

export type Option<Value extends string = string> = { value: Value; label: string };

/** A list of codes as a select offers it. */
export const worded = <Value extends string>(list: string, codes: readonly Value[]): Option<Value>[] =>
  codes.map((value) => ({ value, label: word(list, value) }));

/** The farm's open places, each below its parent. */
export const placeOptions = (): Option[] =>
  tree(
    lookups.places.filter((place) => place.active && !STORES.includes(place.kind)),
    language(),
  ).map(({ place, depth }) => ({ value: place.id, label: `${'\u2003'.repeat(depth)}${place.name}` }));

/** The farm's open bins or tanks. */
export const storeOptions = (kind: Place['kind']): Option[] =>
  lookups.places
    .filter((place) => place.active && place.kind === kind)
    .map((one) => ({ value: one.id, label: one.name }));

/** The farm's open groups, its lots among them where these are meant too. */
export const groupOptions = (lots = false): Option[] =>
  lookups.groups
    .filter((one) => (lots || one.kind === 'group') && !one.closed)
    .map((one) => ({ value: one.id, label: one.name }));

/** The litters that are nursed. */
export const litterOptions = (): Option[] =>
  lookups.groups.filter((one) => one.dam_id && !one.closed).map((one) => ({ value: one.id, label: one.name }));

/** The farm's open lots. */
export const lotOptions = (): Option[] =>
  lookups.groups.filter((one) => one.kind === 'lot' && !one.closed).map((one) => ({ value: one.id, label: one.name }));
