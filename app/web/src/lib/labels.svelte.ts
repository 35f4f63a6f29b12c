import { SvelteMap } from 'svelte/reactivity';
import * as api from '../api/calls';
import { lookups } from './lookups.svelte';
import { session } from './session.svelte';

/** What the subjects of entries are called; asked for once in a visit, a few at a time. */
const known = new SvelteMap<string, string>();
const asked = new Set<string>();
const waiting: string[] = [];
const AT_ONCE = 6;
let running = 0;

/** The label of an animal, empty until it is known. */
export function animalLabel(id: string): string {
  const found = known.get(id);
  if (found === undefined && !asked.has(id)) {
    asked.add(id);
    waiting.push(id);
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

function next(): void {
  while (running < AT_ONCE && waiting.length) {
    const id = waiting.shift() as string;
    running += 1;
    api
      .readAnimal(session.farm.farm_id, id)
      .then(
        (animal) => known.set(id, animal.label),
        () => known.set(id, '?'),
      )
      .finally(() => {
        running -= 1;
        next();
      });
  }
}
