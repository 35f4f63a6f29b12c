import { beforeAll, describe, expect, test } from 'vitest';
import type { Animal } from '../src/api/types';
import { allWords, setLanguage } from '../src/lib/i18n.svelte';
import { inbred } from '../src/lib/mating';
import { mateOf, type Target } from '../src/record/target';

const mating = { sire_id: 's', coefficient: 0.125, generations: 1.5, complete_generations: 1 };
const target: Target = { subject: { type: 'animal', id: 'd' }, members: [], label: '', facts: '', placeId: null };

beforeAll(async () => {
  await setLanguage('en');
  await allWords();
});

describe('a proposed mating', () => {
  test('above the limit of the farm says so beside its percentage', () => {
    expect(inbred(mating, 6.25)).toEqual({
      over: true,
      text: 'Inbreeding of the young: 12.5 % · above the limit of 6.25 % · 1.5 generations known',
    });
  });

  test('at the limit is not above it', () => {
    expect(inbred({ ...mating, coefficient: 0.0625 }, 6.25).over).toBe(false);
  });

  test('where only the parents are known says that nothing is known of theirs', () => {
    expect(inbred({ ...mating, coefficient: 0, generations: 1 }, 6.25).text).toMatch(/only the parents are known$/);
  });

  test('on a farm without a limit is never above it', () => {
    expect(inbred({ ...mating, coefficient: 0.5 }, undefined).over).toBe(false);
  });
});

describe('who is mated', () => {
  test('is the animal of the sheet, with its species', () => {
    const animal = { species: 'pig', sex: 'Female' } as Animal;

    expect(mateOf({ ...target, animal })).toEqual({ id: 'd', species: 'pig', profile: 'pig' });
  });

  test('is no male, no lot, and nobody of many', () => {
    expect(mateOf({ ...target, animal: { species: 'pig', sex: 'Male' } as Animal })).toBeUndefined();
    expect(mateOf({ ...target, subject: { type: 'lot', id: 'l' } })).toBeUndefined();
    expect(mateOf({ ...target, subject: null })).toBeUndefined();
  });
});
