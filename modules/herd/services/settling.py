"""Looking again at animals about which something else changed: a number, a dam's place, a reason to refuse."""

from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import Tx
from modules.herd.models import animal
from modules.herd.services.records import lock_animal, restate
from modules.herd.services.subjects import young_of
from modules.herd.services.young import is_wished, settle_young

_label = sa.select(animal.c.label).where(animal.c.id == sa.bindparam("animal_id"))


def settle(tx: Tx, farm_id: UUID, animal_ids: Iterable[UUID]) -> None:
    """Bring these animals and those that depend on them to what is known; unknown ones are passed over."""
    todo = set(animal_ids)
    while todo:
        animal_id = min(todo)
        todo.remove(animal_id)
        todo |= _look_again(tx, farm_id, animal_id)


def _look_again(tx: Tx, farm_id: UUID, animal_id: UUID) -> set[UUID]:
    row = lock_animal(tx, farm_id, animal_id)
    further = set[UUID]()
    if is_wished(tx, animal_id) or (row is not None and row.born_of_entry_id is not None):
        further = settle_young(tx, farm_id, animal_id)
        row = lock_animal(tx, farm_id, animal_id)
    if row is not None:
        restate(tx, row)
        if tx.scalar(_label, {"animal_id": animal_id}) != row.label:
            further |= young_of(tx, animal_id)  # those without a number are called after it
    return further
