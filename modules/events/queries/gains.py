"""Gains of animals in a period, and of the places and groups that they are in."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.fields import EARLIEST, LATEST
from modules.events.domain.fold import RECORDED
from modules.events.domain.growth import Gain, Weighed, exact, first_to_last, mean_gain
from modules.events.models import entry, known_animal, known_group, known_place
from modules.events.queries.members import last_places, places_within
from modules.events.queries.zone import zone_of

COUNTED = (
    entry.c.weight_kg.is_not(None),
    entry.c.verdict == RECORDED,
    entry.c.retracted.is_(False),
)
"""Weighings that count."""

_period = (
    sa.select(entry.c.subject_id, entry.c.occurred_on, entry.c.weight_kg)
    .where(
        entry.c.farm_id == sa.bindparam("farm"),
        entry.c.subject_type == "animal",
        entry.c.occurred_on >= sa.bindparam("first"),
        entry.c.occurred_on <= sa.bindparam("last"),
        # A day of the farm lies within these instants in any zone: the index over them serves.
        entry.c.sort_at >= sa.bindparam("since", type_=entry.c.sort_at.type),
        entry.c.sort_at < sa.bindparam("until", type_=entry.c.sort_at.type),
        *COUNTED,
    )
    .order_by(entry.c.subject_id, entry.c.sort_at, entry.c.kind_rank, entry.c.id)
)


def _names(key: sa.Column[Any], name: sa.Column[Any]) -> sa.Select[Any]:
    return sa.select(key.label("key"), name.label("name")).where(key.table.c.farm_id == sa.bindparam("farm"))


_NAMES = {
    "animal": _names(known_animal.c.animal_id, known_animal.c.label),
    "place": _names(known_place.c.place_id, known_place.c.name),
    "group": _names(known_group.c.group_id, known_group.c.name),
}


def gains_by(tx: ReadTx, farm_id: UUID, by: str, asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Gains from the first to the last weighing in a period, per `animal`, or as means per `place` or `group`.

    `asked`: from_on and to_on (dates, the end included), place_id, group_id. An animal belongs to the place and the
    groups where it was at the end of the period.
    """
    first = max(asked.get("from_on") or EARLIEST, EARLIEST)
    last = min(asked.get("to_on") or (tx.now + timedelta(days=1)).date(), LATEST)
    gains = gains_between(tx, farm_id, first, last)
    end = end_of(last, zone_of(tx, farm_id))
    gains = _only(tx, farm_id, gains, asked, end)
    names = {row.key: row.name for row in tx.all(_NAMES[by], {"farm": farm_id})}
    if by == "animal":
        found = [_item(animal_id, names.get(animal_id), [gain]) for animal_id, gain in gains.items()]
    else:
        found = _together(gains, last_places(tx, farm_id, by, end), names)
    return sorted(found, key=lambda item: (item["name"] or "", str(item["key"])))


def gains_between(tx: ReadTx, farm_id: UUID, first: date, last: date) -> dict[UUID, Gain]:
    """From first to last weighing between two days, of each animal that was weighed on two of them."""
    weighings: dict[UUID, list[Weighed]] = {}
    since, until = (datetime.combine(day, time(), UTC) for day in (first - timedelta(days=1), last + timedelta(days=2)))
    asked = {"farm": farm_id, "first": first, "last": last, "since": since, "until": until}
    for row in tx.all(_period, asked):
        weighings.setdefault(row.subject_id, []).append(Weighed(row.occurred_on, exact(row.weight_kg)))
    gains = {animal_id: first_to_last(of_animal) for animal_id, of_animal in weighings.items()}
    return {animal_id: gain for animal_id, gain in gains.items() if gain}


def end_of(day: date, zone: str) -> datetime:
    """The last instant of a day of the farm."""
    return datetime.combine(day, time.max, ZoneInfo(zone)).astimezone(UTC)


def _only(
    tx: ReadTx, farm_id: UUID, gains: dict[UUID, Gain], asked: Mapping[str, Any], end: datetime
) -> dict[UUID, Gain]:
    for what, name in (("place", "place_id"), ("group", "group_id")):
        wanted = asked.get(name)
        if wanted is None:
            continue
        targets = set(places_within(tx, farm_id, wanted, end)) if what == "place" else {wanted}
        where = last_places(tx, farm_id, what, end)
        gains = {animal_id: gain for animal_id, gain in gains.items() if targets & where.get(animal_id, set())}
    return gains


def _together(
    gains: Mapping[UUID, Gain], where: Mapping[UUID, set[UUID]], names: Mapping[UUID, str]
) -> list[dict[str, Any]]:
    together: dict[UUID, list[Gain]] = {}
    for animal_id, gain in gains.items():
        for target in where.get(animal_id, ()):
            together.setdefault(target, []).append(gain)
    return [_item(target, names.get(target), members) for target, members in together.items()]


def _item(key: UUID, name: str | None, gains: Iterable[Gain]) -> dict[str, Any]:
    mean = mean_gain(gains)
    return {
        "key": key,
        "name": name,
        "animals": mean.animals,
        "mean_start_kg": float(mean.start_kg),
        "mean_end_kg": float(mean.end_kg),
        "mean_gain_kg": float(mean.kg),
        "days": float(mean.days),
        "adg_kg": float(mean.adg_kg),
    }
