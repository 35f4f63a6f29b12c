import { feedSaid } from '../lib/feeds.svelte';
import { word } from '../lib/i18n.svelte';
import { animalLabel } from '../lib/labels.svelte';
import { lookups } from '../lib/lookups.svelte';
import type { Names } from '../lib/timeline';
import { choiceSaid } from './kinds.svelte';

/** What the lines of an entry name things by. */
export const NAMES: Names = {
  place: (id) => lookups.places.find((one) => one.id === id)?.name ?? '',
  group: (id) => lookups.groups.find((one) => one.id === id)?.name ?? '',
  animal: animalLabel,
  feed: feedSaid,
  word,
  choice: choiceSaid,
};
