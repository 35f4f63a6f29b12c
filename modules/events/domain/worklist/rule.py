"""What a rule of the worklist is, what it looks at, and the items that it makes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple

from app.kernel.trade.breeds import is_zebu
from app.kernel.trade.kpis.setting import Value
from app.kernel.trade.labels import Labels, said
from modules.events.domain.settings.effective import Change, effective
from modules.events.domain.settings.registry import PARAMETERS
from modules.events.domain.state import State

CRITICAL, HIGH, NORMAL, INFO = 0, 1, 2, 3
"""How much an item matters, the most first."""

SEVERITIES = ("critical", "high", "normal", "info")
"""Their names, in that order."""

LISTS: Mapping[str, Labels] = {
    "heats_and_services": said("heats and services", "cios e coberturas", "celos y servicios"),
    "checks": said("checks", "diagnósticos", "diagnósticos"),
    "births": said("births", "partos", "partos"),
    "weaning": said("young and weaning", "crias e desmame", "crías y destete"),
    "milk": said("milk", "leite", "leche"),
    "growth": said("growth and lots", "crescimento e lotes", "crecimiento y lotes"),
    "documents": said("documents and other", "documentos e outros", "documentos y otros"),
    "tasks": said("tasks of the farm", "tarefas da fazenda", "tareas del establecimiento"),
}
"""The jobs by which items are shown, in the order of the day's plan."""

BEGINNING = "beginning"
"""The anchor of what a subject itself opens by being here: it begins once."""


class Item(NamedTuple):
    """What is due for a subject. `anchor` is what opened it: an entry, a service, or the subject's own beginning.

    It may be done from `from_on` to `to_on`, and matters more from `raised_on` on. `facts` are what the sentence says
    of it: days as ISO dates, and numbers.
    """

    anchor: str
    due_on: date
    from_on: date
    to_on: date
    raised_on: date
    facts: Mapping[str, Any]


def item(
    anchor: str, due: date, to: date, *, begin: date | None = None, raised: date | None = None, **facts: Any
) -> Item:
    """An item; its window begins on the day it is due and it is raised once the window is over, unless told."""
    plain = {name: value.isoformat() if isinstance(value, date) else value for name, value in facts.items()}
    return Item(anchor, due, begin or due, max(to, due), raised or max(to, due) + timedelta(1), plain)


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds of parameters on a day of the farm."""

    on: date
    by_code: Mapping[str, Sequence[Change]] = field(default_factory=dict)

    @classmethod
    def of(cls, on: date, changes: Iterable[Change]) -> "Settings":
        """Of all that a farm changed."""
        by_code: dict[str, list[Change]] = {}
        for change in changes:
            by_code.setdefault(change.parameter, []).append(change)
        return cls(on, by_code)


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject as rules see it: of which type, where it stands, and what holds for it."""

    type: str
    state: State
    settings: Settings
    profile: str | None

    def value(self, code: str) -> Value:
        """What a parameter is for it; None where its profile has none. Raises KeyError for what is no parameter."""
        parameter, state = PARAMETERS[code], self.state
        changes = self.settings.by_code.get(code)
        if not changes:
            return parameter.default_for(self.profile, zebu=is_zebu(state.breed))
        on = self.settings.on
        found = effective(
            parameter, profile=self.profile, breed=state.breed, groups=state.groups, on=on, changes=changes
        )
        return found.value

    def days(self, code: str) -> timedelta | None:
        """The same of a parameter that counts days."""
        value = self.value(code)
        return None if value is None else timedelta(int(value))

    def span(self, start: date, code: str) -> tuple[date, date] | None:
        """From when to when after a day it is to be done, by the parameters `…_from_days` and `…_to_days`."""
        first, last = self.days(f"{code}_from_days"), self.days(f"{code}_to_days")
        return None if first is None or last is None else (start + first, start + last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule of the worklist.

    `items` is pure: a subject gives what is due for it. `closes_with` are the kinds of entries that do it, the usual
    one first. `why` is the sentence, with the facts of an item in braces. `raised` is what it matters once it is
    raised. `passes`: it goes by itself when its window is over; `waits`: it is not announced before its window begins.
    `even_gone`: also of what is not on the farm any more. `amends`: the anchor is an entry, and a new version of it or
    a decision on it does it. Without `subjects`, no state of one subject makes it due.
    """

    code: str
    labels: Labels
    list: str
    why: Labels
    items: Callable[[Subject], Iterable[Item]]
    closes_with: tuple[str, ...]
    reads: tuple[str, ...] = ()
    profiles: frozenset[str] | None = None
    subjects: tuple[str, ...] = ("animal",)
    severity: int = NORMAL
    raised: int | None = None
    passes: bool = False
    waits: bool = False
    even_gone: bool = False
    amends: bool = False

    @property
    def when_raised(self) -> int:
        """What it matters once it is raised."""
        return self.severity if self.raised is None else self.raised
