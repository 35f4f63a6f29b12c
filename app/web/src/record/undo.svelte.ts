import * as api from '../api/calls';
import { type Document, Problem } from '../api/problem';
import { session } from '../lib/session.svelte';
import type { Kept, Told } from './target';

export const UNDO_SECONDS = 10;

type Offer = { text: string; told: Told; after: () => void };
export type Notice = { text: string; bad: boolean };

let offer = $state.raw<Offer>();
let notice = $state.raw<Notice>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** The bar at the foot of the page: what was just saved and can be taken back, or what came of it. */
export const bar = {
  get offer() {
    return offer;
  },
  get notice() {
    return notice;
  },
};

function hideLater(seconds: number): void {
  clearTimeout(timer);
  timer = setTimeout(dismiss, seconds * 1000);
}

export function dismiss(): void {
  offer = undefined;
  notice = undefined;
}

export function tell(text: string, { bad = false } = {}): void {
  offer = undefined;
  notice = { text, bad };
  hideLater(6);
}

/** Says what was saved and offers, for ten seconds, to take it back: the record stays and is marked as retracted. */
export function offerUndo(text: string, told: Told, after: () => void): void {
  notice = undefined;
  offer = { text, told, after };
  hideLater(UNDO_SECONDS);
}

/** Takes back what the bar offers. Throws the Problem when the server does not let it. */
export async function undo(why: string): Promise<void> {
  if (!offer) return;
  const { told, after } = offer;
  dismiss();
  await takeBack(told, why).finally(after);
}

async function takeBack({ entries, batches = [] }: Told, why: string): Promise<void> {
  if (!batches.length) return retractAll(entries, why);
  for (const batch of batches) {
    const items = await api.retractBatch(session.farm.farm_id, batch, why).catch((error: unknown) => {
      throw Problem.of(error);
    });
    const refused = items.find((item) => item.status === 'refused');
    if (refused) throw new Problem(409, (refused.problem ?? {}) as Document);
  }
}

/** Takes entries back, the last one first; throws the Problem of the first that cannot be. */
export async function retractAll(entries: readonly Kept[], why: string): Promise<void> {
  for (const entry of entries.toReversed()) {
    await api.retract(session.farm.farm_id, entry, why).catch((error: unknown) => {
      throw Problem.of(error);
    });
  }
}
