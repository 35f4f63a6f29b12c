import * as api from '../api/calls';
import { Problem } from '../api/problem';
import type { Animal, Entry, Kind, KindField } from '../api/types';
import { newId } from '../lib/ids';
import { normalise } from '../lib/keypad';
import { session } from '../lib/session.svelte';
import { newEntry, type When } from './entry';
import { begin, type Data, dataOf, parts } from './form';
import { Recorder } from './recorder.svelte';

/** The one column of a kind that has several fields worth a column. */
const COLUMN: Readonly<Record<string, string>> = {
  castration: 'method',
  cull_mark: 'cause',
  group_change: 'to_id',
  milking: 'litres',
  move: 'to_place_id',
  note: 'text',
  tagging: 'identifier',
  test_day: 'milk_kg',
  weighing: 'weight_kg',
};
const NOT_IN_ROWS: readonly string[] = [
  'arrival',
  'birth',
  'carcass_result',
  'death',
  'departure',
  'parturition',
  'photo',
  'tag_lost',
];
/** What differs from animal to animal too, and has no column. */
const NOT_SHARED: Readonly<Record<string, readonly string[]>> = {
  milking: ['litres', 'weight_kg'],
  test_day: ['fat_pct', 'protein_pct', 'scc', 'code'],
};
const NUMERIC: readonly string[] = ['number', 'integer', 'money'];

/** How a weight differs from the last one, in words, and whether it is less. */
export type Changed = { said: string; loss: boolean };

/** The field whose values stand in the rows; undefined when the kind is not one for a grid. */
export function columnOf(kind: Kind): KindField | undefined {
  if (!kind.by_hand || !kind.subjects.includes('animal') || NOT_IN_ROWS.includes(kind.code)) return undefined;
  const asked = parts(kind.code, kind.fields, 'animal').first;
  const named = kind.fields.find((field) => field.name === COLUMN[kind.code]);
  if (named) return named;
  return asked.find((field) => field.required && [...NUMERIC, 'enum', 'text', 'date'].includes(field.type));
}

/** The fields that all rows share. */
export const sharedOf = (kind: Kind): Kind => {
  const column = columnOf(kind);
  const { first } = parts(kind.code, kind.fields, 'animal');
  return {
    ...kind,
    fields: first.filter(({ name }) => name !== column?.name && !NOT_SHARED[kind.code]?.includes(name)),
  };
};

export type RowState = 'empty' | 'typed' | 'saving' | 'saved' | 'asks' | 'refused';

/** One animal of the grid with its value, and what became of it. */
export class Row {
  readonly animal: Animal;
  readonly recorder = new Recorder();
  typed = $state('');
  entry = $state.raw<Entry>();
  #sent = '';

  constructor(animal: Animal) {
    this.animal = animal;
  }

  get state(): RowState {
    if (this.recorder.busy) return 'saving';
    if (this.recorder.question) return 'asks';
    if (this.recorder.problem) return 'refused';
    if (this.entry && this.typed === this.#sent) return 'saved';
    return this.typed.trim() ? 'typed' : 'empty';
  }

  get isNew(): boolean {
    return this.typed.trim() !== '' && this.typed !== this.#sent;
  }

  kept(entry: Entry | null): void {
    if (!entry) return;
    this.entry = entry;
    this.#sent = this.typed;
  }

  sending(): void {
    this.#sent = this.typed;
  }

  forget(): void {
    this.recorder.forget();
    this.entry = undefined;
    this.typed = '';
    this.#sent = '';
  }
}

/**
 * One value for each of many animals. A row is sent when it is left: what is good stays whatever becomes of the others,
 * and all rows carry one batch.
 */
export class Grid {
  readonly kind: Kind;
  readonly column: KindField;
  readonly rows: readonly Row[];
  shared = $state<Data>({});
  when = $state<When>('now');
  #batch = newId();

  constructor(kind: Kind, column: KindField, animals: readonly Animal[]) {
    this.kind = kind;
    this.column = column;
    this.rows = animals.map((animal) => new Row(animal));
    this.shared = begin(kind.code, 'animal');
  }

  get saved(): number {
    return this.rows.filter((row) => row.entry).length;
  }

  get asking(): readonly Row[] {
    return this.rows.filter((row) => row.state === 'asks' || row.state === 'refused');
  }

  /** What a row says, as it is sent; undefined while nothing is typed. */
  valueOf(row: Row): unknown {
    const text = row.typed.trim();
    if (!text) return undefined;
    return NUMERIC.includes(this.column.type) && this.column.type !== 'money' ? Number(normalise(text)) : text;
  }

  async save(row: Row, why: string): Promise<void> {
    const value = this.valueOf(row);
    if (value === undefined || !row.isNew || row.recorder.busy) return;
    const data = dataOf({ ...this.shared, [this.column.name]: value });
    if (row.entry) await this.#correct(row, row.entry, data, why);
    else await this.#record(row, data);
  }

  async #record(row: Row, data: Data): Promise<void> {
    const subject = { type: 'animal', id: row.animal.id } as const;
    const entry = { ...newEntry(this.kind.code, subject, data, this.when), batch_id: this.#batch };
    row.sending();
    row.kept(await row.recorder.save(entry));
  }

  /** A value typed anew in a row that was saved is a correction of its entry. */
  async #correct(row: Row, entry: Entry, data: Data, why: string): Promise<void> {
    row.sending();
    row.recorder.busy = true;
    row.recorder.problem = undefined;
    try {
      row.kept(await api.correct(session.farm.farm_id, entry, { data, why, if_impossible: 'refuse' }));
    } catch (error) {
      row.recorder.problem = Problem.of(error);
    } finally {
      row.recorder.busy = false;
    }
  }

  async takeBack(row: Row, why: string): Promise<void> {
    if (!row.entry) return;
    await api.retract(session.farm.farm_id, row.entry, why);
    row.forget();
  }
}
