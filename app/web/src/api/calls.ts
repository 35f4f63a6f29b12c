import { against, client, told } from './http';
import type { Import, ImportChange, ImportMapping, Me, RowQuery, SetupIn } from './types';

export * from './herd';
export * from './journal';

// Identity
export const needsOwner = async () => (await told(client.GET('/api/identity/v1/setup'))).needs_owner;
export const setUp = (body: SetupIn) => told(client.POST('/api/identity/v1/setup', { body }));
export const readSession = () => told(client.GET('/api/identity/v1/session'));
export const signIn = (email: string, password: string) =>
  told(client.POST('/api/identity/v1/session', { body: { email, password } }));
export const signOut = () => told(client.DELETE('/api/identity/v1/session'));
/** Lets the server know the language of the person, for the next device. */
export async function keepLanguage(language: Me['person']['language']): Promise<void> {
  const { response } = await client.GET('/api/identity/v1/session');
  const version = response.headers.get('ETag');
  if (version)
    await told(client.PATCH('/api/identity/v1/me', { headers: { 'If-Match': version }, body: { language } }));
}

export const listMembers = async (farm_id: string) =>
  (await told(client.GET('/api/identity/v1/farms/{farm_id}/members', { params: { path: { farm_id } } }))).items;

// Imports
export const listImports = async (farm_id: string, signal?: AbortSignal) =>
  (
    await told(
      client.GET('/api/integration/v1/farms/{farm_id}/imports', {
        params: { path: { farm_id }, query: { limit: 50 } },
        signal,
      }),
    )
  ).items;
export const readImport = (farm_id: string, import_id: string) =>
  told(
    client.GET('/api/integration/v1/farms/{farm_id}/imports/{import_id}', { params: { path: { farm_id, import_id } } }),
  );
export function sendFile(farm_id: string, file: File, species?: string): Promise<Import> {
  const form = new FormData();
  form.set('file', file);
  if (species) form.set('species', species);
  return told(
    client.POST('/api/integration/v1/farms/{farm_id}/imports', {
      params: { path: { farm_id } },
      body: { file: file.name },
      bodySerializer: () => form,
    }),
  );
}
export const changeImport = (farm_id: string, one: Import, body: ImportChange) =>
  told(
    client.PATCH('/api/integration/v1/farms/{farm_id}/imports/{import_id}', {
      params: { path: { farm_id, import_id: one.id } },
      headers: against(one.version),
      body,
    }),
  );
export const startImport = (farm_id: string, one: Import) =>
  told(
    client.POST('/api/integration/v1/farms/{farm_id}/imports/{import_id}/start', {
      params: { path: { farm_id, import_id: one.id } },
      headers: against(one.version),
    }),
  );
export const undoImport = (farm_id: string, one: Import) =>
  told(
    client.POST('/api/integration/v1/farms/{farm_id}/imports/{import_id}/undo', {
      params: { path: { farm_id, import_id: one.id } },
    }),
  );

export const listMappings = async (farm_id: string, signal?: AbortSignal) =>
  (
    await told(
      client.GET('/api/integration/v1/farms/{farm_id}/import-mappings', {
        params: { path: { farm_id }, query: { limit: 100 } },
        ...(signal && { signal }),
      }),
    )
  ).items;

export const saveMapping = (farm_id: string, import_id: string, name: string) =>
  told(
    client.POST('/api/integration/v1/farms/{farm_id}/import-mappings', {
      params: { path: { farm_id } },
      body: { import_id, name },
    }),
  );

export const renameMapping = (farm_id: string, one: ImportMapping, name: string) =>
  told(
    client.PATCH('/api/integration/v1/farms/{farm_id}/import-mappings/{mapping_id}', {
      params: { path: { farm_id, mapping_id: one.id } },
      headers: against(one.version),
      body: { name },
    }),
  );

export const deleteMapping = (farm_id: string, one: ImportMapping) =>
  told(
    client.DELETE('/api/integration/v1/farms/{farm_id}/import-mappings/{mapping_id}', {
      params: { path: { farm_id, mapping_id: one.id } },
      headers: against(one.version),
    }),
  );

export const listRows = (farm_id: string, import_id: string, query: RowQuery, signal?: AbortSignal) =>
  told(
    client.GET('/api/integration/v1/farms/{farm_id}/imports/{import_id}/rows', {
      params: { path: { farm_id, import_id }, query: { limit: 200, ...query } },
      signal,
    }),
  );
