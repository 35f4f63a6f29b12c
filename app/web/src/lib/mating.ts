/** How inbred the young of a female would be by each sire that may serve her, in words. */
import { listMatings, type Mating, readLimit } from '../api/mating';
import type { Animal } from '../api/types';
import { dotted, number } from './format';
import { language, t } from './i18n.svelte';
import { PROFILES } from './parameters';

export type Mate = { id: string; species?: Animal['species'] | undefined; profile?: string | undefined };
/** By sire: what is said, and whether it is more than the farm wants. */
export type Inbred = Record<string, { text: string; over: boolean }>;

const said = (value: number) => number(value, language(), 2);

/** One mating: the coefficient in percent, the limit where it is above, and by how much of the pedigree that is judged. */
export function inbred({ coefficient, generations }: Mating, limit: number | undefined): Inbred[string] {
  const percent = coefficient * 100;
  const over = limit !== undefined && percent > limit;
  const known = generations > 1 ? t('mating.known', { n: said(generations) }) : t('mating.parents');
  return {
    over,
    text: dotted(t('mating.young', { n: said(percent) }), over && t('mating.over', { n: said(limit) }), known),
  };
}

/** All of some sires for a female; asks for the farm's limit too. */
export async function inbredBy(farm: string, mate: Mate, sires: string[]): Promise<Inbred> {
  const profile = PROFILES.find((one) => one === mate.profile);
  const [found, limit] = await Promise.all([
    listMatings(farm, mate.id, sires),
    profile ? readLimit(farm, profile) : undefined,
  ]);
  return Object.fromEntries(found.map((one) => [one.sire_id, inbred(one, limit)]));
}
