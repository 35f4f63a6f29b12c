import * as api from '../api/calls';
import { Problem } from '../api/problem';
import type { Entry, EntryIn, Item } from '../api/types';
import { newId } from '../lib/ids';
import { session } from '../lib/session.svelte';
import { newEntry, type When } from './entry';
import { type Member, one, sorted, type Target, type Told } from './target';

/** What the recorder asks a person: is this right though unlikely; shall it be kept though impossible. */
export type Question = 'unlikely' | 'impossible';

const MOST_AT_ONCE = 1000;

/**
 * Carries one entry from the form to the journal. The entry is whole, with its id, before the first try, so a second try
 * after a broken line is the same entry; a queue on the device can take the place of the request without the forms knowing.
 */
export class Recorder {
  busy = $state(false);
  problem = $state.raw<Problem>();
  #entry: EntryIn | undefined;
  #batches: string[] = [];

  get question(): Question | undefined {
    const code = this.problem?.code ?? '';
    if (code.endsWith('unlikely')) return 'unlikely';
    return code.endsWith('impossible') ? 'impossible' : undefined;
  }

  /** Saves the entry; null when the server refused or asked, which `problem` then holds. */
  async save(entry: EntryIn): Promise<Entry | null> {
    this.#entry = entry;
    return this.#try(() => api.record(session.farm.farm_id, entry));
  }

  /** Saves what a sheet says of its target: of one subject, or the same of each of the members. */
  async tell(kind: string, target: Target, members: readonly Member[], data: EntryIn['data'], when: When) {
    if (target.subject) {
      const entry = await this.save(newEntry(kind, target.subject, data, when));
      return entry && one(entry);
    }
    return this.#try(() => this.#tellAll(kind, members, data, when));
  }

  /** Back to the form, with what was typed. */
  forget(): void {
    this.problem = undefined;
  }

  /** Saves what was unlikely, with the findings a person confirmed. */
  confirm(): Promise<Entry | null> {
    const found = (this.problem?.findings ?? []).map(({ code }) => ({ code }));
    return this.#again({ confirmed: [...(this.#entry?.confirmed ?? []), ...found] });
  }

  /** Saves what is impossible as disputed: kept and shown, counted only when somebody decides so. */
  dispute(): Promise<Entry | null> {
    return this.#again({ if_impossible: 'dispute' });
  }

  #again(more: Partial<EntryIn>): Promise<Entry | null> {
    if (!this.#entry) return Promise.resolve(null);
    return this.save({ ...this.#entry, ...more });
  }

  async #try<T>(act: () => Promise<T>): Promise<T | null> {
    this.busy = true;
    this.problem = undefined;
    try {
      return await act();
    } catch (error) {
      this.problem = Problem.of(error);
      return null;
    } finally {
      this.busy = false;
    }
  }

  /** A thousand at a time; the batches keep their ids, so that a second try repeats none. */
  async #tellAll(kind: string, members: readonly Member[], data: EntryIn['data'], when: When): Promise<Told> {
    const { occurred_at, time_precision } = newEntry(kind, { type: 'farm', id: '' }, data, when);
    const moment = { occurred_at, ...(time_precision && { time_precision }) };
    const items: Item[] = [];
    for (let from = 0; from < members.length; from += MOST_AT_ONCE) {
      const animal_ids = members.slice(from, from + MOST_AT_ONCE).map(({ id }) => id);
      const at = from / MOST_AT_ONCE;
      this.#batches[at] ??= newId();
      const selection = { batch_id: this.#batches[at], kind, data, ...moment, selector: { animal_ids } };
      items.push(...(await api.recordSelection(session.farm.farm_id, selection)));
    }
    return sorted(items, members);
  }
}
