import * as api from '../api/calls';
import type { CatalogueRow } from '../api/types';
import { language } from './i18n.svelte';
import type { Option } from './options.svelte';
import { session } from './session.svelte';

let of: string | undefined;
let all = $state.raw<CatalogueRow[]>([]);

/** The feeds of the farm as a form offers them: its own and those that every farm has. */
export function feedOptions(): Option[] {
  ask();
  return all.filter((one) => !one.closed).map((one) => ({ value: one.id, label: one.labels[language()] }));
}

/** The name of a feed; nothing until it is known. */
export function feedSaid(id: string): string {
  ask();
  return all.find((one) => one.id === id)?.labels[language()] ?? '';
}

/** Asked for once in a visit, when the first feed is shown. */
function ask(): void {
  const farm = session.farm.farm_id;
  if (of === farm) return;
  of = farm;
  api.listCatalogue(farm, 'feeds').then(
    (found) => {
      if (of === farm) all = found;
    },
    () => {
      if (of === farm) of = undefined;
    },
  );
}
