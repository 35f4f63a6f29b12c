"""Which value of a parameter holds: a group's, else a breed's, else the farm's, else that of the profile."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from app.kernel.trade.breeds import is_zebu
from app.kernel.trade.kpis.setting import Value
from modules.events.domain.settings.parameter import Parameter

GROUP, BREED, FARM, PROFILE = "group", "breed", "farm", "profile"
SCOPES = (GROUP, BREED, FARM)
"""For what a farm sets a value, the narrowest first."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a farm set from a day on; None as value: what holds otherwise. `no` counts the changes of a farm.

    `scope_id` is a group's id or a breed's code, None for the farm. Without a `profile` it holds for all.
    """

    no: int
    parameter: str
    scope: str
    scope_id: str | None
    profile: str | None
    value: Value
    valid_from: date


class Effective(NamedTuple):
    """The value that holds, and where it comes from; None: there is no such parameter for the profile."""

    value: Value
    origin: str


def effective(
    parameter: Parameter,
    *,
    profile: str | None,
    on: date,
    breed: str | None = None,
    groups: Collection[str] = (),
    changes: Sequence[Change] = (),
) -> Effective:
    """What holds on a day for an animal of a profile and breed that is in these groups.

    Of two changes of one thing the one of the later day holds, of one day the one made later. Of several groups that
    have a value of their own the one holds that was set last.
    """
    if changes and parameter.has(profile):
        in_force = _in_force(parameter, profile, on, changes)
        for scope, ids in ((GROUP, groups), (BREED, (breed,) if breed else ()), (FARM, (None,))):
            own = [each for each in in_force if each.scope == scope and each.scope_id in ids]
            if own:
                return Effective(own[-1].value, scope)
    return Effective(parameter.default_for(profile, zebu=is_zebu(breed)), PROFILE)


def _in_force(parameter: Parameter, profile: str | None, on: date, changes: Sequence[Change]) -> Sequence[Change]:
    """The last change of each thing, as far as it sets a value, those set last at the end."""
    begun = [
        each
        for each in changes
        if each.parameter == parameter.code and each.profile in (None, profile) and each.valid_from <= on
    ]
    last: dict[tuple[str, str | None], Change] = {}
    for each in sorted(begun, key=lambda change: (change.valid_from, change.no)):
        thing = each.scope, each.scope_id
        last.pop(thing, None)
        last[thing] = each
    return [each for each in last.values() if each.value is not None]
