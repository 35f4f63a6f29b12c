import { beforeEach, describe, expect, test } from 'vitest';
import enFirst from '../src/i18n/en.json';
import enLater from '../src/i18n/en.later.json';
import esFirst from '../src/i18n/es.json';
import esLater from '../src/i18n/es.later.json';
import ptFirst from '../src/i18n/pt-BR.json';
import ptLater from '../src/i18n/pt-BR.later.json';
import { allWords, firstLanguage, setLanguage, t, tn, word } from '../src/lib/i18n.svelte';

const pt = { ...ptFirst, ...ptLater };
const catalogues: [string, Record<string, string>][] = [
  ['en', { ...enFirst, ...enLater }],
  ['es', { ...esFirst, ...esLater }],
];
const holes = (text: string | undefined) => (text?.match(/\{\w+\}/g) ?? []).sort();

describe.each(catalogues)('the catalogue %s', (_, catalogue) => {
  test('has the keys of the Portuguese one and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(pt).sort());
  });

  test('has the same holes in every sentence', () => {
    for (const [key, text] of Object.entries(pt)) expect([key, holes(catalogue[key])]).toEqual([key, holes(text)]);
  });

  test('leaves nothing empty', () => {
    expect(Object.entries(catalogue).filter(([, text]) => !text.trim())).toEqual([]);
  });
});

test('no word is among the first ones and among the later ones', () => {
  for (const [first, later] of [
    [ptFirst, ptLater],
    [enFirst, enLater],
    [esFirst, esLater],
  ])
    expect(Object.keys(first ?? {}).filter((key) => key in (later ?? {}))).toEqual([]);
  expect(Object.keys(enLater).sort()).toEqual(Object.keys(ptLater).sort());
  expect(Object.keys(esLater).sort()).toEqual(Object.keys(ptLater).sort());
});

test('everything counted has a word for one and a word for many', () => {
  const keys = Object.keys(pt);
  const stems = (end: string) => keys.filter((key) => key.endsWith(end)).map((key) => key.slice(0, -end.length));

  expect(stems('_one').sort()).toEqual(stems('_other').sort());
});

describe('speaking', () => {
  beforeEach(() => {
    localStorage.clear();
    return allWords();
  });

  test('the language changes without a reload, and the page says so', async () => {
    await setLanguage('es');

    expect(t('action.undo')).toBe('Deshacer');
    expect(document.documentElement.lang).toBe('es');
    await setLanguage('pt-BR');
    expect(t('action.undo')).toBe('Desfazer');
  });

  test('one is one and the rest are many, with the number as the language writes it', async () => {
    await setLanguage('pt-BR');

    expect(tn('animals.count', 1)).toBe('1 animal');
    expect(tn('animals.count', 12_840)).toBe('12.840 animais');
  });

  test('a code nobody translated is shown as it came', () => {
    expect(word('species', 'pig')).toBe('suíno');
    expect(word('species', 'alpaca')).toBe('alpaca');
    expect(word('species', null)).toBe('');
  });

  test('the first language of the browser that we speak is taken, a choice made here before it', async () => {
    expect(firstLanguage(['de-DE', 'es-AR', 'en'])).toBe('es');
    expect(firstLanguage(['pt-PT'])).toBe('pt-BR');
    expect(firstLanguage(['de'])).toBe('pt-BR');
    await setLanguage('en');
    expect(firstLanguage(['es-AR'])).toBe('en');
  });
});
