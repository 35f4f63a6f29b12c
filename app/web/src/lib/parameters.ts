/** Parameters in words: values, where they come from, and what a form sends. */
import type { Setting } from '../api/figures';
import type { Parameter, Profile, Value } from '../api/parameters';
import { dotted, number } from './format';
import { language, t, word } from './i18n.svelte';
import { here } from './router.svelte';
import { session } from './session.svelte';

export const PROFILES: readonly Profile[] = [
  'pig',
  'dairy_cattle',
  'beef_cattle',
  'buffalo',
  'sheep',
  'goat',
  'broiler',
  'layer',
  'breeder',
  'turkey',
  'duck',
  'quail',
];
const SPECIES: Partial<Record<Profile, string>> = {
  dairy_cattle: 'cattle',
  beef_cattle: 'cattle',
  broiler: 'chicken',
  layer: 'chicken',
  breeder: 'chicken',
};
const FIRST: Record<string, Profile> = { cattle: 'beef_cattle', chicken: 'broiler' };

/** The species of a profile, whose breeds there are to choose from. */
export const speciesOf = (profile: Profile): string => SPECIES[profile] ?? profile;

/** The profile to begin with on a farm that keeps mostly this. */
export const profileFor = (species: string | null | undefined): Profile =>
  PROFILES.find((one) => one === species) ?? FIRST[species ?? ''] ?? 'pig';

/** The profile that the address asks for, else the one to begin with on this farm. */
export const profileAsked = (): Profile =>
  PROFILES.find((one) => one === here.query.get('profile')) ?? profileFor(session.farm.main_species);

/** A value as people read it, with its unit. */
export const valueSaid = (one: Parameter, value: Value): string =>
  plainlySaid(value, one.accepted.options.find((each) => each.value === value)?.label, one.unit);

/** The value of a setting by which a figure was computed. */
export const settingSaid = (one: Setting): string => plainlySaid(one.value as Value, one.value_label, one.unit);

function plainlySaid(value: Value, label: string | null | undefined, unit: string | null): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
  if (label) return label;
  const text = typeof value === 'number' ? number(value, language(), 4) : value;
  return unit ? `${text} ${word('parameter.unit', unit)}` : text;
}

/** Where a default comes from, and whether that is sure. */
export const sourceSaid = (one: Parameter): string =>
  dotted(
    one.source === 'own' ? t('parameter.own') : one.source && t('parameter.source', { source: one.source }),
    one.unconfirmed && t('parameter.unconfirmed'),
  );

/** What may be chosen, for the hint of a field; empty where the field shows it itself. */
export function acceptedSaid(one: Parameter): string {
  const { minimum, maximum, like } = one.accepted;
  if (like) return t('parameter.like', { like });
  if (minimum === null || maximum === null) return '';
  return t('parameter.between', { low: number(minimum, language(), 4), high: number(maximum, language(), 4) });
}

/** A name as a heading begins. */
export const capital = (name: string) => name.charAt(0).toLocaleUpperCase(language()) + name.slice(1);

/** What was typed or chosen, as the value that is sent. */
export function sentValue(one: Parameter, typed: string): Value {
  if (one.type === 'bool') return typed === 'true';
  if (one.type === 'enum') return one.accepted.options.find((each) => String(each.value) === typed)?.value ?? typed;
  if (one.type === 'text') return typed.trim();
  return Number(typed.replace(',', '.'));
}

/** Parameters under the names of their sections, in the order in which they come. */
export function bySection(all: readonly Parameter[]): [string, Parameter[]][] {
  const found = new Map<string, Parameter[]>();
  for (const one of all) found.set(one.section_label, [...(found.get(one.section_label) ?? []), one]);
  return [...found];
}
