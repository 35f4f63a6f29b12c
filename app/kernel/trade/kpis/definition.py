"""A KPI as it is shown and computed: one definition for the number and for the page that explains it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from app.kernel.trade.kpis.figure import Figure
from app.kernel.trade.kpis.inputs import Inputs
from app.kernel.trade.kpis.setting import Chosen, Setting
from app.kernel.trade.labels import Labels


class Counts(StrEnum):
    """What a KPI groups by: happenings of a period, a cohort by a date of its own, a day, or nothing (a calculator)."""

    PERIOD = "period"
    COHORT = "cohort"
    DATE = "date"
    CALCULATOR = "calculator"


@dataclass(frozen=True, slots=True)
class Kpi:
    """The definition of a KPI. `rule_version` rises whenever the formula or a default changes.

    `computes` are its functions, one for each method that `settings` choose from; they take counts, sums and series in
    SI units and answer with a `Figure`, or something that holds several. `above` and `below` say in words what stands
    above and below the line; `names_of` are its names where they differ by species, `parts` those of its parts.
    """

    code: str
    names: Labels
    unit: str
    counts: Counts
    formula: str
    above: str
    below: str
    source: str
    computes: tuple[Callable[..., Any], ...]
    settings: tuple[str, ...] = ()
    excludes: str = ""
    better: str = ""
    names_of: Mapping[str, Labels] = field(default_factory=dict)
    rule_version: int = 1
    parts: Mapping[str, Labels] = field(default_factory=dict)


Answer = Figure | float | str | None | list[Any] | dict[str, Any]
"""What a case comes to: one value, or several by code or by the name of a part."""

Reader = Callable[[Inputs, Chosen], Answer]
"""Computes a KPI from the inputs of a case by the very functions of its definition; raises CaseError."""


@dataclass(frozen=True, slots=True)
class Kpis:
    """What a module gives of KPIs: those that it defines, and those of its own that are to come, each with why.

    `readers` are asked for only where cases are read: a server needs none.
    """

    definitions: Mapping[str, Kpi] = field(default_factory=dict)
    readers: Callable[[], Mapping[str, Reader]] = dict
    settings: Mapping[str, Setting] = field(default_factory=dict)
    to_come: Mapping[str, str] = field(default_factory=dict)
