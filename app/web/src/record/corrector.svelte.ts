import * as api from '../api/calls';
import type { Correction, Entry } from '../api/types';
import { session } from '../lib/session.svelte';
import { Asking } from './asking.svelte';

/** Carries a correction to the journal, against the version that was read: a new version of the same entry. */
export class Corrector extends Asking<Correction> {
  entry = $state.raw() as Entry;

  constructor(entry: Entry) {
    super();
    this.entry = entry;
  }

  protected send(said: Correction) {
    return api.correct(session.farm.farm_id, this.entry, said);
  }

  get isStale(): boolean {
    return this.problem?.status === 412;
  }

  /** Reads what somebody else made of it meanwhile; the next try is against that. */
  async refresh(): Promise<Entry> {
    this.entry = await api.readEntry(session.farm.farm_id, this.entry.id);
    return this.entry;
  }
}
