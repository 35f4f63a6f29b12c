import * as api from '../api/calls';
import { session } from './session.svelte';

let of = '';
let names = $state.raw<ReadonlyMap<string, string>>(new Map());

function hear(): void {
  const { farm_id } = session.farm;
  if (of === farm_id) return;
  of = farm_id;
  api.listMembers(farm_id).then(
    (members) => {
      names = new Map(members.map((one) => [one.person_id, one.name]));
    },
    () => undefined,
  );
}

/** The members of the farm, to choose one from. */
export function people(): { value: string; label: string }[] {
  hear();
  return [...names].map(([value, label]) => ({ value, label }));
}

/** The name of a member of the farm; empty for one that has left, or that this person may not see. */
export function personName(id: string | null | undefined): string {
  hear();
  if (!id) return '';
  return id === session.me.person.person_id ? session.me.person.name : (names.get(id) ?? '');
}
