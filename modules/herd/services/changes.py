"""Changes that a spreadsheet asks for: each field only while it is what the spreadsheet took it to be."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from app.kernel.transaction import Tx
from modules.herd.errors import AnimalUnknown, ChangedMeanwhile
from modules.herd.inbound import RowChange
from modules.herd.services.animals import change_animal
from modules.herd.services.breeds import with_breed_codes
from modules.herd.services.records import lock_animal

FIELDS = (
    "name", "sex", "birth_date", "breed", "breed_fractions", "coat_colour", "genetic_dam_id", "birth_dam_id", "sire_id",
)  # fmt: skip


def change_as_told(tx: Tx, farm_id: UUID, told: RowChange) -> bool:
    """Change what is told of an animal, all or nothing; False when it is so already.

    Raises AnimalUnknown, ChangedMeanwhile for a field that is another by now, and what changing an animal raises.
    """
    row = lock_animal(tx, farm_id, told.animal_id)
    if row is None:
        raise AnimalUnknown
    after = with_breed_codes(tx, farm_id, row.species, told.after)
    changes = _changes(dict(row._mapping), told.before, after)
    if not changes:
        return False
    change_animal(tx, farm_id, told.animal_id, changes, version=row.version)
    return True


def _changes(known: Mapping[str, Any], before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    found = {}
    for field in FIELDS:
        if field not in after:
            continue
        new, now = _value(field, after[field]), known[field]
        if new == now:
            continue
        if now != _value(field, before.get(field)):
            raise ChangedMeanwhile(pointer=f"/{field}")
        found[field] = new
    return found


def _value(field: str, told: Any) -> Any:
    if field == "breed_fractions":
        return list(told or ())
    if not told:
        return None
    if field == "birth_date":
        return date.fromisoformat(told)
    return UUID(told) if field.endswith("_id") else told
