"""Birds weighed one by one: of each flock the last weighing of a period that tells every weight."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from modules.events.domain.cohorts.ledger import WEIGHED
from modules.events.domain.kpis.poultry import uniformity
from modules.events.models import entry, ledger
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, ledger_behind, of

_BAND = "kpi.poultry.uniformity_band_pct"

_l = ledger.c
_samples = (
    sa.select(_l.subject_id, _l.day, entry.c.data)
    .join(entry, entry.c.id == _l.id)
    .where(*of(ledger), _l.way == WEIGHED, _l.day.between(first, last))
    .order_by(_l.at, _l.id)
)


def _count(question: Question) -> Iterator[Told]:
    rows = [row for row in question.tx.all(_samples, question.asked()) if row.data.get("weights")]
    band = float(question.value(_BAND) or 0)
    for at, (begin, end) in enumerate(question.periods):
        latest: dict[UUID, Any] = {row.subject_id: row for row in rows if begin <= row.day <= end}
        for row in latest.values():
            figure = uniformity(row.data["weights"], band_pct=band)
            yield Told((at,), "birds", figure.denominator or 0)
            yield Told((at,), "birds_within", figure.numerator or 0)
            yield Told((at,), "few_birds", len(figure.flags))


def _behind(question: Question, _words: Words) -> Behind:
    days = _l.day.between(question.first, question.last)
    return ledger_behind(question, _l.way == WEIGHED, days, mean_kg=_l.mean, birds=_l.amount)


SAMPLES = Source("sample", _count, _behind)
