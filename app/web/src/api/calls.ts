import { client, told } from './http';
import type { Me, SetupIn } from './types';

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
