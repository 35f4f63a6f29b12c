import { describe, expect, test } from 'vitest';
import {
  age,
  clockOf,
  dailyGain,
  daysBetween,
  decimalSign,
  gain,
  instantOf,
  localDate,
  localTime,
  longDay,
  number,
  shortDay,
  spacedNumber,
  weight,
} from '../src/lib/format';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('numbers', () => {
  test('a weight has the decimal sign of the language', () => {
    expect(weight(52.6, 'pt-BR')).toBe('52,6 kg');
    expect(weight(52.6, 'en')).toBe('52.6 kg');
    expect(weight(52.6, 'es')).toBe('52,6 kg');
    expect(decimalSign('pt-BR')).toBe(',');
  });

  test('a bird is weighed in two decimals, a bull in one at most', () => {
    expect(weight(1.625, 'en')).toBe('1.63 kg');
    expect(weight(612, 'en')).toBe('612 kg');
  });

  test('thousands are grouped in every language, Spanish with four digits too', () => {
    expect(number(1284, 'pt-BR')).toBe('1.284');
    expect(plain(number(1284, 'es'))).toBe('1.284');
  });

  test('a daily gain told in kg is shown in whole grams', () => {
    expect(dailyGain(1.0143, 'pt-BR')).toBe('1.014 g/d');
    expect(dailyGain(-0.05, 'en')).toBe('−50 g/d');
  });

  test('a difference always shows its sign', () => {
    expect(gain(14.2, 'pt-BR')).toBe('+14,2 kg');
    expect(gain(-3, 'en')).toBe('−3 kg');
  });
});

describe('days', () => {
  test('the day at the farm is not the day in London', () => {
    const late = new Date('2026-11-24T01:30:00Z');

    expect(localDate(late, 'America/Sao_Paulo')).toBe('2026-11-23');
    expect(localDate(late, 'Europe/London')).toBe('2026-11-24');
  });

  test('a day of this year has no year', () => {
    expect(shortDay('2026-11-09', '2026-11-23', 'pt-BR')).toBe('09 nov');
    expect(shortDay('2025-11-09', '2026-11-23', 'pt-BR')).toBe('09 nov 2025');
    expect(longDay('2026-11-23', 'pt-BR')).toBe('23 de novembro de 2026');
  });

  test('English says day, month and hour in the order of the other languages', () => {
    expect(longDay('2026-11-23', 'en')).toBe('23 November 2026');
    expect(shortDay('2026-11-09', '2026-11-23', 'en')).toBe('09 Nov');
    expect(localTime(new Date('2026-11-24T20:05:00Z'), 'America/Sao_Paulo', 'en')).toBe('17:05');
  });

  test('days are counted over the change of the clock', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-11-23', '2026-11-20')).toBe(-3);
  });
});

describe('ages', () => {
  test.each([
    ['2026-08-23', { unit: 'day', count: 92, months: 0 }],
    ['2026-05-24', { unit: 'month', count: 5, months: 0 }],
    ['2024-04-20', { unit: 'year', count: 2, months: 7 }],
    ['2024-11-23', { unit: 'year', count: 2, months: 0 }],
  ] as const)('an animal born on %s is that old', (birth, expected) => {
    expect(age(birth, '2026-11-23')).toEqual(expected);
  });
});

test('an electronic number is written in groups, any other number as it is', () => {
  expect(spacedNumber('982000000001187')).toBe('982 0000 0000 1187');
  expect(spacedNumber('0412')).toBe('0412');
});

describe('a clock', () => {
  test('shows an instant as the farm does, and gives it back', () => {
    const zone = 'America/Sao_Paulo';

    expect(clockOf(new Date('2026-11-21T01:41:00Z'), zone)).toBe('2026-11-20T22:41');
    expect(instantOf('2026-11-20T22:41', zone)).toBe('2026-11-21T01:41:00.000Z');
  });

  test('follows a summer time, also on the night on which it begins', () => {
    const zone = 'Europe/Lisbon';

    expect(instantOf('2026-03-29T00:30', zone)).toBe('2026-03-29T00:30:00.000Z');
    expect(instantOf('2026-03-29T02:30', zone)).toBe('2026-03-29T01:30:00.000Z');
    expect(instantOf('2026-07-01T12:00', zone)).toBe('2026-07-01T11:00:00.000Z');
  });
});
