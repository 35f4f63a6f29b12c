"""A change of a parameter as it is sent: what it says, and what of it cannot be."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app.kernel.errors import Finding
from app.kernel.trade.breeds import breed_code
from app.kernel.trade.kpis.setting import Between, OneOf, Value
from modules.events.domain.fields import Wrong, read_date, read_id, wrong
from modules.events.domain.settings.effective import FARM, GROUP, SCOPES
from modules.events.domain.settings.parameter import Parameter, Spelled

_SPECIES = {"dairy_cattle": "cattle", "beef_cattle": "cattle"}
_SPECIES |= dict.fromkeys(("broiler", "layer", "breeder"), "chicken")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a farm wants of a parameter from a day on, ready to be stored; None as value: what holds otherwise."""

    id: UUID | None
    scope: str
    scope_id: str | None
    profile: str | None
    value: Value
    valid_from: date
    why: str

    def content(self) -> dict[str, Any]:
        """What two sendings of one wish share."""
        return {
            "scope": self.scope,
            "scope_id": self.scope_id,
            "profile": self.profile,
            "value": self.value,
            "valid_from": self.valid_from.isoformat(),
            "why": self.why,
        }


def read_wish(parameter: Parameter, sent: Mapping[str, Any]) -> Wish:
    """What is wished for a parameter, of fields that are of the right form; raises Wrong with all that is wrong."""
    read: dict[str, Any] = {"id": sent.get("id"), "why": sent["why"]}
    findings: list[Finding] = []
    steps: Mapping[str, Callable[[], Any]] = {
        "scope": lambda: _scope(parameter, sent),
        "scope_id": lambda: _scope_id(sent),
        "profile": lambda: _profile(parameter, sent),
        "value": lambda: read_value(parameter, sent.get("profile"), sent["value"]),
        "valid_from": lambda: read_date(sent["valid_from"].isoformat(), "/valid_from"),
    }
    for name, step in steps.items():
        try:
            read[name] = step()
        except Wrong as error:
            findings.extend(error.findings)
    if findings:
        raise Wrong(*findings)
    return Wish(**read)


def _scope(parameter: Parameter, sent: Mapping[str, Any]) -> str:
    scope = sent.get("scope", FARM)
    allowed = (FARM,) if parameter.section == "general" else SCOPES
    if scope not in allowed:
        raise wrong("bad_enum", "/scope", allowed=list(allowed))
    return str(scope)


def _scope_id(sent: Mapping[str, Any]) -> str | None:
    scope, told = sent.get("scope", FARM), sent.get("scope_id")
    if scope == FARM:
        if told is not None:
            raise wrong("unknown_field", "/scope_id")
        return None
    if not told:
        raise wrong("missing_field", "/scope_id")
    return str(read_id(told, "/scope_id")) if scope == GROUP else _breed(told, sent.get("profile"))


def _breed(told: str, profile: str | None) -> str:
    """A breed's code; a breed that is the farm's own has the code that it was given."""
    return breed_code(told, _SPECIES.get(profile or "", profile)) or told


def _profile(parameter: Parameter, sent: Mapping[str, Any]) -> str | None:
    profile: str | None = sent.get("profile")
    if not parameter.by_profile:
        if profile is not None:
            raise wrong("unknown_field", "/profile")
    elif profile is None:
        raise wrong("missing_field", "/profile")
    elif profile not in parameter.by_profile:
        raise wrong("bad_enum", "/profile", allowed=list(parameter.by_profile))
    return profile


def read_value(parameter: Parameter, profile: str | None, value: Any) -> Value:
    """A value that may be chosen for a profile, or None; raises Wrong."""
    if value is None:
        return None
    accepted = parameter.accepted_for(profile)
    for finding in _of_type(parameter, value) or _outside(accepted, value):
        raise Wrong(finding)
    kept: Value = int(value) if parameter.type == "integer" else value
    return kept


def _of_type(parameter: Parameter, value: Any) -> list[Finding]:
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= 1e12
    fits = {
        "integer": is_number and value == int(value),
        "number": is_number,
        "bool": isinstance(value, bool),
        "text": isinstance(value, str),
    }
    code = {"integer": "not_integer", "number": "not_number", "bool": "not_boolean", "text": "not_text"}
    if fits.get(parameter.type, True):
        return []
    return [Finding(code[parameter.type], "error", "/value")]


def _outside(accepted: Between | OneOf | Spelled, value: Any) -> Iterator[Finding]:
    if value in accepted:
        return
    if isinstance(accepted, Spelled):
        yield Finding("ill_spelled", "error", "/value", {"like": accepted.like})
    elif isinstance(accepted, OneOf):
        yield Finding("bad_enum", "error", "/value", {"allowed": list(accepted.values)})
    elif accepted.low is not None and value < accepted.low:
        yield Finding("too_small", "error", "/value", {"minimum": accepted.low})
    else:
        yield Finding("too_large", "error", "/value", {"maximum": accepted.high})
