import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../src/api/problem';
import { allWords, setLanguage } from '../src/lib/i18n.svelte';
import { drawable, emptyRow, faultSaid, faultsOf, MEASURES, pasted, pointsOf, rowsOf } from '../src/lib/standards';

vi.mock('../src/lib/session.svelte', () => ({ session: { today: '2026-11-30', farm: { farm_id: 'f' } } }));

const row = (age: string, expected: string, lower = '', upper = '') => ({ age, expected, lower, upper });

beforeAll(allWords);
beforeEach(() => setLanguage('pt-BR', { keep: false }));

test('points that are typed out of order are sent by rising age, and empty or half rows are not', () => {
  const found = pointsOf([row('7', '0,18'), emptyRow(), row('0', '0,042', '0,04', '0.045'), row('14', '')]);
  expect(found.map((one) => one.point)).toEqual([
    { age: 0, expected: 0.042, lower: 0.04, upper: 0.045 },
    { age: 7, expected: 0.18, lower: null, upper: null },
  ]);
  expect(found.map((one) => one.row)).toEqual([2, 0]);
});

test('points come back from the form as they went into it', () => {
  const points = [
    { age: 1, expected: 0.5, lower: null, upper: null },
    { age: 2.5, expected: 1200, lower: 0, upper: 1300.25 },
  ];
  expect(pointsOf(rowsOf(points)).map((one) => one.point)).toEqual(points);
});

test('a block of a spreadsheet fills the rows from a cell on, without its heading', () => {
  const rows = pasted([emptyRow()], 'Idade\tPeso\n0\t0,042\r\n7\t0.18\n14\t1.234,5\n', 0, 'age');
  expect(rows).toEqual([row('0', '0,042'), row('7', '0,18'), row('14', '1234,5'), emptyRow()]);
});

test('what is pasted beside ages that stand there leaves these alone, and nothing runs over the edge', () => {
  const rows = pasted([row('1', '2'), row('2', '4'), emptyRow()], '1,5\t2,5\t9\n3\t5\t9', 0, 'lower');
  expect(rows).toEqual([row('1', '2', '1,5', '2,5'), row('2', '4', '3', '5'), emptyRow()]);
});

test('a share with its sign and a number in groups are read', () => {
  expect(pasted([], '20\t93 %\n21\t1.234.567', 0, 'age').slice(0, 2)).toEqual([row('20', '93'), row('21', '1234567')]);
});

test('a fault of the server stands under the row in which the point was typed', () => {
  const sent = pointsOf([row('14', '1'), emptyRow(), row('7', '2', '3')]);
  const errors = [{ pointer: '/points/0/lower', code: 'too_large', detail: 'No máximo 2.' }];
  expect([...faultsOf(new Problem(422, { errors }), sent)]).toEqual([[2, { lower: 'No máximo 2.' }]]);
});

test('the faults of a row are told by their columns', () => {
  expect(faultSaid({ upper: 'No mínimo 2.', age: 'Acima de 1.' })).toBe('Idade: Acima de 1. · Até: No mínimo 2.');
});

test('a standard alone is drawn by what it expects', () => {
  expect(drawable([{ age: 3, expected: 5 }])).toEqual([
    { age: 3, age_days: 3, expected: 5, lower: null, upper: null, value: null },
  ]);
});

test('every measure has a word of its own', async () => {
  const { word } = await import('../src/lib/i18n.svelte');
  for (const measure of MEASURES) expect(word('standard.measures', measure)).not.toBe(measure);
});
