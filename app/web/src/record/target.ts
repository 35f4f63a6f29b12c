import type { Animal, Entry, Item, Subject } from '../api/types';
import { dotted } from '../lib/format';
import type { Mate } from '../lib/mating';
import { profileOf } from '../lib/profile';

/** One of the many that an entry is made for. */
export type Member = { id: string; label: string; facts: string };
/** What a sheet records about: one animal, lot or place, or many animals at once. */
export type Target = {
  subject: Subject | null;
  members: readonly Member[];
  label: string;
  facts: string;
  placeId: string | null;
  animal?: Animal | undefined;
  /** As what the animal or lot is kept, as far as it is known. */
  profile?: string | undefined;
  /** Whether the lot is a litter that its dam nurses. */
  litter?: boolean;
  /** Whether the lot is counted by sex. */
  sexed?: boolean;
};
export type Kept = Pick<Entry, 'id' | 'version'> & { verdict?: string };
export type Failed = { member: Member; kept: Kept | null; problem: Item['problem'] };
/** What became of it: the entries that are in the journal now, and those that need a person. */
export type Told = { entries: Kept[]; failed: Failed[]; batches?: readonly string[] };

/** An animal as the many are listed. */
export const memberOf = (animal: Animal): Member => ({
  id: animal.id,
  label: animal.label,
  facts: dotted(animal.name !== animal.label && animal.name, animal.place_name),
});

/** The female of a target whose sires are asked for, as far as one is known. */
export const mateOf = ({ subject, animal, profile }: Target): Mate | undefined =>
  subject?.type === 'animal' && animal?.sex !== 'Male'
    ? { id: subject.id, species: animal?.species, profile: profile ?? (animal && profileOf(animal)) }
    : undefined;

/** The members of a target that were not left out. */
export const chosen = (target: Target, left: readonly string[]) =>
  target.members.filter((member) => !left.includes(member.id));

export const one = (entry: Entry): Told => ({ entries: [entry], failed: [] });

/** The answers of a selection by member: disputed ones are kept and need somebody, refused ones are not there. */
export function sorted(items: readonly Item[], members: readonly Member[]): Told {
  const byId = new Map(members.map((member) => [member.id, member]));
  const kept = ({ id, version, status }: Item): Kept | null =>
    id && version && status !== 'refused' ? { id, version, verdict: status } : null;
  const bad = items.filter((item) => item.status === 'disputed' || item.status === 'refused');
  return {
    entries: items.map(kept).filter((one) => one !== null),
    failed: bad.flatMap((item) => {
      const member = byId.get(item.subject_id ?? '');
      return member ? [{ member, kept: kept(item), problem: item.problem }] : [];
    }),
  };
}
