import { Problem } from '../api/problem';

export type Resource<T> = {
  readonly data: T | undefined;
  readonly problem: Problem | undefined;
  readonly loading: boolean;
  reload(): void;
};

/**
 * What a page reads from the server. `load` runs again when anything it reads changes; what was there stays on the page
 * until the new answer is in, so nothing flickers.
 */
export function resource<T>(load: (signal: AbortSignal) => Promise<T>): Resource<T> {
  let data = $state.raw<T>();
  let problem = $state.raw<Problem>();
  let loading = $state(true);
  let round = $state(0);

  $effect(() => {
    void round;
    const stop = new AbortController();
    loading = true;
    load(stop.signal).then(
      (answer) => {
        if (stop.signal.aborted) return;
        data = answer;
        problem = undefined;
        loading = false;
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        problem = Problem.of(error);
        loading = false;
      },
    );
    return () => stop.abort();
  });

  return {
    get data() {
      return data;
    },
    get problem() {
      return problem;
    },
    get loading() {
      return loading;
    },
    reload() {
      round += 1;
    },
  };
}
