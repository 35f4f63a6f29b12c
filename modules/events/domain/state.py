"""What the fold knows of a subject at one place in farm order, and what it reads of an entry. Ids are text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, NamedTuple
from uuid import UUID

from app.kernel.trade.kpis.setting import Value
from app.kernel.trade.order import farm_order
from modules.events.domain.effects import Word
from modules.events.domain.parameters import known_profile
from modules.events.domain.reproduction import cycle as cycles
from modules.events.domain.reproduction import litter as litters
from modules.events.domain.reproduction.cycle import Cycle
from modules.events.domain.reproduction.litter import Litter
from modules.events.domain.settings.effective import Change, effective
from modules.events.domain.settings.registry import PARAMETERS

PRESENT, AWAY, DEPARTED, DEAD = "present", "away", "departed", "dead"
LACTATING, DRY = "lactating", "dry"
OTHER, LOT = "other", "lot"
"""What groups are for that are for nothing in particular, and what lots are: an animal is in one of them at most."""
CLASSES = ("female", "male", "male_neuter")
"""The classes of a lot that is counted by sex."""

Order = tuple[datetime, int, str]

_EMPTY: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Refusal:
    """Herd's word against an entry: it owns what the entry names."""

    reason: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as the fold sees it.

    `on` is the farm's date of the happening, `recorded_on` that on which it was first written down; `ahead` says
    that this version was written before it happened. `data` are the kind's own fields, already read. `set_aside`: a
    person decided that it is never to count. `purposes` tells what the groups named in them are for, as far as it is
    known; `dam_gave_birth` whether the dam that a birth names gave birth that day (None: it names none);
    `carried_before_by` what another animal is called that carried before the number which the entry gives. `elsewhere`
    is what makes it impossible in the journal of another subject. `changes` are what the farm set of parameters.
    `exact`: its instant is told, and not only its day.
    """

    id: UUID
    kind: str
    subject_type: str
    subject_id: UUID
    on: date
    sort_at: datetime
    kind_rank: int
    data: Mapping[str, Any]
    recorded_on: date
    ahead: bool = False
    refusal: Refusal | None = None
    set_aside: bool = False
    purposes: Mapping[str, str] = field(default_factory=dict)
    dam_gave_birth: bool | None = None
    carried_before_by: str | None = None
    elsewhere: Word | None = None
    changes: Sequence[Change] = ()
    exact: bool = False

    @property
    def order(self) -> Order:
        """Its place in farm order; the id breaks ties, so the order of arrival never matters."""
        return farm_order(self.sort_at, self.kind_rank, self.id)

    def parameter(self, code: str, state: "State") -> Value:
        """What a parameter is on the day of the entry for a subject in this state; None: nothing is known.

        Raises KeyError for a code that is no parameter.
        """
        found = effective(
            PARAMETERS[code],
            profile=state.profile,
            breed=state.breed,
            groups=state.groups,
            on=self.on,
            changes=self.changes,
        )
        return found.value

    def told(self, **more: Any) -> dict[str, Any]:
        """Which entry it is, on which day, and what else is kept of it, as JSON."""
        return {"id": str(self.id), "on": self.on.isoformat(), **more}

    def days(self, code: str, state: "State") -> int | None:
        """The same of a parameter that is a whole number."""
        value = self.parameter(code, state)
        return None if value is None else int(value)


class State(NamedTuple):
    """A subject after some of its entries.

    `head` counts a lot, `by_sex` its heads by class (empty: counted as a whole); both with the `identified` ones, by
    class, who are animals of their own by now. `corrected` is what recounts added or took. `weighed` is the mean weight
    per head in kg and the day it was found. `official` are the official numbers that entries gave, by scheme.
    `repro` is where a female stands (`reproduction.cycle`), `cycle` what she was served with since she came, gave birth
    or aborted; `role` what an animal was selected for; `multiple` that more than one foetus was found. `weaned_on` is
    the day on which its dam lost it, or on which the last of her young was taken from her; `nursing` counts these.
    `parity` counts her births; `lactation` tells whether a female gives milk (None: nobody told that she did), since
    which day, and `lactation_id` by which entry. `nursed` is what became of a litter's heads so far.
    `litter` is the lot of the young that a dam nurses, `dam` the dam of a litter; `apart_from` is where she is while it
    is somewhere else by itself ("": not told where), None while it goes where she goes; `members` are its young that
    are animals of their own. `mother` is the dam of an animal.
    `slaughtered` counts the heads that went to slaughter (1: the animal itself). `last` holds, per kind, as
    JSON what the next entry is compared with and the worklist is made of: a test day's milk, what a bin holds, which
    entry it was and on which day. `birth_id` is the entry of her last birth.
    `latest` holds, per kind, the day and a check sum of the last entry that counted: enough to see a repeat.
    """

    status: str | None = None
    subject_type: str | None = None
    species: str | None = None
    production_type: str | None = None
    breed: str | None = None
    sex: str | None = None
    castrated: bool = False
    to_cull: bool = False
    cull_cause: str | None = None
    birth_date: date | None = None
    birth_estimated: bool = False
    entered_on: date | None = None
    place: str | None = None
    groups: Mapping[str, str] = _EMPTY
    head: int = 0
    by_sex: Mapping[str, int] = _EMPTY
    identified: Mapping[str, int] = _EMPTY
    corrected: int = 0
    closed: bool = False
    official: Mapping[str, str] = _EMPTY
    gave_birth_on: date | None = None
    birth_id: str | None = None
    parity: int = 0
    repro: str | None = None
    cycle: Cycle | None = None
    role: str | None = None
    do_not_breed: bool = False
    multiple: bool = False
    heat_on: date | None = None
    weaned_on: date | None = None
    nursing: int = 0
    lactation: str | None = None
    lactating_since: date | None = None
    lactation_id: str | None = None
    litter: str | None = None
    dam: str | None = None
    nursed: Litter | None = None
    opened: tuple[str, date, date | None, str] | None = None
    mother: str | None = None
    apart_from: str | None = None
    members: tuple[str, ...] = ()
    weighed: tuple[float, date] | None = None
    slaughtered: int = 0
    last: Mapping[str, Mapping[str, Any]] = _EMPTY
    latest: Mapping[str, str] = _EMPTY

    @property
    def profile(self) -> str | None:
        """The profile whose parameters apply; None while it is not known."""
        return known_profile(self.species, self.production_type)

    @property
    def lot(self) -> str | None:
        """The lot among whose heads an animal is counted: while it is on the farm."""
        inside = [group for group, purpose in self.groups.items() if purpose == LOT]
        return inside[0] if inside and self.status == PRESENT else None

    @property
    def unidentified(self) -> int:
        """The heads that are nobody in particular: only these can go as heads."""
        return self.head - sum(self.identified.values())

    def but(self, **changes: Any) -> "State":
        """The same with some things changed."""
        return self._replace(**changes)

    def keeping(self, kind: str, told: Mapping[str, Any]) -> "State":
        """With what the next entry of a kind is to be compared with."""
        return self.but(last={**self.last, kind: told})

    def forgetting(self, kind: str) -> "State":
        """Without what was kept of a kind."""
        return self.but(last={code: told for code, told in self.last.items() if code != kind})

    def joining(self, group: str, purpose: str) -> "State":
        """As a member of a group: at most one group for a purpose, except `other`."""
        kept = {
            other: its for other, its in self.groups.items() if other != group and (purpose == OTHER or its != purpose)
        }
        return self.but(groups={**kept, group: purpose})

    def outside_lots(self) -> "State":
        """As a member of no lot."""
        return self.but(groups={group: purpose for group, purpose in self.groups.items() if purpose != LOT})

    def with_member(self, animal: str) -> "State":
        """As a litter with this one among its young; of other lots, who is in them is not kept here."""
        return self.but(members=(*self.without_member(animal).members, animal)) if self.dam else self

    def without_member(self, animal: str) -> "State":
        """As a litter without this one."""
        return self.but(members=tuple(each for each in self.members if each != animal))

    def leaving(self, group: str) -> "State":
        """As a member of that group no more."""
        return self.but(groups={other: its for other, its in self.groups.items() if other != group})


_PLAIN = State._field_defaults
_DATES = ("birth_date", "entered_on", "gave_birth_on", "heat_on", "weaned_on", "lactating_since")


def to_json(state: State) -> dict[str, Any]:
    """A state as it is stored: what is as at the beginning is left out."""
    told = {name: value for name, value in state._asdict().items() if value != _PLAIN[name]}
    if state.cycle:
        told["cycle"] = cycles.to_json(state.cycle)
    if state.nursed:
        told["nursed"] = litters.to_json(state.nursed)
    return told


def from_json(told: Mapping[str, Any]) -> State:
    """A state as it was stored."""
    values = dict(told)
    for name in _DATES:
        if values.get(name):
            values[name] = date.fromisoformat(values[name])
    values["members"] = tuple(values.get("members", ()))
    if values.get("weighed"):
        kg, on = values["weighed"]
        values["weighed"] = (kg, date.fromisoformat(on))
    if values.get("opened"):
        of, since, until, by = values["opened"]
        values["opened"] = (of, date.fromisoformat(since), date.fromisoformat(until) if until else None, by)
    if values.get("cycle"):
        values["cycle"] = cycles.from_json(values["cycle"])
    if values.get("nursed"):
        values["nursed"] = litters.from_json(values["nursed"])
    return State(**values)
