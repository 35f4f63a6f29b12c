/** What is to be done on a day, and how much of it. */
import { client, told } from './http';
import { part } from './lists';
import type { components, operations } from './schema';

type Schemas = components['schemas'];
export type Due = Schemas['EventsDueItem'];
export type Job = Schemas['EventsDueList'];
export type State = Due['state'];
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
export async function everyDue(farm_id: string, wanted: Wanted): Promise<Due[]> {
  const items: Due[] = [];
  let cursor: string | undefined;
  do {
    const page = await listDue(farm_id, wanted, cursor);
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return items;
}
export const countDue = async (
  farm_id: string,
  query: Pick<Wanted, 'place_id' | 'assigned_to'>,
  signal?: AbortSignal,
) => (await told(client.GET(`${V1}/summary`, { params: { path: { farm_id }, query }, signal }))).lists;
