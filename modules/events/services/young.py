"""Young that entries make: their ids, what they weigh first, and whether the entry may still be taken back."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import derived_id, new_id
from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.fields import Data
from modules.events.domain.fold import RECORDED
from modules.events.domain.kinds.registry import KINDS
from modules.events.domain.kinds.young import lived
from modules.events.errors import YoungHaveEntries
from modules.events.models import entry, young
from modules.events.services.records import Record, find_record

Dam = tuple[str, date]
"""A dam (its id as text), and the day on which she gave birth."""

FIRST_WEIGHTS = ("birth_weight_kg", "weight_kg")

_forget = sa.delete(young).where(young.c.entry_id == sa.bindparam("entry"))
_keep = sa.insert(young)
_born_of = (
    sa.select(entry, young.c.animal_id)
    .join(young, young.c.entry_id == entry.c.id)
    .where(
        young.c.animal_id.in_(sa.bindparam("animals", expanding=True)),
        young.c.farm_id == sa.bindparam("farm"),
    )
    .where(entry.c.retracted.is_(False))
    .order_by(entry.c.id)
)
_later = (
    sa.select(entry.c.id, entry.c.kind, entry.c.subject_id, entry.c.occurred_on)
    .where(
        entry.c.farm_id == sa.bindparam("farm"),
        entry.c.subject_id.in_(sa.bindparam("subjects", expanding=True)),
        entry.c.kind.not_in(("registration", "dam_moved")),  # a move is the dam's own
        entry.c.id != sa.bindparam("entry"),
        entry.c.retracted.is_(False),
    )
    .order_by(entry.c.sort_at, entry.c.kind_rank, entry.c.id)
    .limit(100)
)
_gave_birth = sa.select(entry.c.subject_id, entry.c.occurred_on).where(
    entry.c.farm_id == sa.bindparam("farm"),
    entry.c.subject_id.in_(sa.bindparam("dams", expanding=True)),
    entry.c.kind == "parturition",
    entry.c.verdict == RECORDED,
    entry.c.retracted.is_(False),
)
_births = sa.select(entry.c.subject_id, entry.c.occurred_on, entry.c.data).where(
    entry.c.farm_id == sa.bindparam("farm"),
    entry.c.kind == "birth",
    entry.c.retracted.is_(False),
    # A day of the farm lies within these instants in any zone: the index over them serves.
    entry.c.sort_at >= sa.bindparam("since", type_=entry.c.sort_at.type),
    entry.c.sort_at < sa.bindparam("until", type_=entry.c.sort_at.type),
)


def name_young(kind: str, data: Data) -> Data:
    """The data with an id in each row that becomes an animal: the sender's, else one made now and stored."""
    bears = KINDS[kind].bears
    if bears is None or bears not in data:
        return data
    return {**data, bears: [{"animal_id": str(new_id()), **row} for row in data[bears]]}


def rows_of(record: Record) -> list[Data]:
    """The rows of an entry that are, or would be, animals."""
    bears = KINDS[record.kind].bears
    return [row for row in record.data.get(bears, ()) if lived(row)] if bears else []


def made_by(record: Record) -> set[UUID]:
    """The animals that an entry makes, and its litter."""
    found = {UUID(row["animal_id"]) for row in rows_of(record)}
    if record.kind == "birth":
        found.add(record.subject_id)
    if record.data.get("litter_id"):
        found.add(UUID(record.data["litter_id"]))
    return found


def keep_young(tx: Tx, records: Iterable[Record], *, again: bool = False) -> None:
    """Write down which animals these entries make; `again` what they made before is forgotten first."""
    bearing = [record for record in records if KINDS[record.kind].bears]
    if again:
        tx.run(_forget, [{"entry": record.id} for record in bearing])
    tx.run(
        _keep,
        [
            {"entry_id": record.id, "animal_id": UUID(row["animal_id"]), "farm_id": record.farm_id}
            for record in bearing
            if not record.retracted
            for row in rows_of(record)
        ],
    )


def check_unmade(tx: ReadTx, before: Record, after: Record) -> None:
    """No animal that has entries of its own goes with the entry that made it; raises YoungHaveEntries, listing them."""
    gone = made_by(before) - (set() if after.retracted else made_by(after))
    if not gone:
        return
    later = tx.all(_later, {"farm": before.farm_id, "subjects": list(gone), "entry": before.id})
    if later:
        raise YoungHaveEntries(
            extra={"later": [{str(name): value for name, value in row._mapping.items()} for row in later]}
        )


def entries_that_made(tx: ReadTx, farm_id: UUID, animal_ids: Collection[UUID]) -> Sequence[sa.Row[Any]]:
    """The entries that made animals, each with its `animal_id`: one for an animal, unless somebody named it twice."""
    return tx.all(_born_of, {"farm": farm_id, "animals": list(animal_ids)})


def first_weights(tx: ReadTx, farm_id: UUID, animal_ids: Collection[UUID]) -> dict[UUID, float | None]:
    """What animals weighed when they were born or picked out of a lot, in kg, as the entries say that made them."""
    found: dict[UUID, float | None] = {}
    for row in entries_that_made(tx, farm_id, animal_ids):
        for each in row.data.get(KINDS[row.kind].bears or "", ()):
            if row.animal_id not in found and each.get("animal_id") == str(row.animal_id):
                found[row.animal_id] = next((float(each[name]) for name in FIRST_WEIGHTS if name in each), None)
    return found


def weighed_anew(tx: ReadTx, record: Record) -> list[tuple[Record, Record]]:
    """The registrations (before, after) of young whose first weight an amended entry tells otherwise."""
    found = []
    animals = sorted(UUID(row["animal_id"]) for row in rows_of(record))
    weights = first_weights(tx, record.farm_id, animals)
    for animal_id in animals:
        before = find_record(tx, record.farm_id, derived_id(animal_id, "registration"))
        if before is None or before.retracted:
            continue
        kg = weights.get(animal_id)
        if before.data.get("weight_kg") == kg:
            continue
        data = {name: value for name, value in before.data.items() if name != "weight_kg"}
        data |= {} if kg is None else {"weight_kg": kg}
        after = replace(before, data=data, weight_kg=kg, version=before.version + 1, revision=before.revision + 1)
        found.append((before, after))
    return found


def dams_that_gave_birth(tx: ReadTx, farm_id: UUID, records: Iterable[Record]) -> set[Dam]:
    """The dams that births among these records name, with the days on which they gave birth."""
    named = {record.data.get("birth_dam_id") for record in records if record.kind == "birth"} - {None}
    if not named:
        return set()
    rows = tx.all(_gave_birth, {"farm": farm_id, "dams": [UUID(dam) for dam in named]})
    return {(str(row.subject_id), row.occurred_on) for row in rows}


def born_to(tx: ReadTx, farm_id: UUID, parturitions: Collection[Record]) -> Sequence[UUID]:
    """The subjects of births that name one of these dams on the day of her parturition."""
    dams: set[Dam] = {(str(record.subject_id), record.occurred_on) for record in parturitions}
    found: dict[UUID, None] = {}
    for day in sorted({on for _, on in dams}):
        since = datetime.combine(day - timedelta(days=1), time(), UTC)
        rows = tx.all(_births, {"farm": farm_id, "since": since, "until": since + timedelta(days=3)})
        for row in rows:
            if (row.data.get("birth_dam_id"), row.occurred_on) in dams:
                found[row.subject_id] = None
    return list(found)
