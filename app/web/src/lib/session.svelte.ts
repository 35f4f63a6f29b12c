import * as api from '../api/calls';
import { onSignedOut } from '../api/http';
import { Problem } from '../api/problem';
import type { Farm, Me } from '../api/types';
import { SPECIES } from './codes';
import { localDate } from './format';
import { firstLanguage, hasChosenLanguage, setLanguage } from './i18n.svelte';
import { recall, remember } from './kept';

/** `nowhere`: signed in, but no farm lets this person in. */
type State = 'starting' | 'unreachable' | 'setup' | 'out' | 'nowhere' | 'in';

let state = $state<State>('starting');
let me = $state.raw<Me>();
let farmId = $state<string | null>(recall('farm'));

/** Who is signed in, and the farm that the pages show. */
export const session = {
  get state() {
    return state;
  },
  get me(): Me {
    if (!me) throw new Error('nobody is signed in');
    return me;
  },
  get farm(): Farm {
    const farm = this.me.farms.find((one) => one.farm_id === farmId) ?? this.me.farms[0];
    if (!farm) throw new Error('a member of no farm');
    return farm;
  },
  /** What the farm keeps most of, as far as we know the word. */
  get species() {
    return SPECIES.find((code) => code === this.farm.main_species);
  },
  /** The farm's calendar day. */
  get today() {
    return localDate(new Date(), this.farm.time_zone);
  },
  /** Whether a role may record entries; whether it keeps places, groups and imports. The server has the last word. */
  get records() {
    return ['owner', 'manager', 'worker', 'vet'].includes(this.farm.role);
  },
  get manages() {
    return ['owner', 'manager'].includes(this.farm.role);
  },
};

/** Whether somebody is signed in, with a farm or without. */
export const isSignedIn = () => state === 'in' || state === 'nowhere';

export function chooseFarm(id: string): void {
  farmId = id;
  remember('farm', id);
}

export function enter(next: Me): void {
  me = next;
  state = next.farms.length ? 'in' : 'nowhere';
  if (!hasChosenLanguage()) void setLanguage(firstLanguage([next.person.language]), { keep: false });
}

function leave(): void {
  state = 'out';
}

export async function startSession(): Promise<void> {
  onSignedOut(leave);
  state = 'starting';
  try {
    enter(await api.readSession());
  } catch (error) {
    await explain(Problem.of(error));
  }
}

/** Asks again who is signed in and how the farms stand, after something about them was changed. */
export async function reread(): Promise<void> {
  enter(await api.readSession());
}

/** Nobody is signed in: is it because nobody exists yet? */
async function explain(problem: Problem): Promise<void> {
  if (problem.status !== 401) {
    state = 'unreachable';
    return;
  }
  state = await api.needsOwner().then(
    (waits): State => (waits ? 'setup' : 'out'),
    (): State => 'unreachable',
  );
}

export async function signOut(): Promise<void> {
  await api.signOut().catch(() => undefined);
  me = undefined;
  leave();
}
