"""What no state of one subject tells: the farm's next test day, a place free again, an entry that is disputed."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.kernel.trade.labels import said
from modules.events.domain.settings.parameter import MILKED
from modules.events.domain.state import State
from modules.events.domain.worklist.rule import HIGH, INFO, Item, Rule, Settings, Subject, item

TEST_DAY, DOWNTIME, DISPUTED_ENTRY = "test_day_due", "downtime_end", "disputed_entry"
TESTED = frozenset(MILKED)
"""The profiles of which a farm has test days, each its own."""

_INTERVAL, _EMPTY_FOR = "milk.test_day_interval_days", "growth.downtime_days"
_AROUND = timedelta(3)
_A_WEEK = timedelta(7)


def next_test_day(profile: str, last: date, settings: Settings) -> Item | None:
    """The test day of all females of a profile, so long after the last one, some days more or less."""
    after = _days(_INTERVAL, profile, settings)
    if after is None:
        return None
    due = last + after
    return item(f"{profile}:{last.isoformat()}", due, due + _AROUND, begin=due - _AROUND, last=last)


def free_again(profile: str | None, left: date, settings: Settings) -> Item | None:
    """A place that was empty for long enough after the last one left it, by the profile of who that was.

    It is told for a week: a place that stays free is nobody's late work.
    """
    after = _days(_EMPTY_FOR, profile, settings)
    if after is None:
        return None
    free = left + after
    return item(left.isoformat(), free, free + _A_WEEK, left=left)


def to_decide(entry_id: object, kind: str, happened: date, since: date) -> Item:
    """A disputed entry, from the day on which it was found to be one."""
    return item(str(entry_id), since, since, entry=kind, happened=happened)


def _days(code: str, profile: str | None, settings: Settings) -> timedelta | None:
    return Subject("", State(), settings, profile).days(code)


def nothing(_: Subject) -> Iterator[Item]:
    """No state of one subject makes it due."""
    yield from ()


RULES = (
    Rule(
        code=TEST_DAY,
        labels=said("test day", "controle leiteiro", "control lechero"),
        list="milk",
        why=said(
            "Last test day {last_ago}, on {last}.",
            "Último controle {last_ago}, em {last}.",
            "Último control {last_ago}, el {last}.",
        ),
        items=nothing,
        closes_with=("test_day",),
        reads=(_INTERVAL,),
        profiles=TESTED,
        subjects=(),
    ),
    Rule(
        code=DOWNTIME,
        labels=said("place free again", "fim do vazio sanitário", "fin del vacío sanitario"),
        list="growth",
        why=said("Empty since {left}.", "Vazio desde {left}.", "Vacío desde el {left}."),
        items=nothing,
        closes_with=("move", "arrival", "registration"),
        reads=(_EMPTY_FOR,),
        subjects=(),
        severity=INFO,
        passes=True,
    ),
    Rule(
        code=DISPUTED_ENTRY,
        labels=said("entry needs a decision", "registro a resolver", "registro por resolver"),
        list="documents",
        why=said(
            "{entry} of {happened}: impossible beside what else is recorded.",
            "{entry} de {happened}: impossível ao lado do que mais consta.",
            "{entry} del {happened}: imposible junto a lo demás que consta.",
        ),
        items=nothing,
        closes_with=(),
        subjects=(),
        severity=HIGH,
        amends=True,
    ),
)
