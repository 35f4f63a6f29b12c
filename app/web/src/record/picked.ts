import type { Animal } from '../api/types';

/** The animals that were last chosen in a list: the page that follows need not ask for them again. */
let picked = new Map<string, Animal>();

export const pick = (animals: readonly Animal[]): void => {
  picked = new Map(animals.map((animal) => [animal.id, animal]));
};
export const pickedOne = (id: string): Animal | undefined => picked.get(id);
