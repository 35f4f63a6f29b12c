"""Who asks and what they may do: the roles of a farm, the actions, and who is allowed which."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
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


class Data(StrEnum):
    """What a farm consents to show an organisation, class by class; `FARM` (that it is there) goes with any of them."""

    FARM = "farm"
    HERD = "herd"
    JOURNAL = "journal"
    MILK = "milk"
    HEALTH = "health"
    FINANCE = "finance"


CLASSES: tuple[Data, ...] = tuple(each for each in Data if each is not Data.FARM)
"""The classes that a farm may give or hold back."""

FARM_ROLES: tuple[Role, ...] = tuple(each for each in Role if each is not Role.TECHNICIAN)
"""What a person may be on a farm itself; technicians come from an organisation."""


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
    RESET = "reset"
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
    Action.RESET: _OWNER,
    Action.AUDIT: _OWNER,
    Action.CONSENT: _OWNER,
    Action.EXPORT_FARM: _OWNER,
    Action.DELETE_FARM: _OWNER,
}

REASON_ASKED: frozenset[tuple[Action, Role]] = frozenset({(Action.OVERRIDE, Role.MANAGER)})
"""What a role may only do with a reason that is kept: a manager overrides a withdrawal, but says why."""

IN_PERSON: frozenset[Action] = frozenset({Action.RESET, Action.CONSENT, Action.DELETE_FARM})
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


def spelling_hash(person_id: UUID, name: str) -> str:
    """What is told of a name that is to be forgotten: equal for the same person's name however it is capitalised."""
    folded = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return hashlib.sha256(f"{person_id}/{folded}".encode()).hexdigest()


_UNDER = re.compile(r"/api/[a-z]+/v1/(farms|organisations)/([0-9a-fA-F-]{36})(?:[/?]|$)")


def farm_of(address: str) -> UUID | None:
    """The farm that an address (path, perhaps query) lies under."""
    return _under("farms", address)


def organisation_of(address: str) -> UUID | None:
    """The organisation that an address lies under."""
    return _under("organisations", address)


def _under(what: str, address: str) -> UUID | None:
    found = _UNDER.match(address)
    if found is None or found[1] != what:
        return None
    try:
        return UUID(found[2])
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Principal:
    """The person or service behind a request, as every module sees it.

    `roles` holds the farms this credential reaches: all of a person's for a session, one for a token, none
    for a service. `scopes` limits tokens only; a session may do all that its role may. `consents` says what
    of a farm its technicians may read. `organisations` are those that the person is in, for a session only.
    """

    person_id: UUID
    language: str
    roles: Mapping[UUID, Role]
    kind: Kind
    scopes: frozenset[str] = frozenset()
    consents: Mapping[UUID, frozenset[Data]] = field(default_factory=dict)
    organisations: frozenset[UUID] = frozenset()

    def may(self, action: Action, farm_id: UUID) -> bool:
        """Whether this principal may do `action` on that farm; a stranger to the farm may nothing."""
        role = self.roles.get(farm_id)
        if role is None or role not in ALLOWED[action]:
            return False
        return self.kind == "session" or any(action in SCOPES.get(scope, ()) for scope in self.scopes)

    def sees(self, data: Data | None, farm_id: UUID) -> bool:
        """Whether this class of the farm's data is open to this principal; None is what the farm keeps to itself."""
        role = self.roles.get(farm_id)
        if role is None or role is not Role.TECHNICIAN:
            return role is not None
        return data is not None and data in self.consents.get(farm_id, frozenset())

    def must_say_why(self, action: Action, farm_id: UUID) -> bool:
        """Whether this principal may do `action` on that farm only with a reason that is kept."""
        return (action, self.roles.get(farm_id)) in REASON_ASKED
