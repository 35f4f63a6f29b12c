import pt from '../i18n/pt-BR.json';
import type later from '../i18n/pt-BR.later.json';
import { recall, remember } from './kept';

export const LANGUAGES = ['pt-BR', 'en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
export type First = Record<keyof typeof pt, string>;
export type Later = Record<keyof typeof later, string>;
export type Catalogue = First & Later;
export type Key = keyof Catalogue;
type Stem<K extends string> = K extends `${infer S}_other` ? S : never;
export type Countable = Stem<Key>;
export type Holes = Record<string, string | number>;

/** How each language calls itself. */
export const OWN_NAMES: Record<Language, string> = { 'pt-BR': 'Português', en: 'English', es: 'Español' };

const LOADERS: Record<Language, () => Promise<{ default: First }>> = {
  'pt-BR': async () => ({ default: pt }),
  en: () => import('../i18n/en.json'),
  es: () => import('../i18n/es.json'),
};
/** The words of pages and sheets that are not there at the first sight of the card. */
const LATER: Record<Language, () => Promise<{ default: Later }>> = {
  'pt-BR': () => import('../i18n/pt-BR.later.json'),
  en: () => import('../i18n/en.later.json'),
  es: () => import('../i18n/es.later.json'),
};

let catalogue = $state.raw<First & Partial<Later>>(pt);
let current = $state<Language>('pt-BR');
let wanted: Language = 'pt-BR'; // the last one chosen; its words may still be on their way

export const language = () => current;

let full = false;
let fullIn: Language | undefined;

/** Sees that every word of the language is there; what is shown already only gains. */
export async function allWords(): Promise<void> {
  full = true;
  const tongue = current;
  if (fullIn === tongue) return;
  const { default: words } = await LATER[tongue]();
  if (tongue !== current) return;
  catalogue = { ...catalogue, ...words };
  fullIn = tongue;
}

/** Turns the whole page to another language, without a reload. */
export async function setLanguage(next: Language, { keep = true } = {}): Promise<void> {
  // The choice counts from now on, even if the page is left before its words have come.
  if (keep) remember('language', next);
  wanted = next;
  const after = next === 'pt-BR' && !full ? undefined : LATER[next]();
  const words = { ...(await LOADERS[next]()).default, ...(await after)?.default };
  if (wanted !== next) return; // chosen again meanwhile
  catalogue = words;
  fullIn = after ? next : undefined;
  current = next;
  document.documentElement.lang = next;
}

/** The language a person chose here, else the browser's first that we speak, else Portuguese. */
export function firstLanguage(wanted: readonly string[] = navigator.languages): Language {
  const asked = [recall('language'), ...wanted].filter((tag) => tag !== null);
  for (const tag of asked) {
    const main = tag.split('-')[0];
    const found = LANGUAGES.find((one) => one === tag || one.split('-')[0] === main);
    if (found) return found;
  }
  return 'pt-BR';
}

export const hasChosenLanguage = () => recall('language') !== null;

const fill = (text = '', holes: Holes = {}) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(holes[name] ?? ''));

export const t = (key: Key, holes: Holes = {}) => fill(catalogue[key], holes);

/** A sentence about `count` things; `{n}` holds the number as the language writes it. */
export function tn(stem: Countable, count: number, holes: Holes = {}): string {
  // Portuguese grammar counts zero as one; people say "0 animais".
  const form = count !== 0 && new Intl.PluralRules(current).select(count) === 'one' ? 'one' : 'other';
  const n = new Intl.NumberFormat(current).format(count);
  return fill(catalogue[`${stem}_${form}` as Key], { n, ...holes });
}

/** The word for a code of the server, or the code itself when a newer server says one we do not know. */
export function word(list: string, code: string | null | undefined): string {
  if (code === null || code === undefined) return '';
  const key = `${list}.${code}`;
  return catalogue[key as Key] ?? code;
}
