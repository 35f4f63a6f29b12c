"""Bookmarks: where the fold of a subject stood at instants of its past, so that not all of it is folded anew."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.edition import edition
from modules.events.domain.fold import BEGINNING, Bookmark
from modules.events.domain.state import from_json, to_json
from modules.events.models import bookmark
from modules.events.services.subjects import Page


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is folded anew of a history: after one bookmark, up to another one (None: to the end)."""

    begin: Bookmark
    end: Bookmark | None = None


WHOLE = Stretch(BEGINNING)

Times = tuple[datetime, datetime]
"""The first and the last instant at which something is new."""

_theirs = (
    bookmark.c.farm_id == sa.bindparam("farm"),
    bookmark.c.subject_id.in_(sa.bindparam("subjects", expanding=True)),
)
_nearest = (
    sa.select(
        bookmark.c.subject_id,
        sa.func.max(sa.case((bookmark.c.at < sa.bindparam("first", type_=bookmark.c.at.type), bookmark.c.at))).label(
            "before"
        ),
        sa.func.min(sa.case((bookmark.c.at >= sa.bindparam("last", type_=bookmark.c.at.type), bookmark.c.at))).label(
            "behind"
        ),
    )
    .where(*_theirs)
    .group_by(bookmark.c.subject_id)
    .subquery()
)
_around = (
    sa.select(bookmark.c.subject_id, bookmark.c.at, bookmark.c.state)
    .join(
        _nearest,
        sa.and_(
            bookmark.c.subject_id == _nearest.c.subject_id,
            sa.or_(bookmark.c.at == _nearest.c.before, bookmark.c.at == _nearest.c.behind),
        ),
    )
    .where(*_theirs)  # said here too, or SQLite begins with all bookmarks of the farm
)


def find_stretches(tx: ReadTx, farm_id: UUID, pages: Iterable[Page], times: Times) -> Mapping[UUID, Stretch]:
    """The narrowest stretch of each page around what is new. Bookmarks of other rules than those in force are none."""
    subjects = [page.id for page in pages if page.edition == edition()]
    found: dict[UUID, Stretch] = {}
    if not subjects:
        return found
    first, last = times
    for row in tx.all(_around, {"farm": farm_id, "subjects": subjects, "first": first, "last": last}):
        near, stretch = Bookmark(row.at, from_json(row.state)), found.get(row.subject_id, WHOLE)
        found[row.subject_id] = Stretch(near, stretch.end) if near.at < first else Stretch(stretch.begin, near)
    return found


_keep = sa.insert(bookmark)
_forget = sa.delete(bookmark).where(
    bookmark.c.farm_id == sa.bindparam("farm"),
    bookmark.c.subject_id == sa.bindparam("subject"),
    bookmark.c.at > sa.bindparam("begin", type_=bookmark.c.at.type),
)
_forget_between = _forget.where(bookmark.c.at < sa.bindparam("end", type_=bookmark.c.at.type))


def forget_bookmarks(tx: Tx, stretches: Iterable[tuple[Page, Stretch]]) -> None:
    """Throw away those inside the stretch of each page, for what is before them is another now."""
    to_the_end, between = [], []
    for page, stretch in stretches:
        told = {"farm": page.farm_id, "subject": page.id, "begin": stretch.begin.at}
        if stretch.end is None:
            to_the_end.append(told)
        else:
            between.append({**told, "end": stretch.end.at})
    tx.run(_forget, to_the_end)
    tx.run(_forget_between, between)


def keep_bookmarks(tx: Tx, found: Iterable[tuple[Page, Sequence[Bookmark]]]) -> None:
    """Store what folds came by; a page whose state is of another edition of the rules gets none."""
    tx.run(
        _keep,
        [
            {"farm_id": page.farm_id, "subject_id": page.id, "at": each.at, "state": to_json(each.state)}
            for page, bookmarks in found
            if page.edition == edition()
            for each in bookmarks
        ],
    )
