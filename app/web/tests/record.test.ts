import { describe, expect, test } from 'vitest';
import { Problem } from '../src/api/problem';
import type { Group, Item, Kind, KindField, Place } from '../src/api/types';
import { fills, within } from '../src/lib/places';
import { changed, Edit } from '../src/record/edit.svelte';
import { fits } from '../src/record/fits';
import { begin, dataOf, filled, parts, summed, weighedAnew } from '../src/record/form';
import { columnOf, sharedOf } from '../src/record/grid.svelte';
import { expected } from '../src/record/growth';
import { sorted } from '../src/record/target';

const field = (name: string, more: Partial<KindField> = {}): KindField => ({
  name,
  type: 'text',
  label: name,
  labels: {},
  required: false,
  ...more,
});

describe('the form of a kind', () => {
  const death = [
    field('method', { required: true }),
    field('reason'),
    field('cause'),
    field('head_count'),
    field('disposal'),
    field('necropsy'),
  ];
  const names = (fields: KindField[]) => fields.map((one) => one.name);

  test('asks a lot for its heads and an animal for none', () => {
    expect(names(parts('death', death, 'lot').first)).toContain('head_count');
    expect(names([...parts('death', death, 'animal').first, ...parts('death', death, 'animal').more])).not.toContain(
      'head_count',
    );
  });

  test('asks a lot that is counted by sex for the classes, which the server sums up', () => {
    const bySex = [...death, field('by_sex', { type: 'object' })];

    expect(names(parts('death', bySex, 'lot').first)).toContain('head_count');
    expect(names(parts('death', bySex, 'lot', true).first)).toContain('by_sex');
    expect(names(parts('death', bySex, 'lot', true).first)).not.toContain('head_count');
    expect(summed({ head_count: 5, by_sex: { female: 4 } })).toEqual({ by_sex: { female: 4 } });
    expect(summed({ head_count: 5 })).toEqual({ head_count: 5 });
  });

  test('asks a lot only where its heads go and how many, and who says no number means all', () => {
    const change = ['purpose', 'from_id', 'to_id', 'head_count', 'by_sex'].map((name) => field(name));
    const asked = parts('group_change', change, 'lot').first;

    expect(asked.map((one) => [one.name, one.required])).toEqual([
      ['to_id', true],
      ['head_count', false],
    ]);
    expect(names(parts('group_change', change, 'lot', true).first)).toEqual(['to_id', 'by_sex']);
    expect(names(parts('group_change', change, 'animal').first)).toEqual(['purpose', 'to_id', 'from_id']);
  });

  test('asks a litter which are weaned and where they go, and one young neither', () => {
    const weaning = ['type', 'head_count', 'weight_total_kg', 'to_id', 'sow_becomes_nurse'].map((name) => field(name));

    expect(parts('weaning', weaning, 'lot').first.map((one) => [one.name, one.required])).toEqual([
      ['type', false],
      ['head_count', false],
      ['weight_total_kg', false],
      ['to_id', false],
    ]);
    expect(names(parts('weaning', weaning, 'animal').first)).toEqual(['weight_total_kg']);
  });

  test('asks a bin for what came and not for where it went, which it is itself', () => {
    const delivery = [field('feed_id', { required: true }), field('kg', { required: true }), field('to_id')];

    expect(names(parts('feed_delivery', delivery, 'place').first)).toEqual(['feed_id', 'kg']);
    expect(names(parts('feed_delivery', delivery, 'farm').first)).toEqual(['feed_id', 'kg', 'to_id']);
  });

  test('joins the animals of one test without asking by what', () => {
    expect(begin('test_day', 'animal').test_day_id).toMatch(/^[0-9a-f-]{36}$/);
    expect(names(parts('test_day', [field('test_day_id', { required: true })], 'animal').first)).toEqual([]);
  });

  test('lets the server weigh litres anew that were put right, or kg stand without the old litres', () => {
    const before = { litres: 10, weight_kg: 10.3 };

    expect(weighedAnew({ litres: 12, weight_kg: 10.3 }, before)).toEqual({ litres: 12 });
    expect(weighedAnew({ litres: 10, weight_kg: 11 }, before)).toEqual({ weight_kg: 11 });
    expect(weighedAnew(before, before)).toEqual(before);
  });

  test('folds away what is seldom told', () => {
    const { first, more } = parts('death', death, 'animal');

    expect(names(first)).toEqual(['method', 'cause']);
    expect(names(more)).toEqual(['reason', 'disposal', 'necropsy']);
  });

  test('shows what a kind of tomorrow requires', () => {
    const { first, more } = parts(
      'a_later_kind',
      [1, 2, 3, 4, 5].map((n) => field(`f${n}`, { required: n === 3 })),
      'animal',
    );

    expect(names(first)).toEqual(['f3']);
    expect(more).toHaveLength(4);
  });

  test('sends only what was said', () => {
    const typed = { text: '  ', list: [{ a: '' }, { a: 'x' }], inner: { b: undefined }, zero: 0, no: false };

    expect(dataOf(typed)).toEqual({ list: [{ a: 'x' }], zero: 0, no: false });
  });

  test('says no to a required question that nobody touched', () => {
    expect(filled([field('official', { type: 'boolean', required: true })], {})).toEqual({ official: false });
  });
});

describe('the grid', () => {
  const kind = (code: string, fields: KindField[]): Kind => ({
    code,
    fields,
    label: code,
    labels: {},
    subjects: ['animal'],
    profiles: null,
    rank: 40,
    by_hand: true,
  });

  test('has the milk of each in a row, and shares what is the same for all', () => {
    const fields = ['litres', 'weight_kg', 'shift', 'destination'].map((name) => field(name, { type: 'number' }));
    const milking = kind('milking', fields);

    expect(columnOf(milking)?.name).toBe('litres');
    expect(sharedOf(milking).fields.map((one) => one.name)).toEqual(['shift', 'destination']);
  });

  test('is not for those that left', () => {
    const fields = [field('carcass_kg', { type: 'number', required: true })];

    expect(columnOf(kind('carcass_result', fields))).toBeUndefined();
  });
});

describe('the expected weight', () => {
  const last = { kg: 50, on: '2026-11-01' };

  test('is the last one, grown like its companions', () => {
    const range = expected(last, [0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5], '2026-11-11');

    expect(range?.low).toBeCloseTo(56);
    expect(range?.high).toBeCloseTo(64);
  });

  test('is not told of few companions, nor on the same day', () => {
    expect(expected(last, [0.5, 0.6], '2026-11-11')).toBeNull();
    expect(expected(last, [1, 1, 1, 1, 1], '2026-11-01')).toBeNull();
  });
});

describe('a change at the desk', () => {
  type Thing = { version: number; name: string; code: string | null };
  const before: Thing = { version: 1, name: 'Pen 1', code: null };
  const seen = ({ name, code }: Thing) => ({ name, code });
  const stale = new Problem(412, { code: 'herd/stale' });

  test('sends only what differs', () => {
    expect(changed<{ name: string; code: string | null }>({ name: 'Pen 1', code: 'P1' }, seen(before))).toEqual({
      code: 'P1',
    });
  });

  test('joins what two people changed in different fields', async () => {
    const sent: unknown[] = [];
    const send = async (version: number, change: object) => {
      sent.push([version, change]);
      if (version === 1) throw stale;
      return before;
    };
    const edit = new Edit(before, seen, send, async () => ({ ...before, version: 2, code: 'P9' }));

    await edit.save({ name: 'Pen one', code: null });

    expect(edit.clashes).toEqual([]);
    expect(sent.at(-1)).toEqual([2, { name: 'Pen one' }]);
  });

  test('asks about a field that both changed, and sends what was chosen against the newer version', async () => {
    const sent: unknown[] = [];
    const send = async (version: number, change: object) => {
      sent.push([version, change]);
      if (version === 1) throw stale;
      return before;
    };
    const edit = new Edit(before, seen, send, async () => ({ ...before, version: 2, name: 'Pen first' }));

    expect(await edit.save({ name: 'Pen one', code: null })).toBeNull();
    expect(edit.clashes).toEqual([{ name: 'name', mine: 'Pen one', theirs: 'Pen first' }]);
    await edit.save({ name: 'Pen one', code: null });
    expect(sent.at(-1)).toEqual([2, { name: 'Pen one' }]);
  });

  test('leaves alone what only the other changed, in the second try too', async () => {
    const sent: unknown[] = [];
    const send = async (version: number, change: object) => {
      sent.push([version, change]);
      if (version === 1) throw stale;
      return before;
    };
    const edit = new Edit(before, seen, send, async () => ({ ...before, version: 2, name: 'Pen first', code: 'P9' }));

    await edit.save({ name: 'Pen one', code: null });
    await edit.save({ name: 'Pen one', code: null });

    expect(sent.at(-1)).toEqual([2, { name: 'Pen one' }]);
  });
});

describe('places', () => {
  const place = (id: string, parent_id: string | null, animals: number, capacity: number | null) =>
    ({ id, parent_id, animals, capacity, active: true, name: id }) as Place;
  const all = [place('barn', null, 0, null), place('a', 'barn', 4, 10), place('b', 'barn', 12, 10)];
  const lot = { kind: 'lot', closed: false, place_id: 'a', head_count: 3 } as Group;

  test('hold what the places inside them hold', () => {
    const found = fills(all, [lot]);

    expect(found.get('a')).toEqual({ heads: 7, capacity: 10, share: 0.7 });
    expect(found.get('barn')).toEqual({ heads: 19, capacity: 20, share: 0.95 });
    expect(found.get('b')?.share).toBeGreaterThan(1);
  });

  test('are inside one another', () => {
    expect([...within('barn', all)].sort()).toEqual(['a', 'b', 'barn']);
    expect([...within('a', all)]).toEqual(['a']);
  });
});

test('of an entry for many, those in doubt are kept and those refused are not', () => {
  const members = ['x', 'y', 'z'].map((id) => ({ id, label: id, facts: '' }));
  const items = [
    { id: 'e1', subject_id: 'x', status: 'created', version: 1 },
    { id: 'e2', subject_id: 'y', status: 'disputed', version: 1 },
    { id: 'e3', subject_id: 'z', status: 'refused' },
  ] as Item[];

  const told = sorted(items, members);

  expect(told.entries.map((one) => one.id)).toEqual(['e1', 'e2']);
  expect(told.failed.map((one) => [one.member.id, one.kept?.id])).toEqual([
    ['y', 'e2'],
    ['z', undefined],
  ]);
});

describe('a kind of reproduction', () => {
  test('is offered of females of mammals, as far as the sex is known', () => {
    expect(fits('service', { subject: 'animal', profile: 'sheep', sex: 'Female' })).toBe(true);
    expect(fits('service', { subject: 'animal', profile: 'sheep', sex: 'Male' })).toBe(false);
    expect(fits('service', { subject: 'animal', profile: 'layer', sex: 'Female' })).toBe(false);
    expect(fits('service', { subject: 'animal' })).toBe(true);
    expect(fits('selection', { subject: 'animal', profile: 'pig', sex: 'Male' })).toBe(true);
    expect(fits('dry_off', { subject: 'animal', profile: 'pig', sex: 'Female' })).toBe(false);
  });

  test('is offered of a lot only if it is a litter', () => {
    expect(fits('weaning', { subject: 'lot', profile: 'pig', litter: true })).toBe(true);
    expect(fits('weaning', { subject: 'lot', profile: 'pig', litter: false })).toBe(false);
    expect(fits('fostering', { subject: 'lot', profile: 'pig' })).toBe(false);
    expect(fits('weighing', { subject: 'lot', profile: 'pig' })).toBe(true);
  });
});
