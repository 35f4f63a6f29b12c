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

/** Which part of a list is asked for. */
export const part = (cursor: string | undefined, limit: number) => ({ limit, ...(cursor ? { cursor } : {}) });
