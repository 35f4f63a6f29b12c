/** Which rows of a long list to draw: those in view and a margin, so that 20,000 animals cost what 40 do. */

export type View = { rows: number; rowHeight: number; listTop: number; viewTop: number; viewHeight: number };
export type Slice = { from: number; to: number; before: number; after: number };

const MARGIN = 12;

export function slice({ rows, rowHeight, listTop, viewTop, viewHeight }: View): Slice {
  const above = Math.floor((viewTop - listTop) / rowHeight) - MARGIN;
  const from = Math.min(Math.max(0, above), Math.max(0, rows - 1));
  const shown = Math.ceil(viewHeight / rowHeight) + 2 * MARGIN;
  const to = Math.min(rows, from + shown);
  return { from, to, before: from * rowHeight, after: (rows - to) * rowHeight };
}
