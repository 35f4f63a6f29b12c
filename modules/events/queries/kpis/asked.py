"""Whose figures are asked for, over which days, and by which settings of the farm."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from app.kernel.trade.kpis.setting import Chosen, Value
from app.kernel.transaction import ReadTx
from modules.events.domain.kpis.measured.measure import Counts, Measure, Sums
from modules.events.domain.kpis.registry import KPIS
from modules.events.domain.settings.effective import Change, effective
from modules.events.domain.settings.registry import PARAMETERS
from modules.events.errors import PeriodBackwards
from modules.events.queries.kpis.ahead import Ahead, ahead_of
from modules.events.queries.kpis.question import Period, Question, before, plain
from modules.events.queries.kpis.sources.registry import SOURCES
from modules.events.queries.parameters import settings_of
from modules.events.queries.zone import today_of

MONTHS, LONGEST = 12, timedelta(days=3653)


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose figures, from one day to another (both included; by default the twelve months up to today).

    With `now` nothing is taken that was counted ahead.
    """

    profile: str
    from_on: date | None = None
    to_on: date | None = None
    now: bool = False

    def period(self, today: date) -> Period:
        """The days asked for; raises PeriodBackwards."""
        last = self.to_on or today
        first = self.from_on or months_before(last, MONTHS) + timedelta(1)
        if not first <= last < first + LONGEST:
            raise PeriodBackwards(pointer="/from")
        return first, last


def months_before(day: date, months: int) -> date:
    """The same day so many months before, or the last one of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_of(first: date, last: date) -> list[Period]:
    """The calendar months between two days; the first and the last may be parts of one."""
    found, begin = [], first
    while begin <= last:
        end = date(begin.year, begin.month, monthrange(begin.year, begin.month)[1])
        found.append((begin, min(end, last)))
        begin = end + timedelta(1)
    return found


def whole_months(last: date, today: date) -> list[Period]:
    """The calendar months, at most twelve, that ended by a day and before today: those that a trend is read from."""
    end = min(last + timedelta(1), today).replace(day=1)
    return months_of(months_before(end, MONTHS), end - timedelta(1))


def usual_periods(profile: str, today: date) -> list[Period]:
    """All that the pages of a profile ask for unless told otherwise: those of the board, and of each figure."""
    first, last = usual = Asked(profile).period(today)
    return list(dict.fromkeys([usual, before(usual), *whole_months(last, today), *months_of(first, last)]))


def sources_of(measures: Iterable[Measure]) -> list[str]:
    """The sources that measures read, each once."""
    return list(dict.fromkeys(name for measure in measures for name in measure.sources))


@dataclass(frozen=True, slots=True)
class Herd:
    """The animals of one profile on a farm, as figures are asked of them today."""

    tx: ReadTx
    farm_id: UUID
    profile: str
    today: date
    changes: Sequence[Change]

    def value(self, code: str, on: date, breed: str | None = None) -> Value:
        """What a setting is on a day, for animals of a breed."""
        return effective(PARAMETERS[code], profile=self.profile, breed=breed, on=on, changes=self.changes).value

    def chosen(self, measure: Measure, on: date) -> Chosen:
        """The settings in force for a KPI on the last day of a period."""
        return {code: self.value(code, on) for code in (*KPIS[measure.code].settings, *measure.settings)}

    def question(self, periods: Sequence[Period]) -> Question:
        """What sources are asked."""
        return Question(self.tx, self.farm_id, self.profile, periods, self.today, self.value)

    def count(self, source: str, periods: Sequence[Period]) -> dict[Period, Counts]:
        """What a source counts in each period, now."""
        each = list(dict.fromkeys(periods))
        found: list[Counts] = [Counter() for _ in each]
        for told in SOURCES[source].count(self.question(each)):
            for at in told.periods:
                found[at][told.name] += plain(told.amount)  # type: ignore[assignment]
        return dict(zip(each, found, strict=True))

    def ahead(self, measures: Iterable[Measure], periods: Sequence[Period]) -> Mapping[str, Ahead]:
        """What was counted ahead of all that measures read in these periods, by source."""
        return ahead_of(self.tx, self.farm_id, self.profile, self.today, sources_of(measures), periods)

    def sums(
        self, measures: Iterable[Measure], periods: Sequence[Period], ahead: Mapping[str, Ahead] | None = None
    ) -> list[Sums]:
        """What was counted in each period, ahead or now, by the sources that measures read and no others."""
        found = {period: Sums(*period, Counter()) for period in periods}
        for name in sources_of(measures):
            kept = ahead.get(name) if ahead else None
            counts = kept.counts if kept else self.count(name, periods)
            for period, sums in found.items():
                sums.counts.update(counts[period])
        return [found[period] for period in periods]


def herd_of(tx: ReadTx, farm_id: UUID, profile: str) -> Herd:
    """The animals of a profile on a farm today."""
    return Herd(tx, farm_id, profile, today_of(tx, farm_id), settings_of(tx, farm_id))
