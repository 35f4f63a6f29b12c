"""The decisions of identity: who may come in, and as what."""

from app.identity.services.attempts import forget_attempts, note_attempt
from app.identity.services.farms import NewFarm, change_farm, open_farm
from app.identity.services.members import add_member, change_role, give_role
from app.identity.services.people import add_person, change_person, rehash_password
from app.identity.services.sessions import close_session, open_session, revoke_other_sessions, revoke_session
from app.identity.services.setup import NewOwner, add_owner, set_up
from app.identity.services.tokens import make_service_token, make_token, revoke_token

__all__ = [
    "NewFarm",
    "NewOwner",
    "add_member",
    "add_owner",
    "add_person",
    "change_farm",
    "change_person",
    "change_role",
    "close_session",
    "forget_attempts",
    "give_role",
    "make_service_token",
    "make_token",
    "note_attempt",
    "open_farm",
    "open_session",
    "rehash_password",
    "revoke_other_sessions",
    "revoke_session",
    "revoke_token",
    "set_up",
]
