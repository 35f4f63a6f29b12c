import * as api from '../api/calls';
import type { EntryIn, Item } from '../api/types';
import { newId } from '../lib/ids';
import { session } from '../lib/session.svelte';
import { Asking } from './asking.svelte';
import { newEntry, type When } from './entry';
import { type Member, one, sorted, type Target, type Told } from './target';

const MOST_AT_ONCE = 1000;

/**
 * Carries one entry from the form to the journal. The entry is whole, with its id, before the first try, so a second try
 * after a broken line is the same entry; a queue on the device can take the place of the request without the forms knowing.
 */
export class Recorder extends Asking<EntryIn> {
  #batches: string[] = [];

  protected send(entry: EntryIn) {
    return api.record(session.farm.farm_id, entry);
  }

  /** Saves what a sheet says of its target: of one subject, or the same of each of the members. */
  async tell(
    kind: string,
    target: Target,
    members: readonly Member[],
    data: EntryIn['data'],
    when: When,
    attachments: EntryIn['attachments'] = [],
  ) {
    if (target.subject) {
      const files = attachments.length ? { attachments } : {};
      const entry = await this.save({ ...newEntry(kind, target.subject, data, when), ...files });
      return entry && one(entry);
    }
    return this.attempt(() => this.#tellAll(kind, members, data, when));
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
    return { ...sorted(items, members), batches: this.#batches };
  }
}
