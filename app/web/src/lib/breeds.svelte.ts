import * as api from '../api/calls';
import type { Breed } from '../api/types';
import { number } from './format';
import { language } from './i18n.svelte';
import { session } from './session.svelte';

let of: string | undefined;
let all = $state.raw<Breed[]>([]);

type Bred = {
  species?: string | null;
  breed: string | null;
  breed_fractions?: readonly { breed: string; fraction: number }[];
};

/** The name of a breed, by the code that every farm has or that the farm gave it; what is no code is a name itself. */
export function breedSaid(code: string | null | undefined, species?: string | null): string {
  if (!code) return '';
  ask();
  const found = all.filter((one) => one.code === code);
  const one = found.find((each) => each.species === species) ?? found[0];
  return one ? one.labels[language()] : code;
}

/** Of which breed an animal is; one that is told by its parts only, of which breeds. */
export const breedOf = (one: Bred): string =>
  one.breed ? breedSaid(one.breed, one.species) : partsSaid(one.breed_fractions ?? [], one.species);

/** The parts of breeds in words, the largest first as they come. */
export const partsSaid = (parts: NonNullable<Bred['breed_fractions']>, species?: string | null): string =>
  parts.map((each) => `${number(each.fraction * 100, language(), 1)} % ${breedSaid(each.breed, species)}`).join(' + ');

/** The breeds of the farm are asked for once in a visit, when the first one is shown; until then codes stand there. */
function ask(): void {
  const farm = session.farm.farm_id;
  if (of === farm) return;
  of = farm;
  api.listCatalogue(farm, 'breeds').then(
    (found) => {
      if (of === farm) all = found;
    },
    () => {
      if (of === farm) of = undefined;
    },
  );
}
