import type { Animal, Subject } from '../api/types';
import type { IconName } from '../components/Icon.svelte';
import { daysBetween } from '../lib/format';
import type { Key } from '../lib/i18n.svelte';
import { BEARING } from './birth';

/** What a button of a card records; `href` when it leads to a page instead. */
export type Act = { code: string; key: Key; icon: IconName; href?: string };
type Carded = Pick<Animal, 'sex' | 'species' | 'birth_date' | 'life_status'>;

const YOUNGEST_DAM_DAYS = 240;
const WEIGH: Act = { code: 'weighing', key: 'act.weigh', icon: 'scale' };
const MOVE: Act = { code: 'move', key: 'act.move', icon: 'move' };
const NOTE: Act = { code: 'note', key: 'act.note', icon: 'note' };
const DEATH: Act = { code: 'death', key: 'act.death', icon: 'minus' };
const LEAVE: Act = { code: 'departure', key: 'act.leave', icon: 'leave' };
const BIRTH: Act = { code: 'parturition', key: 'act.birth', icon: 'plus' };
const ARRIVE: Act = { code: 'arrival', key: 'kind.arrival', icon: 'plus' };

/** A grown female of a bearing kind: a birth is what she is likely to have. */
const bears = (animal: Carded, today: string) =>
  animal.sex === 'Female' &&
  BEARING.includes(animal.species) &&
  (!animal.birth_date || daysBetween(animal.birth_date, today) > YOUNGEST_DAM_DAYS);

/** What is likely to be recorded of an animal as it stands: one that is away comes back, of one that is gone is told. */
function actsOfAnimal(animal: Carded, today: string): readonly Act[] {
  if (animal.life_status === 'away') return [ARRIVE, NOTE, DEATH];
  if (animal.life_status !== 'present') return [NOTE];
  return [WEIGH, MOVE, NOTE, bears(animal, today) ? BIRTH : DEATH, LEAVE];
}

/** The likely acts of a card, the likeliest first. Of a closed lot there is only something to note. */
export function likelyActs(type: Subject['type'], animal: Carded | undefined, closed: boolean, today: string) {
  if (animal) return actsOfAnimal(animal, today);
  return type === 'lot' && closed ? [NOTE] : [WEIGH, MOVE, NOTE, DEATH, LEAVE];
}
