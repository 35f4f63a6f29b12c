import { expect, test } from 'vitest';
import type { Pedigree } from '../src/api/types';
import { ancestors, levels } from '../src/lib/pedigree';

const one = (id: string, sire: Pedigree | null = null, dam: Pedigree | null = null) =>
  ({ id, label: id, sire, dam }) as Pedigree;

test('an ancestor is found by its way, sires first', () => {
  const found = ancestors(one('calf', one('bull', null, one('grandam')), one('cow')));

  expect([...found].map(([path, ancestor]) => [path, ancestor.id])).toEqual([
    ['s', 'bull'],
    ['sd', 'grandam'],
    ['d', 'cow'],
  ]);
});

test('every generation has twice the places of the one before', () => {
  expect(levels(2)).toEqual([
    ['s', 'd'],
    ['ss', 'sd', 'ds', 'dd'],
  ]);
  expect(levels(4)[3]).toHaveLength(16);
});
