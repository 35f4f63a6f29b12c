/** What is to be done on a day, and how much of it. */
import { against, client, told } from './http';
import { part, whole } from './lists';
import { type Document, Problem } from './problem';
import type { components, operations } from './schema';

type Schemas = components['schemas'];
export type Due = Schemas['EventsDueItem'];
export type Job = Schemas['EventsDueList'];
export type State = Due['state'];
export type Word = Omit<Schemas['EventsMarkIn'], 'items'>;
export type Task = Schemas['EventsTask'];
export type TaskIn = Schemas['EventsTaskIn'];
export type Wanted = Omit<
  NonNullable<operations['events.list_due_items']['parameters']['query']>,
  'limit' | 'cursor' | 'state'
> & { state?: State };

const V1 = '/api/events/v1/farms/{farm_id}/worklist';
export const AT_ONCE = 200;

export const listDue = (farm_id: string, { state, ...wanted }: Wanted, cursor?: string, signal?: AbortSignal) =>
  told(
    client.GET(V1, {
      params: {
        path: { farm_id },
        query: { ...wanted, ...(state ? { state: [state] } : {}), ...part(cursor, AT_ONCE) },
      },
      signal,
    }),
  );
/** Every item that these filters find, however many pages they fill. */
export const everyDue = (farm_id: string, wanted: Wanted): Promise<Due[]> =>
  whole((cursor) => listDue(farm_id, wanted, cursor));
export const countDue = async (
  farm_id: string,
  query: Pick<Wanted, 'place_id' | 'assigned_to' | 'assigned'>,
  signal?: AbortSignal,
) => (await told(client.GET(`${V1}/summary`, { params: { path: { farm_id }, query }, signal }))).lists;

/**
 * Says the same of many items: who is to do them, until when they are put off, that they are skipped or done, or takes
 * that back. Answers those that were refused, with why. Said again, it changes nothing.
 */
export async function markMany(farm_id: string, items: readonly string[], word: Word): Promise<Map<string, Problem>> {
  const refused = new Map<string, Problem>();
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const body = { items: items.slice(from, from + AT_ONCE), ...word };
    const said = await told(client.POST(`${V1}/marks`, { params: { path: { farm_id } }, body }));
    for (const each of said.items)
      if (each.status === 'refused') refused.set(each.id, new Problem(409, (each.problem ?? {}) as Document));
  }
  return refused;
}
/** Says it of one item. Throws why not. */
export async function markDue(farm_id: string, item: string, word: Word): Promise<void> {
  for (const problem of (await markMany(farm_id, [item], word)).values()) throw problem;
}

const TASKS = '/api/events/v1/farms/{farm_id}/tasks';

/** Every task of the farm, the oldest first. */
export const everyTask = (farm_id: string, signal?: AbortSignal): Promise<Task[]> =>
  whole((cursor) => told(client.GET(TASKS, { params: { path: { farm_id }, query: part(cursor, AT_ONCE) }, signal })));
export const readTask = (farm_id: string, task_id: string) =>
  told(client.GET(`${TASKS}/{task_id}`, { params: { path: { farm_id, task_id } } }));
/** Makes a task, or with one that was read says what it is from today on. */
export const keepTask = (farm_id: string, body: TaskIn, before?: Task) =>
  before
    ? told(
        client.PUT(`${TASKS}/{task_id}`, {
          params: { path: { farm_id, task_id: before.id } },
          headers: against(before.version),
          body,
        }),
      )
    : told(client.POST(TASKS, { params: { path: { farm_id } }, body }));
