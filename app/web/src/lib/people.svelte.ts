import * as api from '../api/calls';
import { session } from './session.svelte';

let of = '';
let names = $state.raw<ReadonlyMap<string, string>>(new Map());

/** The name of a member of the farm; empty for one that has left, or that this person may not see. */
export function personName(id: string | null | undefined): string {
  const { farm_id } = session.farm;
  if (of !== farm_id) {
    of = farm_id;
    api.listMembers(farm_id).then(
      (members) => {
        names = new Map(members.map((one) => [one.person_id, one.name]));
      },
      () => undefined,
    );
  }
  if (!id) return '';
  return id === session.me.person.person_id ? session.me.person.name : (names.get(id) ?? '');
}
