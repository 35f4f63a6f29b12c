import * as api from '../api/calls';
import { Problem } from '../api/problem';
import type { Entry, EntryIn } from '../api/types';
import { session } from '../lib/session.svelte';

/** What the recorder asks a person: is this right though unlikely; shall it be kept though impossible. */
export type Question = 'unlikely' | 'impossible';

/**
 * Carries one entry from the form to the journal. The entry is whole, with its id, before the first try, so a second try
 * after a broken line is the same entry; a queue on the device can take the place of the request without the forms knowing.
 */
export class Recorder {
  busy = $state(false);
  problem = $state.raw<Problem>();
  #entry: EntryIn | undefined;

  get question(): Question | undefined {
    const code = this.problem?.code ?? '';
    if (code.endsWith('unlikely')) return 'unlikely';
    return code.endsWith('impossible') ? 'impossible' : undefined;
  }

  /** Saves the entry; null when the server refused or asked, which `problem` then holds. */
  async save(entry: EntryIn): Promise<Entry | null> {
    this.#entry = entry;
    this.busy = true;
    this.problem = undefined;
    try {
      return await api.record(session.farm.farm_id, entry);
    } catch (error) {
      this.problem = Problem.of(error);
      return null;
    } finally {
      this.busy = false;
    }
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
}
