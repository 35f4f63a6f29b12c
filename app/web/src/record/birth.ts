import type { Animal, Entry, Refused } from '../api/types';
import { newId } from '../lib/ids';
import { normalise } from '../lib/keypad';
import type { Data } from './form';

/** One of the young as it is typed; its id is the animal's from the start, so a repair finds it again. */
export type Young = { animal_id: string; sex: string; value: string; eid: string; kg: string; name: string };

export const bornYoung = (sex = 'Female'): Young => ({ animal_id: newId(), sex, value: '', eid: '', kg: '', name: '' });

/** Species whose live young are told one by one; of the others a litter is counted, and its young may be. */
export const SINGLE: readonly Animal['species'][] = ['cattle', 'buffalo'];
export const BEARING: readonly Animal['species'][] = ['pig', 'cattle', 'buffalo', 'sheep', 'goat'];

/** As many rows as were born alive: typed ones stay, new ones come at the end. */
export function rowsFor(count: number, rows: readonly Young[]): Young[] {
  const missing = Math.max(0, count - rows.length);
  return [...rows.slice(0, count), ...Array.from({ length: missing }, () => bornYoung())];
}

/** A row as it is sent. */
export function offspringOf(young: Young): Data {
  const identifiers = [
    { scheme: 'br.management', value: young.value.trim() },
    { scheme: 'std.iso.11785', value: young.eid.trim() },
  ].filter((one) => one.value);
  const kg = normalise(young.kg);
  return {
    animal_id: young.animal_id,
    sex: young.sex,
    ...(identifiers.length && { identifiers }),
    ...(kg && { birth_weight_kg: Number(kg) }),
    ...(young.name.trim() && { name: young.name.trim() }),
  };
}

/** The young of a birth that herd did not register. */
export const refusedOf = (entry: Entry) => entry.refused as unknown as Refused[];

/** The rows of a recorded birth, as they were typed. */
export function youngOf(offspring: unknown): Young[] {
  const rows = Array.isArray(offspring) ? (offspring as Data[]) : [];
  return rows.map((row) => {
    const numbers = (row.identifiers ?? []) as { scheme: string; value: string }[];
    const of = (scheme: string) => numbers.find((one) => one.scheme === scheme)?.value ?? '';
    return {
      animal_id: String(row.animal_id ?? ''),
      sex: String(row.sex ?? ''),
      value: of('br.management'),
      eid: of('std.iso.11785'),
      kg: row.birth_weight_kg === undefined ? '' : String(row.birth_weight_kg),
      name: String(row.name ?? ''),
    };
  });
}
