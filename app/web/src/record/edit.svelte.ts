import { Problem } from '../api/problem';

type Kept = { version: number };
/** A field that two people changed: what stood there, what this one typed, what the other stored meanwhile. */
export type Clash<Change> = { [K in keyof Change]-?: { name: K; mine: Change[K]; theirs: Change[K] } }[keyof Change];

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What was typed that differs from what stands there. */
export function changed<Change extends object>(typed: Change, before: Partial<Change>): Partial<Change> {
  const names = Object.keys(typed) as (keyof Change)[];
  return Object.fromEntries(
    names.filter((name) => !same(typed[name], before[name])).map((name) => [name, typed[name]]),
  ) as Partial<Change>;
}

/**
 * Changes one thing of the desk against the version that was read. When somebody else was faster, both values are shown,
 * field by field, and the person chooses; what only one of the two changed needs no question.
 */
export class Edit<Thing extends Kept, Change extends object> {
  clashes = $state.raw<Clash<Change>[]>([]);
  #base: Thing;
  /** What stood there when the form was opened: what was not touched since is nobody's change. */
  #started: Change;
  #seen: (thing: Thing) => Change;
  #send: (version: number, change: Partial<Change>) => Promise<Thing>;
  #read: () => Promise<Thing>;

  constructor(
    thing: Thing,
    seen: (thing: Thing) => Change,
    send: (version: number, change: Partial<Change>) => Promise<Thing>,
    read: () => Promise<Thing>,
  ) {
    this.#base = thing;
    this.#started = seen(thing);
    this.#seen = seen;
    this.#send = send;
    this.#read = read;
  }

  /** Stores what was typed; null when another change has to be looked at first. Throws the Problem of a refusal. */
  async save(typed: Change): Promise<Thing | null> {
    const touched = changed(typed, this.#started);
    const change = changed(touched as Change, this.#seen(this.#base));
    if (!Object.keys(change).length) return this.#base;
    try {
      return await this.#send(this.#base.version, change);
    } catch (error) {
      const problem = Problem.of(error);
      if (problem.status !== 412) throw problem;
    }
    return this.#meet(typed, change);
  }

  async #meet(typed: Change, change: Partial<Change>): Promise<Thing | null> {
    const before = this.#seen(this.#base);
    this.#base = await this.#read();
    const now = this.#seen(this.#base);
    const names = Object.keys(change) as (keyof Change)[];
    this.clashes = names
      .filter((name) => !same(before[name], now[name]) && !same(typed[name], now[name]))
      .map((name) => ({ name, mine: typed[name], theirs: now[name] })) as Clash<Change>[];
    if (this.clashes.length) return null;
    return this.save({ ...now, ...change });
  }
}
