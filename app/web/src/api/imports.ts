/** Files that come in, how they are read, and what became of their rows. */
import { against, client, told } from './http';
import type { Import, ImportChange, ImportMapping, RowQuery } from './types';

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
