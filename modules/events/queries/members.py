"""Who was where: members of groups and places at a time, from the stays the fold tells."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.models import known_group, known_place, stay, subject

_group = sa.select(known_group.c.kind).where(
    known_group.c.farm_id == sa.bindparam("farm"), known_group.c.group_id == sa.bindparam("group")
)
_places = sa.select(known_place.c.place_id, known_place.c.parent_id, known_place.c.first_parent_id).where(
    known_place.c.farm_id == sa.bindparam("farm")
)

_at = sa.bindparam("at", type_=stay.c.since.type)
_here = stay.alias("here")


def _covers(row: sa.FromClause) -> sa.ColumnElement[bool]:
    return sa.and_(row.c.since <= _at, sa.or_(row.c.until.is_(None), row.c.until > _at))


_members = (
    sa.select(stay.c.subject_id)
    .distinct()
    .join(subject, sa.and_(subject.c.farm_id == stay.c.farm_id, subject.c.id == stay.c.subject_id))
    .where(
        stay.c.farm_id == sa.bindparam("farm"),
        stay.c.target_id.in_(sa.bindparam("targets", expanding=True)),
        subject.c.type == "animal",
        _covers(stay),
        # A member that is away cannot be weighed or moved.
        sa.exists().where(_here.c.subject_id == stay.c.subject_id, _here.c.what == "farm", _covers(_here)),
    )
    .order_by(stay.c.subject_id)
)
_lots = (
    sa.select(stay.c.subject_id, subject.c.state)
    .distinct()
    .join(subject, sa.and_(subject.c.farm_id == stay.c.farm_id, subject.c.id == stay.c.subject_id))
    .where(
        stay.c.farm_id == sa.bindparam("farm"),
        stay.c.target_id.in_(sa.bindparam("targets", expanding=True)),
        stay.c.what == "place",
        subject.c.type == "lot",
        _covers(stay),
    )
    .order_by(stay.c.subject_id)
)
_moved_places = (
    sa.select(stay.c.subject_id, stay.c.target_id, stay.c.since, stay.c.until)
    .join(subject, sa.and_(subject.c.farm_id == stay.c.farm_id, subject.c.id == stay.c.subject_id))
    .where(stay.c.farm_id == sa.bindparam("farm"), subject.c.type == "place", stay.c.what == "place")
    .order_by(stay.c.since)
)
_latest = (
    sa.select(stay.c.subject_id, stay.c.target_id)
    .where(
        stay.c.farm_id == sa.bindparam("farm"),
        stay.c.what == sa.bindparam("kind_of_stay"),
        stay.c.since <= _at,
    )
    .order_by(stay.c.since, stay.c.no)
)


def kind_of_group(tx: ReadTx, farm_id: UUID, group_id: UUID) -> str | None:
    """`group` or `lot`; None when the journal knows no such group."""
    found: str | None = tx.scalar(_group, {"farm": farm_id, "group": group_id})
    return found


def members_at(tx: ReadTx, farm_id: UUID, targets: Iterable[UUID], at: datetime) -> list[UUID]:
    """The animals that were in any of these groups or places, and on the farm, at an instant."""
    rows = tx.all(_members, {"farm": farm_id, "targets": list(targets), "at": at})
    return [row.subject_id for row in rows]


def lots_at(tx: ReadTx, farm_id: UUID, targets: Iterable[UUID], at: datetime) -> list[UUID]:
    """The lots that were in any of these places at an instant, but those that are closed."""
    rows = tx.all(_lots, {"farm": farm_id, "targets": list(targets), "at": at})
    return [row.subject_id for row in rows if not row.state.get("closed")]


def places_within(tx: ReadTx, farm_id: UUID, place_id: UUID, at: datetime | None = None) -> list[UUID]:
    """A place and all places inside it, now or at an instant; nothing when the journal knows no such place.

    Shelters and the like move: before the first move that the journal knows of, they lay where they were opened.
    """
    rows = tx.all(_places, {"farm": farm_id})
    parents = {row.place_id: row.parent_id for row in rows}
    if at is not None:
        first = {row.place_id: row.first_parent_id for row in rows}
        for row in tx.all(_moved_places, {"farm": farm_id}):
            if row.since <= at:
                first.pop(row.subject_id, None)
                parents[row.subject_id] = row.target_id
            elif row.subject_id in first:
                parents[row.subject_id] = first.pop(row.subject_id)
    if place_id not in parents:
        return []
    return [inner for inner in parents if _is_within(inner, place_id, parents)]


def _is_within(place_id: UUID, outer: UUID, parents: dict[UUID, UUID | None]) -> bool:
    at: UUID | None = place_id
    for _ in parents:
        if at is None or at == outer:
            break
        at = parents.get(at)
    return at == outer


def last_places(tx: ReadTx, farm_id: UUID, what: str, at: datetime) -> dict[UUID, set[UUID]]:
    """Of every subject, the place (or the groups) where it was last, up to an instant.

    One that has left is told by where it was before: the gain of animals sold is their pen's.
    """
    rows: Sequence[sa.Row[tuple[UUID, UUID]]] = tx.all(_latest, {"farm": farm_id, "kind_of_stay": what, "at": at})
    found: dict[UUID, set[UUID]] = {}
    for row in rows:
        if what == "place":
            found[row.subject_id] = {row.target_id}
        else:
            found.setdefault(row.subject_id, set()).add(row.target_id)
    return found
