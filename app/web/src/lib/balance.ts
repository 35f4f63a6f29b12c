import type { Entry } from '../api/types';

/** What came into a lot and what left it, in heads; `present` is what the entries leave. */
export type Balance = {
  opened: number;
  arrived: number;
  movedIn: number;
  corrected: number;
  departed: number;
  movedOut: number;
  died: number;
  lost: number;
  present: number;
};
/** One day of a lot: how many died, and how many heads there were at its end. */
export type Day = { on: string; died: number; heads: number };

type Counted = Pick<Entry, 'kind' | 'data' | 'occurred_on' | 'verdict' | 'retracted' | 'derived'>;

const amount = (value: unknown) => (typeof value === 'number' ? value : 0);
/** Stolen and lost heads are gone, but nobody counts them as deaths. */
const MISSING: readonly unknown[] = ['Theft', 'Lost'];
const counts = (entry: Counted) => entry.verdict === 'recorded' && !entry.retracted;

/** An identified animal that came or went is what it would be as a head. */
const cameIn = (because: unknown, heads: number): Partial<Balance> =>
  ['registration', 'birth', 'arrival'].includes(String(because)) ? { arrived: heads } : { movedIn: heads };

function wentOut(because: unknown, heads: number): Partial<Balance> {
  if (because === 'death') return { died: heads };
  if (because === 'missing') return { lost: heads };
  return because === 'departure' ? { departed: heads } : { movedOut: heads };
}

function step(entry: Counted): Partial<Balance> {
  const heads = amount(entry.data.head_count ?? entry.derived?.head_count);
  switch (entry.kind) {
    case 'registration':
      return { opened: heads };
    case 'arrival':
      return { arrived: heads - amount(entry.data.doa_count) };
    case 'lot_change':
      return entry.data.out ? wentOut(entry.data.because, heads) : cameIn(entry.data.because, heads);
    case 'group_change':
      return { movedOut: heads };
    case 'departure':
      return { departed: heads };
    case 'death':
      return MISSING.includes(entry.data.method) ? { lost: heads } : { died: heads };
    case 'head_count_correction':
      return { corrected: amount(entry.derived?.difference) };
    default:
      return {};
  }
}

const change = (part: Partial<Balance>) =>
  (part.opened ?? 0) +
  (part.arrived ?? 0) +
  (part.movedIn ?? 0) +
  (part.corrected ?? 0) -
  (part.departed ?? 0) -
  (part.movedOut ?? 0) -
  (part.died ?? 0) -
  (part.lost ?? 0);

/** The account of a lot: opened + arrived + moved in + corrections = departed + moved out + died + lost + present. */
export function balance(entries: readonly Counted[]): Balance {
  const sum: Balance = {
    opened: 0,
    arrived: 0,
    movedIn: 0,
    corrected: 0,
    departed: 0,
    movedOut: 0,
    died: 0,
    lost: 0,
    present: 0,
  };
  for (const entry of entries.filter(counts)) {
    const part = step(entry);
    for (const name of Object.keys(part) as (keyof Balance)[]) sum[name] += part[name] ?? 0;
    sum.present += change(part);
  }
  return sum;
}

/** Every day on which heads changed, oldest first. */
export function days(entries: readonly Counted[]): Day[] {
  const found = new Map<string, Day>();
  let heads = 0;
  const inOrder = entries.filter(counts).toSorted((one, other) => one.occurred_on.localeCompare(other.occurred_on));
  for (const entry of inOrder) {
    const part = step(entry);
    heads += change(part);
    const day = found.get(entry.occurred_on) ?? { on: entry.occurred_on, died: 0, heads };
    found.set(entry.occurred_on, { ...day, died: day.died + (part.died ?? 0), heads });
  }
  return [...found.values()];
}

/** The share of all heads ever placed that had died by the end of each day with a death, in percent. */
export function mortality(entries: readonly Counted[]): { on: string; percent: number; died: number }[] {
  const { opened, arrived, movedIn } = balance(entries);
  const placed = opened + arrived + movedIn;
  if (!placed) return [];
  let died = 0;
  return days(entries)
    .filter((day) => day.died > 0)
    .map((day) => {
      died += day.died;
      return { on: day.on, percent: (100 * died) / placed, died };
    });
}
