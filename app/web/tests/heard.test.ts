import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asHerdHears } from '../src/lib/heard';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what herd folds from an entry is read at once and twice more, also when herd took its time', () => {
  const read = vi.fn();

  asHerdHears(read);

  expect(read).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(read).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(60_000);
  expect(read).toHaveBeenCalledTimes(3);
});
