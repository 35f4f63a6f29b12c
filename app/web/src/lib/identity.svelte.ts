import type { Animal, Group } from '../api/types';
import { breedOf } from './breeds.svelte';
import { age, dotted } from './format';
import { tn, word } from './i18n.svelte';
import { session } from './session.svelte';

type Aged = { birth_date: string | null; birth_date_estimated?: boolean; left_on?: string | null };

/**
 * An age on a day (today unless told) in words, `~` before it when the birth date is a guess; empty when none is known.
 * Who left the farm is as old as on its last day there.
 */
export function ageOf(one: Aged, on = ''): string {
  if (!one.birth_date) return '';
  const { unit, count, months } = age(one.birth_date, one.left_on || on || session.today);
  const words = tn(`age.${unit}`, count) + (months ? ` ${tn('age.and', months)}` : '');
  return one.birth_date_estimated ? `~ ${words}` : words;
}

/** The age in its largest unit alone: what fits above a note with the birth date. */
export function roundAge(birth: string, on = ''): string {
  const { unit, count } = age(birth, on || session.today);
  return tn(`age.${unit}`, count);
}

/** Who an animal is, in one sentence: what it is, how old, where. */
export function animalFacts(animal: Animal, on = ''): { strong: string; rest: string } {
  const kind = [word('species', animal.species), breedOf(animal)].filter(Boolean).join(' ');
  const groups = animal.groups.map((group) => group.name).join(', ');
  const rest = dotted(word('sex', animal.sex), ageOf(animal, on), animal.place_name, groups);
  return { strong: dotted(animal.name !== animal.label && animal.name, kind), rest };
}

/** The same for a lot or a group. */
export function groupFacts(group: Group, on = ''): { strong: string; rest: string } {
  const what = group.kind === 'lot' ? word('group', 'lot') : word('purpose', group.purpose);
  const kind = [word('species', group.species), word('production', group.production_type)].filter(Boolean).join(', ');
  const count = tn('heads', group.head_count);
  return { strong: what, rest: dotted(kind, count, ageOf(group, on), group.place_name) };
}
