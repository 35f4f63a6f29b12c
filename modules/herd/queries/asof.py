"""The herd as it was at the end of a day of the farm: who was where, in which group, under which number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.herd.domain.labels import label_of
from modules.herd.domain.stories import DEPARTED, MARKING, Entry, tell_marks
from modules.herd.models import animal, farm_group, heard_entry, identifier, membership, place, place_parent, stay
from modules.herd.queries.animals import LISTED, matching
from modules.herd.queries.farms import day_begins, zone_of

END = sa.bindparam("end", type_=stay.c.since.type)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the farm, and the instant at which it has ended."""

    on: date
    end: datetime


def day_at(tx: ReadTx, farm_id: UUID, on: date) -> Day:
    """A day of the farm."""
    return Day(on, day_begins(on + timedelta(1), zone_of(tx, farm_id)))


def ran(table: Any) -> sa.ColumnElement[bool]:
    """That an interval (of stays, memberships, lyings) ran at the end of the day."""
    return sa.and_(table.c.since < END, sa.or_(table.c.until.is_(None), table.c.until >= END))


_then = stay.alias("then")
_later = stay.alias("later")
_last = sa.select(sa.func.max(_later.c.seq)).where(_later.c.subject_id == animal.c.id, _later.c.since < END)
_came_back = sa.select(sa.literal(1)).where(_later.c.subject_id == _then.c.subject_id, _later.c.seq > _then.c.seq)
_running = sa.or_(_then.c.until.is_(None), _then.c.until >= END)
_status = sa.case(
    (_running, _then.c.status),
    (_came_back.correlate(_then).exists(), DEPARTED),
    else_=animal.c.life_status,  # it never came back: how it left last is how it left then
)
_place_id = sa.case((_running, _then.c.place_id), else_=sa.null())

_lying = place_parent.alias("lying")
_parent_then = sa.case((_lying.c.place_id.is_not(None), _lying.c.parent_id), else_=place.c.parent_id)
PLACES_THEN = sa.outerjoin(place, _lying, sa.and_(_lying.c.place_id == place.c.id, ran(_lying)))
PARENT_THEN = sa.type_coerce(_parent_then, place.c.parent_id.type)

_inside = sa.select(place.c.id).where(place.c.id == sa.bindparam("place_id")).cte("inside_then", recursive=True)
_inside = _inside.union(sa.select(place.c.id).select_from(PLACES_THEN.join(_inside, _inside.c.id == PARENT_THEN)))

_record = (
    sa.select(
        animal.c.id,
        animal.c.shown,
        _status.label("status_then"),
        sa.type_coerce(_place_id, stay.c.place_id.type).label("place_then"),
        _then.c.until.label("until_then"),
        animal.c.registered_sex,
        animal.c.makeshift_label,
    )
    .select_from(animal)
    .join(_then, sa.and_(_then.c.subject_id == animal.c.id, _then.c.seq == _last.correlate(animal).scalar_subquery()))
    .where(animal.c.farm_id == sa.bindparam("farm_id"))
)

_when = stay.alias("when_marked")
_on_hand = sa.exists().where(
    _when.c.subject_id == heard_entry.c.subject_id,
    _when.c.since <= heard_entry.c.sort_at,
    # At the instant at which it leaves, what else is said of it stands before that.
    sa.or_(_when.c.until.is_(None), _when.c.until >= heard_entry.c.sort_at),
)
_marked = (
    heard_entry.c.verdict == "recorded",
    heard_entry.c.retracted.is_(False),
    heard_entry.c.refused.is_(None),
    heard_entry.c.sort_at < END,
    _on_hand,
)
_neutered = sa.exists().where(
    heard_entry.c.subject_id == animal.c.id,
    heard_entry.c.kind == "castration",
    sa.cast(heard_entry.c.data, sa.Text).not_like("%immunological%"),
    *_marked,
)
# Only castration makes the sex of today another than the registered one.
_sex = sa.case((_neutered, animal.c.sex), else_=animal.c.registered_sex)

_FILTERS: Mapping[str, sa.ColumnElement[bool]] = {
    "record": animal.c.status == sa.bindparam("record"),
    "status": _status == sa.bindparam("status"),
    "species": animal.c.species == sa.bindparam("species"),
    "sex": _sex == sa.bindparam("sex"),
    "place_id": sa.and_(_running, _then.c.place_id.in_(sa.select(_inside.c.id))),
    "group_id": animal.c.id.in_(
        sa.select(membership.c.animal_id).where(membership.c.group_id == sa.bindparam("group_id"), ran(membership))
    ),
}

_ids: sa.BindParameter[Any] = sa.bindparam("ids", expanding=True)
_groups = (
    sa.select(membership.c.animal_id, farm_group.c.id, farm_group.c.name, farm_group.c.purpose)
    .join(farm_group, farm_group.c.id == membership.c.group_id)
    .where(membership.c.animal_id.in_(_ids), ran(membership))
    .where(farm_group.c.dam_id.is_(None))  # its litter it has for itself
    .order_by(membership.c.animal_id, membership.c.seq)
)
_numbers = sa.select(identifier.c.animal_id, identifier.c.id, identifier.c.ended_at).where(
    identifier.c.animal_id.in_(_ids),
    identifier.c.valid_from <= sa.bindparam("on", type_=identifier.c.valid_from.type),
    sa.or_(
        identifier.c.valid_to.is_(None), identifier.c.valid_to > sa.bindparam("on", type_=identifier.c.valid_to.type)
    ),
)
_names = sa.select(place.c.id, place.c.name).where(place.c.id.in_(_ids))
_weighed = (
    heard_entry.c.kind == "weighing",
    heard_entry.c.verdict == "recorded",
    heard_entry.c.retracted.is_(False),
    heard_entry.c.sort_at < END,
)
_marks = sa.select(
    heard_entry.c.subject_id,
    heard_entry.c.id,
    heard_entry.c.kind,
    heard_entry.c.sort_at,
    heard_entry.c.kind_rank,
    heard_entry.c.data,
).where(heard_entry.c.subject_id.in_(_ids), heard_entry.c.kind.in_(MARKING), *_marked)
_before = heard_entry.alias("before")
_weights = (
    sa.select(heard_entry.c.subject_id, heard_entry.c.sort_at, heard_entry.c.data)
    .where(
        heard_entry.c.subject_id.in_(_ids),
        *_weighed,
        heard_entry.c.sort_at
        == sa.select(sa.func.max(_before.c.sort_at))
        .where(
            _before.c.subject_id == heard_entry.c.subject_id,
            _before.c.kind == "weighing",
            _before.c.verdict == "recorded",
            _before.c.retracted.is_(False),
            _before.c.sort_at < END,
        )
        .correlate(heard_entry)
        .scalar_subquery(),
    )
    .order_by(heard_entry.c.id)
)


def animals_then(farm_id: UUID, day: Day, wanted: Mapping[str, Any]) -> sa.Select[Any]:
    """The animals that had come by that day and fit, by where and how they were then."""
    filters = {name: wanted[name] for name in _FILTERS if wanted.get(name) is not None}
    statement = _record.where(LISTED, *(_FILTERS[name] for name in filters))
    if text := (wanted.get("q") or "").strip():
        statement = statement.where(matching(farm_id, text))
    return statement.params(farm_id=farm_id, end=day.end, **filters)


def find_animal_then(tx: ReadTx, farm_id: UUID, animal_id: UUID, day: Day) -> dict[str, Any] | None:
    """One animal as it was that day; None when it had not come by then."""
    rows = tx.all(
        _record.where(animal.c.id == animal_id, animal.c.status != "removed"), {"farm_id": farm_id, "end": day.end}
    )
    return records_then(tx, farm_id, rows, day)[0] if rows else None


def records_then(tx: ReadTx, farm_id: UUID, rows: Sequence[sa.Row[Any]], day: Day) -> list[dict[str, Any]]:
    """These animals as REST shows them, with place, groups, numbers, sex, marks, weight and status of that day."""
    params = {"ids": [row.id for row in rows], "end": day.end}
    groups: dict[UUID, list[dict[str, Any]]] = {}
    for row in tx.all(_groups, params):
        told = {"id": row.id, "name": row.name, "purpose": row.purpose}
        groups.setdefault(row.animal_id, []).append(told)
    carried = {str(row.id) for row in tx.all(_numbers, {"ids": params["ids"], "on": day.on})}
    names = {row.id: row.name for row in tx.all(_names, {"ids": [row.place_then for row in rows if row.place_then]})}
    weights = {row.subject_id: row for row in tx.all(_weights, params)}
    marks: dict[UUID, list[Entry]] = {}
    for mark in tx.all(_marks, params):
        told_of = marks.setdefault(mark.subject_id, [])
        told_of.append(Entry(mark.id, mark.kind, mark.sort_at, mark.kind_rank, mark.data))
    zone = zone_of(tx, farm_id)
    shown = []
    for row in rows:
        weighed = weights.get(row.id)
        record = orjson.loads(row.shown)
        gone = row.until_then is not None and row.until_then < day.end
        numbers = [each for each in record["identifiers"] if each["identifier_id"] in carried]
        marked = tell_marks(marks.get(row.id, ()))
        shown.append(
            {
                **record,
                "label": _label(numbers, record["name"] or row.makeshift_label) or record["label"],
                "sex": marked.sex(row.registered_sex),
                "flags": list(marked.flags),
                "life_status": row.status_then,
                "left_on": row.until_then.astimezone(zone).date() if gone else None,
                "place_id": row.place_then,
                "place_name": names.get(row.place_then),
                "groups": groups.get(row.id, []),
                "identifiers": numbers,
                "last_weight_kg": weighed.data.get("weight_kg") if weighed else None,
                "last_weighed_on": weighed.sort_at.astimezone(zone).date() if weighed else None,
                "retired_number": None,
            }
        )
    return shown


def _label(numbers: Sequence[Mapping[str, Any]], name: str | None) -> str:
    return label_of([(each["type"], each["value"]) for each in numbers], name)
