import { SvelteMap } from 'svelte/reactivity';
import * as api from '../api/calls';
import { lookups } from './lookups.svelte';
import { session } from './session.svelte';

/** What the subjects of entries are called; asked for once in a visit, a few at a time. */
const known = new SvelteMap<string, string>();
const asked = new Set<string>();
const waiting: [id: string, tries: number][] = [];
const AT_ONCE = 6;
const TRIES = 4;
let running = 0;

/** The label of an animal, empty until it is known. */
export function animalLabel(id: string): string {
  const found = known.get(id);
  if (found === undefined && !asked.has(id)) {
    asked.add(id);
    waiting.push([id, 1]);
    queueMicrotask(next);
  }
  return found ?? '';
}

/** What an entry is about, by name, and the page about it. */
export function subjectSaid(subject: { type: string; id: string }): { label: string; href: string } {
  if (subject.type === 'animal') return { label: animalLabel(subject.id), href: `/animals/${subject.id}` };
  if (subject.type === 'place') {
    const place = lookups.places.find((one) => one.id === subject.id);
    return { label: place?.code || place?.name || '', href: `/places/${subject.id}` };
  }
  if (subject.type === 'farm') return { label: session.farm.name, href: '/journal' };
  const group = lookups.groups.find((one) => one.id === subject.id);
  return { label: group?.code || group?.name || '', href: `/groups/${subject.id}` };
}

/** An animal that an entry made a moment ago is on its way to the herd: it is asked for again a few times. */
function missed(id: string, tries: number): void {
  known.set(id, '?');
  if (tries >= TRIES) return;
  setTimeout(() => {
    waiting.push([id, tries + 1]);
    next();
  }, 500 * tries);
}

function next(): void {
  while (running < AT_ONCE && waiting.length) {
    const [id, tries] = waiting.shift() as [string, number];
    running += 1;
    api
      .readAnimal(session.farm.farm_id, id)
      .then(
        (animal) => known.set(id, animal.label),
        () => missed(id, tries),
      )
      .finally(() => {
        running -= 1;
        next();
      });
  }
}
