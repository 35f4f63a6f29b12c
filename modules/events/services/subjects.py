"""Subjects: where the fold of each stands, and where each was when."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.edition import edition
from modules.events.domain.fold import Edge, Stay, Turn, edges, stays
from modules.events.domain.reproduction.standing import standing_of
from modules.events.domain.state import LOT, Order, State, from_json, to_json
from modules.events.models import group_purpose, stay, subject
from modules.events.services.records import Record


@dataclass(slots=True, kw_only=True)
class Page:
    """A subject's page of the journal while a transaction writes on it.

    `last` is the place of its last entry in farm order; `told` the last of herd's tellings that was heard; `edition`
    that of the rules by which its state came about.
    """

    farm_id: UUID
    id: UUID
    type: str
    known: bool = False
    merged_into: UUID | None = None
    state: State
    edition: str = field(default_factory=edition)
    last: Order | None = None
    last_id: UUID | None = None
    told: tuple[str, int] = ("", 0)


_pages = sa.select(subject).where(
    subject.c.farm_id == sa.bindparam("farm"), subject.c.id.in_(sa.bindparam("subjects", expanding=True))
)


def open_pages(tx: ReadTx, farm_id: UUID, subjects: Mapping[UUID, str]) -> dict[UUID, Page]:
    """The pages of subjects (id: type), new ones where the journal has none."""
    rows = tx.all(_pages, {"farm": farm_id, "subjects": list(subjects)})
    pages = {row.id: page_of(row) for row in rows}
    for subject_id, subject_type in subjects.items():
        if subject_id not in pages:
            pages[subject_id] = new_page(farm_id, subject_id, subject_type)
    return pages


def follow_merged(
    tx: ReadTx, farm_id: UUID, pages: dict[UUID, Page], fresh: dict[UUID, list[Record]]
) -> tuple[dict[UUID, Page], dict[UUID, list[Record]]]:
    """New entries of an animal that was another one all the time are that one's: its page in the place of theirs."""
    while merged := {page.id: page.merged_into for page in pages.values() if page.merged_into and page.id in fresh}:
        into = {target: "animal" for target in merged.values() if target not in pages}
        pages = {**pages, **(open_pages(tx, farm_id, into) if into else {})}
        for old, target in merged.items():
            for record in fresh.pop(old):
                record.subject_id = target
                fresh.setdefault(target, []).append(record)
    return {subject: page for subject, page in pages.items() if subject in fresh}, fresh


def new_page(farm_id: UUID, subject_id: UUID, subject_type: str) -> Page:
    """The page of a subject that the journal has not heard of; the farm itself is always known."""
    return Page(farm_id=farm_id, id=subject_id, type=subject_type, known=subject_type == "farm", state=State())


def page_of(row: sa.Row[Any]) -> Page:
    """A page from a row of `subject`, whatever else was selected with it."""
    last = None if row.last_id is None else (row.last_sort_at, row.last_rank, str(row.last_id))
    return Page(
        farm_id=row.farm_id,
        id=row.id,
        type=row.type,
        known=row.known,
        merged_into=row.merged_into,
        state=from_json(row.state),
        edition=row.edition,
        last=last,
        last_id=row.last_id,
        told=(row.told_epoch, row.told_version),
    )


_COLUMNS = tuple(column.name for column in subject.columns)


def _keep(dialect: str) -> sa.Executable:
    statement = sqlite.insert(subject) if dialect == "sqlite" else postgresql.insert(subject)
    return statement.on_conflict_do_update(
        index_elements=[subject.c.farm_id, subject.c.id],
        set_={name: statement.excluded[name] for name in _COLUMNS if name not in ("farm_id", "id")},
    )


_KEEP = {dialect: _keep(dialect) for dialect in ("sqlite", "postgresql")}


def keep_pages(tx: Tx, pages: Iterable[Page]) -> None:
    """Store where the folds stand."""
    tx.run(_KEEP[tx.dialect], [_row(page) for page in pages])


def _row(page: Page) -> dict[str, Any]:
    at, rank, _ = page.last or (None, 0, "")
    return {
        "farm_id": page.farm_id,
        "id": page.id,
        "type": page.type,
        "known": page.known,
        "merged_into": page.merged_into,
        "state": to_json(page.state),
        "edition": page.edition,
        "last_sort_at": at,
        "last_rank": rank,
        "last_id": page.last_id,
        "told_epoch": page.told[0],
        "told_version": page.told[1],
        **_standing(page.state),
    }


_STANDING = ("profile", "standing", "stands_since", "service_id", "lactation", "barred")
_NOWHERE: Mapping[str, Any] = dict.fromkeys(_STANDING)


def _standing(state: State) -> Mapping[str, Any]:
    found = standing_of(state)
    if found is None:
        return _NOWHERE
    service = UUID(found.service_id) if found.service_id else None
    return dict(
        zip(_STANDING, (state.profile, found.at, found.since, service, state.lactation, found.barred), strict=True)
    )


_begin = sa.insert(stay)
_end = (
    sa.update(stay)
    .where(
        stay.c.subject_id == sa.bindparam("subject"),
        stay.c.what == sa.bindparam("kind_of_stay"),
        stay.c.target_id == sa.bindparam("target"),
        stay.c.until.is_(None),
    )
    .values(until=sa.bindparam("at", type_=stay.c.until.type))
)
_of_page = (stay.c.farm_id == sa.bindparam("farm"), stay.c.subject_id == sa.bindparam("subject"))
_begin_at, _end_at = (sa.bindparam(name, type_=stay.c.since.type) for name in ("begin", "end"))
_forget = sa.delete(stay).where(*_of_page, stay.c.since > _begin_at)
_reopen = sa.update(stay).where(*_of_page, stay.c.until > _begin_at).values(until=None)
_running = sa.select(stay.c.what, stay.c.target_id, stay.c.since, stay.c.until).where(
    *_of_page, stay.c.since <= _end_at, sa.or_(stay.c.until.is_(None), stay.c.until > _begin_at)
)


def go_on(tx: Tx, told: Iterable[tuple[Page, Sequence[Turn]]]) -> None:
    """End and begin the stays of pages as turns tell that come after all that is known of them."""
    found = [(page, each) for page, turns in told for each in stays(turns)]
    tx.run(
        _end,
        [
            {"subject": page.id, "kind_of_stay": each.what, "target": _target(page, each.target), "at": each.until}
            for page, each in found
            if each.since is None
        ],
    )
    tx.run(_begin, [_stay(page, each) for page, each in found if each.since is not None])


def rewind(tx: Tx, begins: Iterable[tuple[Page, datetime]]) -> None:
    """Put the stays of each page back to how they were after all that happened up to its instant."""
    told = [{"farm": page.farm_id, "subject": page.id, "begin": at} for page, at in begins]
    tx.run(_forget, told)
    tx.run(_reopen, told)


_places = (
    sa.select(stay.c.target_id)
    .distinct()
    .where(stay.c.subject_id.in_(sa.bindparam("subjects", expanding=True)), stay.c.what == "place")
)


def places_of(tx: ReadTx, subjects: Sequence[UUID]) -> set[UUID]:
    """Where these subjects ever were, as far as it is stored."""
    return {row.target_id for row in tx.all(_places, {"subjects": list(subjects)})} if subjects else set()


def edges_within(tx: ReadTx, page: Page, begin: datetime, end: datetime) -> set[Edge]:
    """Where stays began and ended after the one instant, up to the other."""
    rows = tx.all(_running, {"farm": page.farm_id, "subject": page.id, "begin": begin, "end": end})
    found = [Stay(row.what, "" if row.what == "farm" else str(row.target_id), row.since, row.until) for row in rows]
    return {edge for edge in edges(found) if begin < edge[0] <= end}


def _target(page: Page, target: str) -> UUID:
    return UUID(target) if target else page.farm_id


def _stay(page: Page, told: Stay) -> dict[str, Any]:
    return {
        "farm_id": page.farm_id,
        "subject_id": page.id,
        "what": told.what,
        "target_id": _target(page, told.target),
        "since": told.since,
        "until": told.until,
    }


_lots = sa.select(subject.c.id).where(
    subject.c.farm_id == sa.bindparam("farm"),
    subject.c.id.in_(sa.bindparam("groups", expanding=True)),
    subject.c.type == "lot",
    subject.c.known,
)
_purposes = sa.select(group_purpose.c.group_id, group_purpose.c.purpose).where(
    group_purpose.c.farm_id == sa.bindparam("farm"),
    group_purpose.c.group_id.in_(sa.bindparam("groups", expanding=True)),
)


def purposes_of(tx: ReadTx, farm_id: UUID, group_ids: Iterable[str]) -> dict[str, str]:
    """What these groups are for, as far as the journal knows; which of them are lots."""
    groups = [UUID(group_id) for group_id in set(group_ids)]
    if not groups:
        return {}
    asked = {"farm": farm_id, "groups": groups}
    lots = {str(row.id): LOT for row in tx.all(_lots, asked)}
    return lots | {str(row.group_id): row.purpose for row in tx.all(_purposes, asked)}
