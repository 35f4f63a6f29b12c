"""The rules of identity that need no table: addresses, places on the globe, secrets, how long things last."""

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import timedelta
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from zoneinfo import available_timezones

from app.kernel.identity import ALLOWED, FARM_ROLES, SCOPES, Role

SESSION_LASTS = timedelta(days=90)
TOKEN_PREFIX = "rbn_"
SHOWN_OF_TOKEN = len(TOKEN_PREFIX) + 6
SECRET_BYTES = 32
PASSWORD_MIN, PASSWORD_MAX = 8, 128
FARM_SCOPES = ("read", "record", "manage")
INVITATION_LASTS = timedelta(days=7)
INVITATION_LASTS_AT_MOST = timedelta(days=30)
TOKEN_LASTS = timedelta(days=365)
ENDS_SOON = timedelta(days=30)
RESET_LASTS = timedelta(hours=24)
AUDIT_LASTS = timedelta(days=2 * 365)
DELETION_WAITS = timedelta(days=7)
EXPORT_LASTS = timedelta(days=7)
EXPORT = "export_farm"

ATTEMPTS_LAST = timedelta(minutes=15)
ATTEMPTS_PER_ACCOUNT_AND_ADDRESS = 10
ATTEMPTS_PER_ACCOUNT = 100
ATTEMPTS_PER_ADDRESS = 100

COMING_AND_GOING = ("signed_in", "signed_out", "signed_out_everywhere", "session_ended")
TRACED = (
    *COMING_AND_GOING,
    "password_changed", "reset_offered", "password_reset", "name_changed", "email_changed", "person_erased",
    "token_made", "token_revoked",
    "farm_opened", "farm_changed", "member_added", "role_changed", "member_removed",
    "invitation_made", "invitation_revoked", "invitation_accepted",
    "organisation_opened", "organisation_changed", "organisation_role_changed", "organisation_person_removed",
    "farm_joined", "consent_changed", "farm_left",
    "exported", "farm_exported", "farm_export_downloaded",
    "farm_deletion_asked", "farm_deletion_taken_back", "farm_deleted",
)  # fmt: skip
"""What the trail of access and administration knows."""

_LOCALE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-([A-Z]{2}))?")


class OrganisationRole(StrEnum):
    """What a person is in an organisation: both may look at its farms, an admin keeps its people and farms too."""

    ADMIN = "admin"
    TECHNICIAN = "technician"


def may_give(by: Role | None, role: Role) -> bool:
    """Whether who is `by` on a farm may make somebody `role` there: an owner any, a manager workers."""
    return (by is Role.OWNER and role in FARM_ROLES) or (by is Role.MANAGER and role is Role.WORKER)


def email_key(email: str) -> str:
    """The spelling by which two addresses are the same one, at most 254 characters as addresses are."""
    return unicodedata.normalize("NFKC", email).strip().casefold()[:254]


def same_name(typed: str, name: str) -> bool:
    """Whether somebody typed a name as it is written, however a keyboard composes its letters and spaces."""
    return _composed(typed) == _composed(name)


def _composed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


def is_time_zone(name: str) -> bool:
    """Whether it names a place's clock in the IANA database (`America/Sao_Paulo`), or UTC itself."""
    return name in _zones()


def is_locale(tag: str) -> bool:
    """Whether it is a language, with a script or a region perhaps, in the form of BCP 47 (`pt-BR`)."""
    return _LOCALE.fullmatch(tag) is not None


def country_of(time_zone: str, locale: str) -> str | None:
    """The ISO 3166-1 country where a clock of this zone hangs, else the one that the locale names."""
    region = _LOCALE.fullmatch(locale)
    return _countries().get(time_zone) or (region.group(1) if region else None)


def is_country(code: str) -> bool:
    """Whether it is a country's two letters in ISO 3166-1."""
    return code in _country_codes()


def new_session_secret() -> str:
    """256 random bits for a cookie."""
    return secrets.token_urlsafe(SECRET_BYTES)


def new_link_secret() -> str:
    """192 random bits for a link that a person sends to another."""
    return secrets.token_urlsafe(24)


def new_token() -> str:
    """A token's text: a prefix that secret scanners find, and 256 random bits."""
    return TOKEN_PREFIX + secrets.token_urlsafe(SECRET_BYTES)


def secret_hash(secret: str) -> str:
    """What is stored of a random secret. 256 random bits need no slow hash: nobody can try them all."""
    return hashlib.sha256(secret.encode()).hexdigest()


def scopes_of(role: Role) -> frozenset[str]:
    """The scopes of which a role may do at least something, and which it may therefore hand on."""
    may = {action for action, roles in ALLOWED.items() if role in roles}
    return frozenset(scope for scope, actions in SCOPES.items() if actions & may)


def beyond(wanted: Iterable[str], *, role: Role, held: frozenset[str] | None) -> str | None:
    """The first wanted scope that the maker lacks, by role or (when a token asks) by its own scopes."""
    has = scopes_of(role) if held is None else scopes_of(role) & held
    return next((scope for scope in wanted if scope not in has), None)


@lru_cache(maxsize=1)
def _zones() -> frozenset[str]:
    names = available_timezones()
    return frozenset(name for name in names if "/" in name and not name.startswith("SystemV/")) | {"UTC"}


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    return {row[2]: row[0] for row in _table("zone.tab")}


@lru_cache(maxsize=1)
def _country_codes() -> frozenset[str]:
    return frozenset(row[0] for row in _table("iso3166.tab"))


def _table(name: str) -> list[list[str]]:
    # The tzdata package is a dependency of ours: the tables are the same on every machine.
    text = (files("tzdata") / "zoneinfo" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
