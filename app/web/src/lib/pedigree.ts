import type { Pedigree } from '../api/types';

/** The ancestors by their way from the animal: `s` is its sire, `sd` the dam of its sire. */
export function ancestors(root: Pedigree): Map<string, Pedigree> {
  const found = new Map<string, Pedigree>();
  const climb = (one: Pedigree, path: string): void => {
    for (const [step, parent] of [
      ['s', one.sire],
      ['d', one.dam],
    ] as const) {
      if (!parent) continue;
      found.set(path + step, parent);
      climb(parent, path + step);
    }
  };
  climb(root, '');
  return found;
}

/** Every place of the tree, known or not, from the parents on: `s`, `d`; `ss`, `sd`, `ds`, `dd`; … */
export function levels(generations: number): string[][] {
  const found: string[][] = [];
  for (let level = 0; level < generations; level += 1) {
    const before = found[level - 1] ?? [''];
    found.push(before.flatMap((path) => [`${path}s`, `${path}d`]));
  }
  return found;
}
