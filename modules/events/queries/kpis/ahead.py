"""What was counted ahead for the figures of a large farm: exact until its journal is written to, then as it was."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events import queries
from modules.events.domain.edition import edition
from modules.events.domain.kpis.measured.measure import Counts
from modules.events.models import counted_ahead, farm_journal
from modules.events.queries.kpis.question import Period

AT_ONCE_MS = 5
"""What takes less is counted when it is asked for: it is never behind."""

_c, _j = counted_ahead.c, farm_journal.c
_ahead = (
    sa.select(_c.source, _c.periods, sa.case((_c.writes != _j.writes, _c.counted_at)).label("as_of"))
    .join(farm_journal, _j.farm_id == _c.farm_id)
    .where(
        _c.farm_id == sa.bindparam("farm"),
        _c.profile == sa.bindparam("profile"),
        _c.source.in_(sa.bindparam("sources", expanding=True)),
        _c.today == sa.bindparam("today", type_=sa.Date),
        _c.edition == sa.bindparam("edition"),
        _c.settings_no == _j.settings_no,
        _c.took_ms >= sa.bindparam("at_once"),
    )
)


class Ahead(NamedTuple):
    """What a source counted in some periods; `as_of` is when, if the farm's journal was written to since."""

    counts: Mapping[Period, Counts]
    as_of: datetime | None


@cache
def counting_edition() -> str:
    """A check sum of all source that counts."""
    found = sha256(edition().encode())
    for file in sorted(Path(queries.__path__[0]).rglob("*.py")):
        found.update(file.read_bytes())
    return found.hexdigest()[:12]


def ahead_of(
    tx: ReadTx, farm_id: UUID, profile: str, today: date, sources: Iterable[str], periods: Sequence[Period]
) -> Mapping[str, Ahead]:
    """By source what was counted ahead today in all of these periods, by the settings that the farm has."""
    asked = {"farm": farm_id, "profile": profile, "today": today, "edition": counting_edition(), "at_once": AT_ONCE_MS}
    rows = tx.all(_ahead, {**asked, "sources": list(sources)})
    found = {row.source: Ahead(dict(map(_read, row.periods)), row.as_of) for row in rows}
    return {name: each for name, each in found.items() if each.counts.keys() >= set(periods)}


def _read(told: Sequence[Any]) -> tuple[Period, Counts]:
    first, last, counts = told
    return (date.fromisoformat(first), date.fromisoformat(last)), Counter(counts)


def spelled(counts: Mapping[Period, Counts]) -> list[tuple[date, date, Mapping[str, float]]]:
    """Counts as they are kept; what came to nothing is left out."""
    return [(*period, {name: each for name, each in told.items() if each}) for period, told in counts.items()]
