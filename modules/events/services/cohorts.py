"""Cohorts, kept in step with the journal: what the fold told of them is stored, and taken back with what told it."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.cohorts.classes import Shift, Time, edges, times
from modules.events.domain.cohorts.rows import Row, standing, without_later
from modules.events.models.cohorts import COHORTS, class_time
from modules.events.services.bookmarks import Stretch
from modules.events.services.records import END_OF_TIME
from modules.events.services.subjects import Page

_begin, _end = (sa.bindparam(name, type_=class_time.c.since.type) for name in ("begin", "end"))


def _of(table: sa.Table) -> tuple[sa.ColumnElement[bool], ...]:
    return table.c.farm_id == sa.bindparam("farm"), table.c.subject_id == sa.bindparam("subject")


_FORGET = {
    name: sa.delete(table).where(*_of(table), table.c.at > _begin, table.c.at <= _end)
    for name, table in COHORTS.items()
}
_FORGET_BUT = {
    name: statement.where(COHORTS[name].c.id.not_in(sa.bindparam("standing", expanding=True)))
    for name, statement in _FORGET.items()
}
_forget_times = sa.delete(class_time).where(*_of(class_time), class_time.c.since > _begin)
_reopen = sa.update(class_time).where(*_of(class_time), class_time.c.until > _begin).values(until=None, until_on=None)
_running = sa.select(class_time).where(
    *_of(class_time), class_time.c.since <= _end, sa.or_(class_time.c.until.is_(None), class_time.c.until > _begin)
)
_begin_time = sa.insert(class_time)
_end_time = (
    sa.update(class_time)
    .where(*_of(class_time), class_time.c["class"] == sa.bindparam("code"), class_time.c.until.is_(None))
    .values(until=sa.bindparam("at", type_=class_time.c.until.type), until_on=sa.bindparam("day", type_=sa.Date))
)


def forget_cohorts(tx: Tx, stretches: Iterable[tuple[Page, Stretch]]) -> None:
    """Take back what the entries of each stretch told, as far as its beginning does not tell it too.

    Of a stretch that ends before the history does, rows that still stand at its end stay: later entries told of them.
    """
    every = list(stretches)
    whole: dict[str, list[dict[str, Any]]] = {name: [] for name in _FORGET}
    for page, each in every:
        asked, stands = _between(page, each), _standing_at_the_end(each)
        for name, of_table in whole.items():
            if name in stands:
                tx.run(_FORGET_BUT[name], {**asked, "standing": stands[name]})
            else:
                of_table.append(asked)
    for name, found in whole.items():
        tx.run(_FORGET[name], found)
    ends = [_between(page, each) for page, each in every if each.end is None]
    tx.run(_forget_times, ends)
    tx.run(_reopen, ends)
    keep_rows(tx, ((page, _at_the_beginning(each)) for page, each in every))


def _standing_at_the_end(stretch: Stretch) -> dict[str, list[UUID]]:
    stands: dict[str, list[UUID]] = {}
    for row in standing(stretch.end.state) if stretch.end else ():
        stands.setdefault(row.table, []).append(UUID(row.id))
    return stands


def _at_the_beginning(stretch: Stretch) -> list[Row]:
    rows = list(standing(stretch.begin.state))
    return without_later(rows, stretch.end.state) if stretch.end else rows


def _between(page: Page, stretch: Stretch) -> dict[str, Any]:
    end = stretch.end.at if stretch.end else END_OF_TIME
    return {"farm": page.farm_id, "subject": page.id, "begin": stretch.begin.at, "end": end}


def keep_rows(tx: Tx, told: Iterable[tuple[Page, Sequence[Row]]]) -> None:
    """Store what the fold of each page told of cohorts: new rows whole, of others what changed."""
    new: dict[str, list[dict[str, Any]]] = {}
    changed: dict[tuple[str, tuple[str, ...]], list[dict[str, Any]]] = {}
    for page, rows in told:
        for row in rows:
            key = {"farm_id": page.farm_id, "id": UUID(row.id)}
            if row.at is not None:
                new.setdefault(row.table, []).append({**key, "subject_id": page.id, "at": row.at, **row.values})
            elif row.values:
                values = {f"new_{name}": value for name, value in row.values.items()}
                changed.setdefault((row.table, tuple(row.values)), []).append(
                    {"farm": page.farm_id, "row_id": key["id"], **values}
                )
    for name, found in new.items():
        table = COHORTS[name]
        whole = [{column.name: row.get(column.name) for column in table.columns} for row in found]
        tx.upsert_all(table, ("farm_id", "id"), whole)
    for (name, columns), found in changed.items():
        tx.run(_update(COHORTS[name], columns), found)


# Kept, because building a statement costs more than running it.
@lru_cache(maxsize=64)
def _update(table: sa.Table, columns: tuple[str, ...]) -> sa.Update:
    told = {name: sa.bindparam(f"new_{name}", type_=table.c[name].type) for name in columns}
    of = (table.c.farm_id == sa.bindparam("farm"), table.c.id == sa.bindparam("row_id"))
    return sa.update(table).where(*of).values(told)


def keep_times(tx: Tx, told: Iterable[tuple[Page, Sequence[Shift]]]) -> None:
    """End and begin the times in classes that come after all that is known of each page."""
    found = [(page, each) for page, shifts in told for each in times(shifts)]
    tx.run(
        _end_time,
        [
            {"farm": page.farm_id, "subject": page.id, "code": each.of, "at": each.until, "day": each.until_on}
            for page, each in found
            if each.since is None
        ],
    )
    tx.run(_begin_time, [_time(page, each) for page, each in found if each.since is not None])


def _time(page: Page, told: Time) -> Mapping[str, Any]:
    return {
        "farm_id": page.farm_id,
        "subject_id": page.id,
        "class": told.of,
        "since": told.since,
        "profile": page.state.profile,
        "since_on": told.since_on,
        "until": told.until,
        "until_on": told.until_on,
    }


def times_agree(tx: ReadTx, page: Page, stretch: Stretch, shifts: Sequence[Shift]) -> bool:
    """Whether a stretch that was folded anew begins and ends times in classes where it did before."""
    asked = _between(page, stretch)
    rows = tx.all(_running, asked)
    stored = edges(Time(row._mapping["class"], row.since, row.since_on, row.until, row.until_on) for row in rows)
    return {each for each in stored if asked["begin"] < each[0] <= asked["end"]} == edges(times(shifts))
