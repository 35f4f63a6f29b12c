/** What this device remembers between visits. A browser that refuses storage only forgets. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`rebanho.${key}`);
    else localStorage.setItem(`rebanho.${key}`, value);
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`rebanho.${key}`);
  } catch {
    return null;
  }
}
