/** People, what lets them in, and what a farm shows whom. */
import { against, client, told } from './http';
import type { components } from './schema';

type Schemas = components['schemas'];
type Version = { version: number };

export type Member = Schemas['IdentityMember'];
export type Role = Schemas['IdentityRoleIn']['role'];
export type Invitation = Schemas['IdentityInvitation'];
export type InvitationIn = Schemas['IdentityInvitationIn'];
export type Offer = Schemas['IdentityOffer'];
export type AcceptIn = Schemas['IdentityAcceptIn'];
export type Session = Schemas['IdentitySession'];
export type Token = Schemas['IdentityToken'];
export type TokenIn = Schemas['IdentityTokenIn'];
export type Organisation = Schemas['IdentityOrganisation'];
export type Consent = Schemas['IdentityConsent'];
export type Data = Consent['data'][number];
export type Place = Schemas['IdentityOrganisationPerson'];
export type Line = Schemas['IdentityTrailLine'];
export type MeChange = Schemas['IdentityMeChangeIn'];

const V1 = '/api/identity/v1';
const versionOf = (response: Response) => Number((response.headers.get('ETag') ?? '').replaceAll('"', ''));
const of = (farm_id: string) => ({ params: { path: { farm_id } } });

export const listMembers = async (farm_id: string) =>
  (await told(client.GET(`${V1}/farms/{farm_id}/members`, of(farm_id)))).items;
export const changeRole = (farm_id: string, one: Member, role: Role) =>
  told(
    client.PATCH(`${V1}/farms/{farm_id}/members/{person_id}`, {
      params: { path: { farm_id, person_id: one.person_id } },
      headers: against(one.version),
      body: { role },
    }),
  );
export const removeMember = (farm_id: string, one: Member) =>
  told(
    client.DELETE(`${V1}/farms/{farm_id}/members/{person_id}`, {
      params: { path: { farm_id, person_id: one.person_id } },
      headers: against(one.version),
    }),
  );
export const offerReset = async (farm_id: string, person_id: string) =>
  (
    await told(
      client.POST(`${V1}/farms/{farm_id}/members/{person_id}/reset`, { params: { path: { farm_id, person_id } } }),
    )
  ).link;

export const listInvitations = async (farm_id: string) =>
  (await told(client.GET(`${V1}/farms/{farm_id}/invitations`, of(farm_id)))).items;
export const invite = async (farm_id: string, body: InvitationIn) =>
  (await told(client.POST(`${V1}/farms/{farm_id}/invitations`, { ...of(farm_id), body }))).link;
export const revokeInvitation = (farm_id: string, invitation_id: string) =>
  told(
    client.DELETE(`${V1}/farms/{farm_id}/invitations/{invitation_id}`, {
      params: { path: { farm_id, invitation_id } },
    }),
  );
export const readInvitation = (secret: string) => told(client.POST(`${V1}/invitations/read`, { body: { secret } }));
export const acceptInvitation = (body: AcceptIn) => told(client.POST(`${V1}/invitations/accept`, { body }));
export const readReset = (secret: string) => told(client.POST(`${V1}/resets/read`, { body: { secret } }));
export const setPasswordBy = (secret: string, password: string) =>
  told(client.POST(`${V1}/resets/use`, { body: { secret, password } }));

/** Changes what is known of oneself, against the version that is there now. */
export async function changeMe(body: MeChange) {
  const { response } = await client.GET(`${V1}/session`);
  return told(client.PATCH(`${V1}/me`, { headers: against(versionOf(response)), body }));
}
export const eraseMe = (current_password: string) =>
  told(client.POST(`${V1}/me/erasure`, { body: { current_password } }));
export const listSessions = async () => (await told(client.GET(`${V1}/sessions`))).items;
export const endSession = (session_id: string) =>
  told(client.DELETE(`${V1}/sessions/{session_id}`, { params: { path: { session_id } } }));
export const signOutEverywhere = () => told(client.DELETE(`${V1}/sessions`));

export const listTokens = async (farm_id: string) =>
  (await told(client.GET(`${V1}/farms/{farm_id}/tokens`, of(farm_id)))).items;
export const makeToken = async (farm_id: string, body: TokenIn) =>
  (await told(client.POST(`${V1}/farms/{farm_id}/tokens`, { ...of(farm_id), body }))).token;
export const revokeToken = (farm_id: string, token_id: string) =>
  told(client.DELETE(`${V1}/farms/{farm_id}/tokens/{token_id}`, { params: { path: { farm_id, token_id } } }));

export const listConsents = async (farm_id: string) =>
  (await told(client.GET(`${V1}/farms/{farm_id}/organisations`, of(farm_id)))).items;
export const changeConsent = (farm_id: string, one: Consent, data: Data[]) =>
  told(
    client.PUT(`${V1}/farms/{farm_id}/organisations/{organisation_id}`, {
      params: { path: { farm_id, organisation_id: one.organisation_id } },
      headers: against(one.version),
      body: { data },
    }),
  );
export const leaveOrganisation = (farm_id: string, one: Consent) =>
  told(
    client.DELETE(`${V1}/farms/{farm_id}/organisations/{organisation_id}`, {
      params: { path: { farm_id, organisation_id: one.organisation_id } },
      headers: against(one.version),
    }),
  );

const within = (organisation_id: string) => ({ params: { path: { organisation_id } } });
export const listOrganisations = async () => (await told(client.GET(`${V1}/organisations`))).items;
export const openOrganisation = (name: string) => told(client.POST(`${V1}/organisations`, { body: { name } }));
export const readOrganisation = (id: string) => told(client.GET(`${V1}/organisations/{organisation_id}`, within(id)));
export const listPlaces = async (id: string) =>
  (await told(client.GET(`${V1}/organisations/{organisation_id}/people`, within(id)))).items;
export const listJoined = async (id: string) =>
  (await told(client.GET(`${V1}/organisations/{organisation_id}/farms`, within(id)))).items;
export const inviteInto = async (id: string, role: Place['role'] | null) =>
  (
    await told(
      client.POST(`${V1}/organisations/{organisation_id}/invitations`, { ...within(id), body: { role, days: 7 } }),
    )
  ).link;
/** Gives an organisation another name, against the version that is there now. */
export async function renameOrganisation(id: string, name: string) {
  const at = `${V1}/organisations/{organisation_id}` as const;
  const headers = against(versionOf((await client.GET(at, within(id))).response));
  return told(client.PATCH(at, { ...within(id), headers, body: { name } }));
}
export const listInvitationsInto = async (id: string) =>
  (await told(client.GET(`${V1}/organisations/{organisation_id}/invitations`, within(id)))).items;
export const revokeInvitationInto = (organisation_id: string, invitation_id: string) =>
  told(
    client.DELETE(`${V1}/organisations/{organisation_id}/invitations/{invitation_id}`, {
      params: { path: { organisation_id, invitation_id } },
    }),
  );
export const changePlace = (organisation_id: string, person: { person_id: string } & Version, role: Place['role']) =>
  told(
    client.PATCH(`${V1}/organisations/{organisation_id}/people/{person_id}`, {
      params: { path: { organisation_id, person_id: person.person_id } },
      headers: against(person.version),
      body: { role },
    }),
  );
export const removePlace = (organisation_id: string, person: { person_id: string } & Version) =>
  told(
    client.DELETE(`${V1}/organisations/{organisation_id}/people/{person_id}`, {
      params: { path: { organisation_id, person_id: person.person_id } },
      headers: against(person.version),
    }),
  );
export const releaseFarm = (organisation_id: string, joined_id: string) =>
  told(
    client.DELETE(`${V1}/organisations/{organisation_id}/farms/{joined_id}`, {
      params: { path: { organisation_id, joined_id } },
    }),
  );

export const listTrail = (farm_id: string | null, what: Line['what'] | undefined, cursor: string | undefined) => {
  const query = { limit: 50, ...(what ? { what } : {}), ...(cursor ? { cursor } : {}) };
  return farm_id
    ? told(client.GET(`${V1}/farms/{farm_id}/audit`, { params: { path: { farm_id }, query } }))
    : told(client.GET(`${V1}/me/audit`, { params: { query } }));
};
