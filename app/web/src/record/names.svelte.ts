import { feedSaid } from '../lib/feeds.svelte';
import { word } from '../lib/i18n.svelte';
import { animalLabel } from '../lib/labels.svelte';
import { lookups } from '../lib/lookups.svelte';
import type { Names, Teller } from '../lib/timeline';
import { choiceSaid } from './kinds.svelte';

let later = $state.raw<Readonly<Record<string, Teller>>>({});
let asked = false;

/** The tellers that come after the page; a line is told once they are there. */
function teller(kind: string): Teller | undefined {
  if (!asked) {
    asked = true;
    import('../lib/tellers').then(
      ({ TELLERS }) => (later = TELLERS),
      () => (asked = false),
    );
  }
  return later[kind];
}

/** What the lines of an entry name things by. */
export const NAMES: Names = {
  place: (id) => lookups.places.find((one) => one.id === id)?.name ?? '',
  group: (id) => lookups.groups.find((one) => one.id === id)?.name ?? '',
  animal: animalLabel,
  feed: feedSaid,
  word,
  choice: choiceSaid,
  teller,
};
