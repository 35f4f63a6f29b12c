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
    """What can be asked of a farm, as coarse as the roles are."""

    READ = "read"
    RECORD = "record"
    AMEND_OWN = "amend_own"
    AMEND_ANY = "amend_any"
    MANAGE = "manage"
    TREAT = "treat"
    PRESCRIBE = "prescribe"
    CONNECT = "connect"
    INVITE = "invite"
    PEOPLE = "people"


_OWNER = frozenset({Role.OWNER})
_STAFF = _OWNER | {Role.MANAGER}
_HANDS = _STAFF | {Role.WORKER, Role.VET}

ALLOWED: Mapping[Action, frozenset[Role]] = {
    Action.READ: frozenset(Role),
    Action.RECORD: _HANDS,
    Action.AMEND_OWN: _HANDS,
    Action.AMEND_ANY: _STAFF,
    Action.MANAGE: _STAFF,
    Action.TREAT: _HANDS,
    Action.PRESCRIBE: _OWNER | {Role.VET},
    Action.CONNECT: _STAFF,
    Action.INVITE: _STAFF,
    Action.PEOPLE: _OWNER,
}

SCOPES: Mapping[str, frozenset[Action]] = {
    "read": frozenset({Action.READ}),
    "record": frozenset({Action.RECORD, Action.AMEND_OWN, Action.TREAT}),
    "manage": frozenset(Action) - {Action.READ, Action.RECORD, Action.AMEND_OWN, Action.TREAT},
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
