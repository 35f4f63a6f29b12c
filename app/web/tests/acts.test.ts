import { describe, expect, test } from 'vitest';
import { likelyActs } from '../src/record/acts';

const TODAY = '2026-05-10';
const cow = { sex: 'Female', species: 'cattle', birth_date: '2022-03-01', life_status: 'present' } as const;
const codes = (...told: Parameters<typeof likelyActs>) => likelyActs(...told).map(({ code }) => code);

describe('what a card offers', () => {
  test('of an animal that is here, the scale first', () => {
    expect(codes('animal', { ...cow, sex: 'Male' }, false, TODAY)).toEqual([
      'weighing',
      'move',
      'note',
      'death',
      'departure',
    ]);
  });

  test('of a grown female, a birth in the place of a death', () => {
    expect(codes('animal', cow, false, TODAY)).toContain('parturition');
    expect(codes('animal', { ...cow, birth_date: '2026-03-01' }, false, TODAY)).toContain('death');
  });

  test('of a dead animal, a note alone', () => {
    expect(codes('animal', { ...cow, life_status: 'dead' }, false, TODAY)).toEqual(['note']);
  });

  test('of one that left, a note alone', () => {
    expect(codes('animal', { ...cow, life_status: 'departed' }, false, TODAY)).toEqual(['note']);
  });

  test('of one that is away, first that it came back', () => {
    expect(codes('animal', { ...cow, life_status: 'away' }, false, TODAY)).toEqual(['arrival', 'note', 'death']);
  });

  test('of a closed lot, neither scale nor move', () => {
    expect(codes('lot', undefined, true, TODAY)).toEqual(['note']);
    expect(codes('lot', undefined, false, TODAY)[0]).toBe('weighing');
  });
});
