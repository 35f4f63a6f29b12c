"""Rebuilding: what is derived from entries is made anew where other rules made it, some subjects at a time."""

from collections.abc import Iterator
from itertools import groupby
from uuid import UUID

import sqlalchemy as sa

from app.kernel.module import Rebuilds
from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.edition import edition
from modules.events.models import subject
from modules.events.services.farms import open_journal
from modules.events.services.hearing import judge_again

NONE = ""
"""The edition of a state that is to be made anew whatever made it."""

_older = sa.and_(subject.c.known, subject.c.edition != sa.bindparam("edition"))
_count = sa.select(sa.func.count()).where(_older)
_key = sa.tuple_(subject.c.farm_id, subject.c.id)
_next = (
    sa.select(subject.c.farm_id, subject.c.id, subject.c.type)
    .where(_older)
    .order_by(subject.c.farm_id, subject.c.id)
    .limit(sa.bindparam("at_most"))
)
_next_after = _next.where(
    _key > sa.tuple_(sa.bindparam("farm", type_=subject.c.farm_id.type), sa.bindparam("id", type_=subject.c.id.type))
)


def count_older(tx: ReadTx) -> int:
    """How many subjects stand as other rules left them."""
    return int(tx.scalar(_count, {"edition": edition()}) or 0)


def mark_all(tx: Tx) -> None:
    """Have everything made anew, whichever rules made it."""
    tx.run(sa.update(subject).values(edition=NONE))


def rebuild_some(tx: Tx, after: tuple[UUID, ...] | None, at_most: int) -> Iterator[tuple[UUID, ...]]:
    """Fold the histories of the next subjects behind `after`: states, stays, bookmarks, cohorts and verdicts follow."""
    behind = {"farm": after[0], "id": after[1]} if after else {}
    rows = tx.all(_next_after if after else _next, {"edition": edition(), "at_most": at_most, **behind})
    for farm_id, some in groupby(rows, key=lambda row: row.farm_id):
        subjects = {row.id: row.type for row in some}
        judge_again(tx, open_journal(tx, farm_id, 0), subjects)
        yield from ((farm_id, subject_id) for subject_id in subjects)


REBUILDS = Rebuilds(count_older, mark_all, rebuild_some)
