"""The decisions of identity: who may come in, and as what."""

from app.identity.services.attempts import forget_attempts, note_attempt, note_refusal
from app.identity.services.audit import note, note_heard, purge_audit
from app.identity.services.consents import change_consent, join_organisation, leave_organisation
from app.identity.services.endings import ask_deletion, delete_due_farms, take_deletion_back
from app.identity.services.erasing import erase_person
from app.identity.services.exports import ask_export
from app.identity.services.farms import NewFarm, change_farm, open_farm
from app.identity.services.invitations import (
    Guest,
    accept_invitation,
    find_invitation,
    invite_to_farm,
    invite_to_organisation,
    purge_invitations,
    revoke_invitation,
)
from app.identity.services.members import add_member, change_role, give_role
from app.identity.services.organisations import change_place, give_place, open_organisation, rename_organisation
from app.identity.services.people import add_person, change_person, rehash_password
from app.identity.services.resets import offer_reset, offer_reset_to_member, purge_resets, use_reset
from app.identity.services.sessions import (
    close_session,
    open_session,
    revoke_other_sessions,
    revoke_session,
    sign_out_everywhere,
)
from app.identity.services.setup import NewOwner, add_owner, set_up
from app.identity.services.signing import purge_keys
from app.identity.services.tokens import make_service_token, make_token, revoke_token

__all__ = [
    "Guest",
    "NewFarm",
    "NewOwner",
    "accept_invitation",
    "add_member",
    "add_owner",
    "add_person",
    "ask_deletion",
    "ask_export",
    "change_consent",
    "change_farm",
    "change_person",
    "change_place",
    "change_role",
    "close_session",
    "delete_due_farms",
    "erase_person",
    "find_invitation",
    "forget_attempts",
    "give_place",
    "give_role",
    "invite_to_farm",
    "invite_to_organisation",
    "join_organisation",
    "leave_organisation",
    "make_service_token",
    "make_token",
    "note",
    "note_attempt",
    "note_heard",
    "note_refusal",
    "offer_reset",
    "offer_reset_to_member",
    "open_farm",
    "open_organisation",
    "open_session",
    "purge_audit",
    "purge_invitations",
    "purge_keys",
    "purge_resets",
    "rehash_password",
    "rename_organisation",
    "revoke_invitation",
    "revoke_other_sessions",
    "revoke_session",
    "revoke_token",
    "set_up",
    "sign_out_everywhere",
    "take_deletion_back",
    "use_reset",
]
