type Page<T> = { items: T[]; next: string | null };

/** Reads a list to its end: for the short ones that a form offers whole. */
export async function whole<T>(page: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const part = await page(cursor);
    items.push(...part.items);
    cursor = part.next ?? undefined;
  } while (cursor);
  return items;
}

/** Of which day a thing is asked: of today unless one is told. */
export const dated = (on: string | undefined) => (on ? { on } : {});

/** Which part of a list is asked for. */
export const part = (cursor: string | undefined, limit: number) => ({ limit, ...(cursor ? { cursor } : {}) });
