import { expect, test } from 'vitest';
import { offspringOf, rowsFor, youngOf } from '../src/record/birth';

const calf = { animal_id: 'c1', sex: 'Male', value: ' 8801 ', eid: '', kg: '35,5', name: '' };

test('there is a row for each of the young, and what was typed stays', () => {
  const rows = rowsFor(3, [calf]);

  expect(rows).toHaveLength(3);
  expect(rows[0]).toBe(calf);
  expect(new Set(rows.map((row) => row.animal_id)).size).toBe(3);
  expect(rowsFor(1, rows)).toEqual([calf]);
});

test('a row is sent with what was said of it, and read back as it was typed', () => {
  const sent = offspringOf(calf);

  expect(sent).toEqual({
    animal_id: 'c1',
    sex: 'Male',
    identifiers: [{ scheme: 'br.management', value: '8801' }],
    birth_weight_kg: 35.5,
  });
  expect(youngOf([sent])).toEqual([{ ...calf, value: '8801', kg: '35.5' }]);
});
