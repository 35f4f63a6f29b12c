"""The facts events publishes. Every kind of entry says the same four things, with one body; a parameter says how it is.

`recorded`, `corrected` and `retracted` are a person's acts; `judged` says that only the verdict (or the place in farm
order) is another than before. The message's version is `revision`, its key the subject. Weights are kg, `occurred_on`
is the farm's date, and `occurred_at` carries the farm's offset (with precision `day`: the start of that day).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

SAID = ("recorded", "corrected", "retracted", "judged")


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryBody:
    """An entry of the journal as it is now.

    `sort_at`, `kind_rank` and `entry_id` are its place in farm order. `verdict` is recorded (it counts), waiting
    (its subject is not known yet) or disputed (impossible at its place, for these `reasons`). `derived` is what
    follows from its place, such as the `difference` that a recount makes; `attachments` name its files by hash.
    `decision` is what a person decided on this version: confirmed, set_aside (it never counts) or accepted.
    """

    TYPE: ClassVar[str]
    SHAPE: ClassVar[str] = "entry"

    entry_id: UUID
    farm_id: UUID
    kind: str
    subject_type: str
    subject_id: UUID
    occurred_at: datetime
    occurred_on: date
    time_precision: str
    sort_at: datetime
    kind_rank: int
    entry_version: int
    revision: int
    verdict: str
    reasons: tuple[str, ...] = ()
    retracted: bool = False
    batch_id: UUID | None = None
    recorded_by: UUID | None = None
    data: dict[str, Any] = field(default_factory=dict)
    derived: dict[str, Any] = field(default_factory=dict)
    attachments: tuple[dict[str, Any], ...] = ()
    decision: str | None = None


def _fact(kind: str, said: str) -> type[EntryBody]:
    name = "".join(word.capitalize() for word in (*kind.split("_"), said))
    members = {
        "__doc__": f"An entry of kind {kind}: {said}.",
        "__module__": __name__,
        "__slots__": (),
        "TYPE": f"rebanho.events.{kind}.{said}.v1",
    }
    return dataclass(frozen=True, kw_only=True)(type(name, (EntryBody,), members))


def facts_of(kinds: Iterable[str]) -> Mapping[tuple[str, str], type[EntryBody]]:
    """The class of each fact about entries of these kinds, under what they are and what is said of them."""
    return {(kind, said): _fact(kind, said) for kind in kinds for said in SAID}


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedValue:
    """From which day on a parameter has which value; none: what holds otherwise."""

    valid_from: date
    value: bool | int | float | str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterChanged:
    """What a farm set of a parameter: for itself, for a breed or for a group, of one profile or whatever it keeps.

    `scope` is farm, breed or group, `scope_id` a breed's code or a group's id. `value` is in force since `since`;
    without a value nothing is set. `days` are all days on which it became or will become another.
    """

    TYPE: ClassVar[str] = "rebanho.events.parameter.changed.v1"
    SHAPE: ClassVar[str] = "state"

    parameter_id: UUID
    farm_id: UUID
    parameter: str
    scope: str
    scope_id: str | None = None
    profile: str | None = None
    value: bool | int | float | str | None = None
    since: date | None = None
    days: tuple[DatedValue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFigure:
    """A KPI of a farm: value, what stands above and below the line, and what cannot be known yet (`open`).

    `data` is the class of data by which a farm consents to show it. `better` is up, down or nothing; without a value
    `reason` says why. `settings` are those in force on the last day. `names` are by language.
    """

    code: str
    names: dict[str, str]
    unit: str
    better: str | None
    data: str
    rule_version: int
    value: float | None
    numerator: float | None
    denominator: float | None
    open: float
    reason: str | None
    settings: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresTold:
    """The figures of a farm's animals of one profile, over whole calendar months that are over.

    `span` is month (the last one) or year (the last twelve); both days are included. It is said again when anything
    of it is another. A figure that is not named has no data.
    """

    TYPE: ClassVar[str] = "rebanho.events.figures.told.v1"
    SHAPE: ClassVar[str] = "state"

    telling_id: UUID
    farm_id: UUID
    profile: str
    span: str
    first_on: date
    last_on: date
    told_at: datetime
    figures: tuple[ToldFigure, ...]
