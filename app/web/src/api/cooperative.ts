/** Figures of an organisation's farms, and how a farm stands among them. */
import { client, told } from './http';
import type { components, operations } from './schema';

type Schemas = components['schemas'];
export type OfFarms = Schemas['IntegrationOrganisationFigures'];
export type Whole = Schemas['IntegrationWhole'];
export type FarmFigure = Schemas['IntegrationFarmFigure'];
export type Among = Schemas['IntegrationAmong'];
export type PeerFigure = Schemas['IntegrationPeerFigure'];
export type Asked = NonNullable<operations['integration.list_peers']['parameters']['query']>;
export type Span = NonNullable<Asked['period']>;

/** All figures of the farms without the farms; of one `code` with each. */
export const listOfFarms = (organisation_id: string, query: Asked & { code?: string }, signal?: AbortSignal) =>
  told(
    client.GET('/api/integration/v1/organisations/{organisation_id}/figures', {
      params: { path: { organisation_id }, query },
      signal,
    }),
  );
export const listPeers = async (farm_id: string, query: Asked, signal?: AbortSignal) =>
  (
    await told(
      client.GET('/api/integration/v1/farms/{farm_id}/peers', { params: { path: { farm_id }, query }, signal }),
    )
  ).items;
