/** Herd hears of an entry a moment after the journal answered, on a busy machine some more. */
const HERD_HEARS_MS = [600, 5000] as const;

/** Reads again what herd folds from an entry that was just told: now, and when herd has heard it. */
export function asHerdHears(read: () => void): void {
  read();
  for (const wait of HERD_HEARS_MS) setTimeout(read, wait);
}
