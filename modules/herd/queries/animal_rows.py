"""The rows of the animals' table, some at a time: each animal as REST shows it, with its parents by number or name."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.herd.domain.labels import BY_EYE
from modules.herd.domain.parents import PARENTS
from modules.herd.models import animal, outside_parent
from modules.herd.queries.animals import animals_statement, record_of
from modules.herd.queries.asof import animals_then, day_at, records_then

AT_ONCE = 500

_ids: sa.BindParameter[Any] = sa.bindparam("ids", expanding=True)
_farm: sa.BindParameter[Any] = sa.bindparam("farm_id")
_animals = sa.select(animal.c.id, animal.c.shown).where(animal.c.farm_id == _farm, animal.c.id.in_(_ids))
_outside = sa.select(outside_parent.c.id, outside_parent.c.name, outside_parent.c.identifiers).where(
    outside_parent.c.farm_id == _farm, outside_parent.c.id.in_(_ids)
)
_ORDER = (animal.c.label_sort, animal.c.id)

Record = dict[str, Any]


def animal_rows(tx: ReadTx, farm_id: UUID, wanted: Mapping[str, Any]) -> Iterator[Record]:
    """The animals that fit, by their label; with `on` as they were at the end of that day.

    `parents` has, by role, what finds each parent again.
    """
    on = wanted.get("on")
    for records in _then(tx, farm_id, wanted, on) if on else _now(tx, farm_id, wanted):
        named = _parents(tx, farm_id, records, on)
        for record in records:
            told = {role: named.get(record[role]) for role in PARENTS if record[role]}
            yield {**record, "parents": told}


def _now(tx: ReadTx, farm_id: UUID, wanted: Mapping[str, Any]) -> Iterator[Sequence[Record]]:
    statement = animals_statement(farm_id, wanted).order_by(*_ORDER)
    for rows in _in_parts(tx.stream(statement, at_once=AT_ONCE)):
        yield [orjson.loads(orjson.dumps(record_of(row))) for row in rows]


def _then(tx: ReadTx, farm_id: UUID, wanted: Mapping[str, Any], on: date) -> Iterator[Sequence[Record]]:
    day = day_at(tx, farm_id, on)
    statement = animals_then(farm_id, day, wanted).order_by(*_ORDER)
    for rows in _in_parts(tx.stream(statement, at_once=AT_ONCE)):
        records = orjson.loads(orjson.dumps(records_then(tx, farm_id, rows, day)))
        for record in records:
            record["identifiers"] = [{**each, "valid_to": None} for each in record["identifiers"]]  # carried that day
        yield records


def _in_parts(rows: Iterator[sa.Row[Any]]) -> Iterator[Sequence[sa.Row[Any]]]:
    return iter(lambda: list(islice(rows, AT_ONCE)), [])


def _parents(tx: ReadTx, farm_id: UUID, records: Sequence[Record], on: date | None) -> dict[str, str]:
    """What the parents of these animals are called, by their ids."""
    ids = {UUID(record[role]) for record in records for role in PARENTS if record[role]}
    params = {"farm_id": farm_id, "ids": sorted(ids)}
    outside = {str(row.id): _outsider(row) for row in tx.all(_outside, params)}
    return outside | {str(row.id): _number_of(orjson.loads(row.shown), on) for row in tx.all(_animals, params)}


def _outsider(row: sa.Row[Any]) -> str:
    """The name of a parent from outside, and its numbers beside it."""
    return " | ".join((row.name, *(each["value"] for each in row.identifiers)))


def _number_of(record: Record, on: date | None) -> str:
    """The number that an animal carries, one that is read by eye before all; its name or label when it has none."""
    carried = [each for each in record["identifiers"] if _carried(each, on)]
    carried.sort(key=lambda each: each["type"] not in BY_EYE)
    return str(carried[0]["value"] if carried else record["name"] or record["label"])


def _carried(number: Record, on: date | None) -> bool:
    since, until = number["valid_from"], number["valid_to"]
    if on is None:
        return until is None
    return (since is None or since <= on.isoformat()) and (until is None or until > on.isoformat())
