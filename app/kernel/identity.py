"""Who asks and what they may do: the roles of a farm, the actions, and who is allowed which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal
from uuid import UUID

Kind = Literal["session", "token", "service"]


class Role(StrEnum):
    """What a person is on one farm."""

    OWNER = "owner"
    MANAGER = "manager"
    WORKER = "worker"
    VET = "vet"
    VIEWER = "viewer"
    TECHNICIAN = "technician"


class Action(StrEnum):
    """What can be asked of a farm, as fine as the roles differ in it."""

    READ = "read"
    EXPORT_LISTS = "export_lists"
    RECORD = "record"
    AMEND_OWN = "amend_own"
    AMEND_ANY = "amend_any"
    AMEND_HEALTH = "amend_health"
    MANAGE = "manage"
    PROTOCOLS = "protocols"
    TREAT = "treat"
    PRESCRIBE = "prescribe"
    OVERRIDE = "override"
    CONNECT = "connect"
    INVITE = "invite"
    PEOPLE = "people"
    AUDIT = "audit"
    CONSENT = "consent"
    EXPORT_FARM = "export_farm"
    DELETE_FARM = "delete_farm"


_OWNER = frozenset({Role.OWNER})
_STAFF = _OWNER | {Role.MANAGER}
_HANDS = _STAFF | {Role.WORKER, Role.VET}

ALLOWED: Mapping[Action, frozenset[Role]] = {
    Action.READ: frozenset(Role),
    Action.EXPORT_LISTS: _STAFF | {Role.WORKER},
    Action.RECORD: _HANDS,
    Action.AMEND_OWN: _HANDS,
    Action.AMEND_ANY: _STAFF,
    Action.AMEND_HEALTH: _STAFF | {Role.VET},
    Action.MANAGE: _STAFF,
    Action.PROTOCOLS: _STAFF | {Role.VET},
    Action.TREAT: _HANDS,
    Action.PRESCRIBE: _OWNER | {Role.VET},
    Action.OVERRIDE: _STAFF | {Role.VET},
    Action.CONNECT: _STAFF,
    Action.INVITE: _STAFF,
    Action.PEOPLE: _OWNER,
    Action.AUDIT: _OWNER,
    Action.CONSENT: _OWNER,
    Action.EXPORT_FARM: _OWNER,
    Action.DELETE_FARM: _OWNER,
}

REASON_ASKED: frozenset[tuple[Action, Role]] = frozenset({(Action.OVERRIDE, Role.MANAGER)})
"""What a role may only do with a reason that is kept: a manager overrides a withdrawal, but says why."""

IN_PERSON: frozenset[Action] = frozenset({Action.CONSENT, Action.DELETE_FARM})
"""What no token may do, whatever its scopes: a person has to sign in for it."""

_READING = frozenset({Action.READ, Action.EXPORT_LISTS})
_RECORDING = frozenset({Action.RECORD, Action.AMEND_OWN, Action.TREAT})

SCOPES: Mapping[str, frozenset[Action]] = {
    "read": _READING,
    "record": _RECORDING,
    "manage": frozenset(Action) - _READING - _RECORDING - IN_PERSON,
    "feed": frozenset(),
}
"""What a token's scopes let it do at most. `feed` opens no farm: it reads the streams of the installation."""


@dataclass(frozen=True, slots=True)
class Principal:
    """The person or service behind a request, as every module sees it.

    `roles` holds the farms this credential reaches: all of a person's for a session, one for a token, none
    for a service. `scopes` limits tokens only; a session may do all that its role may.
    """

    person_id: UUID
    language: str
    roles: Mapping[UUID, Role]
    kind: Kind
    scopes: frozenset[str] = frozenset()

    def may(self, action: Action, farm_id: UUID) -> bool:
        """Whether this principal may do `action` on that farm; a stranger to the farm may nothing."""
        role = self.roles.get(farm_id)
        if role is None or role not in ALLOWED[action]:
            return False
        return self.kind == "session" or any(action in SCOPES.get(scope, ()) for scope in self.scopes)

    def must_say_why(self, action: Action, farm_id: UUID) -> bool:
        """Whether this principal may do `action` on that farm only with a reason that is kept."""
        return (action, self.roles.get(farm_id)) in REASON_ASKED
