"""What is to be told of a farm's figures: each profile over the calendar month that is over, and the last twelve."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from app.kernel.ids import content_hash, derived_id
from app.kernel.trade.kpis.figure import NO_DATA
from app.kernel.transaction import ReadTx
from modules.events.contracts.published import ToldFigure
from modules.events.domain.kpis.measured.measure import Measure, Sums
from modules.events.domain.kpis.measured.registry import MEASURES, measures_of
from modules.events.domain.kpis.registry import KPIS
from modules.events.domain.kpis.shown import class_of
from modules.events.queries.kpis.asked import MONTHS, Herd, herd_of, months_before
from modules.events.queries.kpis.question import Period

MONTH, YEAR = "month", "year"
DIGITS = 9
"""Digits that are compared: databases add up numbers in any order, and the last ones differ by it."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The figures of one profile of a farm over one span of months."""

    farm_id: UUID
    profile: str
    span: str
    period: Period
    figures: tuple[ToldFigure, ...]

    @property
    def id(self) -> UUID:
        """Its own: the same for the same farm, profile and span, whatever the days."""
        return derived_id(self.farm_id, "figures", self.profile, self.span)

    @property
    def check_sum(self) -> str:
        """What is another whenever something that is told is another."""
        figures = [_rounded(asdict(each)) for each in self.figures]
        return content_hash({"period": [str(day) for day in self.period], "figures": figures})


def _rounded(figure: Mapping[str, Any]) -> dict[str, Any]:
    return {name: f"{value:.{DIGITS}g}" if isinstance(value, float) else value for name, value in figure.items()}


def closed_months(today: date) -> dict[str, Period]:
    """The days of each span: whole months that are over, so that those of all farms are the same."""
    last = today.replace(day=1) - timedelta(1)
    month = last.replace(day=1)
    return {MONTH: (month, last), YEAR: (months_before(month, MONTHS - 1), last)}


def tellings_of(tx: ReadTx, farm_id: UUID) -> Iterator[Telling]:
    """What can be told of every profile; of one without any data, tellings without figures."""
    for profile in sorted({profile for measure in MEASURES.values() for profile in measure.profiles}):
        herd = herd_of(tx, farm_id, profile)
        measures = measures_of(profile)
        spans = closed_months(herd.today)
        for (span, period), sums in zip(spans.items(), herd.sums(measures, list(spans.values())), strict=True):
            yield Telling(farm_id, profile, span, period, tuple(_figures(measures, sums, herd)))


def _figures(measures: Iterable[Measure], sums: Sums, herd: Herd) -> Iterator[ToldFigure]:
    if not any(sums.counts.values()):
        return  # nothing was there: an average of no animals at all is 0, and nobody's figure
    for measure in measures:
        kpi, chosen = KPIS[measure.code], herd.chosen(measure, sums.last)
        figure, left_open = measure.compute(sums, chosen), measure.left_open(sums)
        if figure.value is None and figure.reason in (None, NO_DATA) and not left_open:
            continue
        yield ToldFigure(
            code=kpi.code,
            names=dict(kpi.names_of.get(herd.profile, kpi.names)),
            unit=kpi.unit,
            better=kpi.better or None,
            data=str(class_of(kpi)),
            rule_version=kpi.rule_version,
            value=figure.value,
            numerator=figure.numerator,
            denominator=figure.denominator,
            open=left_open,
            reason=figure.reason,
            settings=dict(chosen),
        )
