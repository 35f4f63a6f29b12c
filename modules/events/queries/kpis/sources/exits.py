"""Who is gone for good, by the day: by class and way (`left:sow:culled`), and young that died while nursed."""

from collections.abc import Iterator

import sqlalchemy as sa

from modules.events.models import exit_
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, of, rows_behind, total

YOUNG = "young"
"""The word for young that died while they were nursed; the others are `class:way`, and `class:sold_on`."""

_e = exit_.c
_way = sa.case((sa.and_(_e.way == "sold", _e.cull.is_(False)), "sold_on"), else_=_e.way)
_died_nursed = sa.and_(_e.nursed, _e.way == "died")
_exits = (
    sa.select(
        _e.exit_on.label("day"),
        _e["class"].label("of"),
        _way.label("went"),
        sa.func.count().label("left"),
        total("young", sa.case((_died_nursed, _e.heads), else_=0)),
    )
    .where(*of(exit_), _e.exit_on.between(first, last))
    .group_by(_e.exit_on, _e["class"], "went")
)


def _count(question: Question) -> Iterator[Told]:
    for row in question.tx.all(_exits, question.asked()):
        yield from question.counted(row.day, young_died=row.young, **{f"left:{row.of}:{row.went}": row.left})


def _behind(question: Question, words: Words) -> Behind:
    within = [_e.exit_on.between(question.first, question.last)]
    counted = _died_nursed if YOUNG in words else (_e["class"] + ":" + _way).in_(words)
    told = {"way": _e.way, "class": _e["class"], "heads": _e.heads}
    return rows_behind(question, exit_, _e.subject_id, _e.exit_on, told, *within, counted)


EXITS = Source("exit", _count, _behind)
