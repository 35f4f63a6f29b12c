import { Problem } from '../api/problem';

type Page<T> = { items: T[]; next: string | null };
type Pages<T> = {
  readonly items: readonly T[];
  readonly next: string | null;
  /** Whether there was an answer, be it a refusal. */
  readonly loaded: boolean;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  more(): Promise<void>;
  reload(): void;
};

/**
 * A list that the server gives page by page. `load` begins anew when anything it reads changes; what was there stays
 * until the new answer is in, and a page of what was asked before is thrown away.
 */
export function pages<T>(
  load: (cursor: string | undefined, signal: AbortSignal | undefined) => Promise<Page<T>>,
): Pages<T> {
  let items = $state.raw<T[]>([]);
  let next = $state<string | null>(null);
  let loaded = $state(false);
  let busy = $state(false);
  let problem = $state.raw<Problem>();
  let round = $state(0);
  let turn = 0;

  $effect(() => {
    const stop = new AbortController();
    void round;
    turn += 1;
    load(undefined, stop.signal).then(
      (page) => {
        if (stop.signal.aborted) return;
        items = page.items;
        next = page.next;
        loaded = true;
        problem = undefined;
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        problem = Problem.of(error);
        loaded = true;
      },
    );
    return () => stop.abort();
  });

  return {
    get items() {
      return items;
    },
    get next() {
      return next;
    },
    get loaded() {
      return loaded;
    },
    get busy() {
      return busy;
    },
    get problem() {
      return problem;
    },
    async more() {
      if (!next || busy) return;
      busy = true;
      const of = turn;
      try {
        const page = await load(next, undefined);
        if (of !== turn) return;
        items = [...items, ...page.items];
        next = page.next;
      } catch (error) {
        problem = Problem.of(error);
      } finally {
        busy = false;
      }
    },
    reload() {
      round += 1;
    },
  };
}
