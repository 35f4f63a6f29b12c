import { describe, expect, test } from 'vitest';
import { normalise, type Press, press, value } from '../src/lib/keypad';

const type = (keys: string) => [...keys].reduce((typed, key) => press(typed, key as Press), '');

describe('pressing keys', () => {
  test('digits and one point make a number', () => {
    expect(type('52.6')).toBe('52.6');
  });

  test('a second point is not taken', () => {
    expect(type('5.2.6')).toBe('5.26');
  });

  test('a point alone begins with zero, and a leading zero gives way', () => {
    expect(type('.5')).toBe('0.5');
    expect(type('07')).toBe('7');
    expect(type('0.7')).toBe('0.7');
  });

  test('more digits than a scale has are not taken', () => {
    expect(type('1234567')).toBe('12345');
    expect(type('1.23456')).toBe('1.234');
  });

  test('erase takes the last press back', () => {
    expect(press('52.', 'erase')).toBe('52');
    expect(press('', 'erase')).toBe('');
  });
});

describe('typing on a real keyboard', () => {
  test.each([
    ['52,6', '52.6'],
    ['52.6', '52.6'],
    ['1.014,5', '1014.5'],
    ['1,014.5', '1014.5'],
    [' 52,6 kg', '52.6'],
    [',5', '0.5'],
    ['52,', '52.'],
  ])('%s is read as %s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });
});

test('nothing and zero are no weight', () => {
  expect(value('')).toBeNull();
  expect(value('0.0')).toBeNull();
  expect(value('52.')).toBe(52);
});
