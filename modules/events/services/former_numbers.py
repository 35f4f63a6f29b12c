"""Numbers that were used before: which other animal carried what a new entry gives to one."""

from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.kinds.tagging import Number, number_of
from modules.events.models import known_animal, known_former_number
from modules.events.services.records import Record

_GIVE_NUMBERS = ("tagging", "tag_replaced")

NO_NAME = "?"
"""Who carried it has no number and no name any more, but carried it all the same."""

_carriers = (
    sa.select(known_former_number.c.scheme, known_former_number.c.value, known_animal.c.animal_id, known_animal.c.label)
    .join(known_animal, known_animal.c.animal_id == known_former_number.c.animal_id)
    .where(
        known_former_number.c.farm_id == sa.bindparam("farm"),
        known_former_number.c.scheme.in_(sa.bindparam("schemes", expanding=True)),
        known_former_number.c.value.in_(sa.bindparam("values", expanding=True)),
    )
    .order_by(known_animal.c.label, known_animal.c.animal_id)
)


def former_carriers(tx: ReadTx, farm_id: UUID, records: Iterable[Record]) -> dict[UUID, str]:
    """By entry, what another animal is called that carried before the number which the entry gives."""
    given = {
        record.id: (record.subject_id, number_of(record.data["scheme"], record.data["identifier"]))
        for record in records
        if record.kind in _GIVE_NUMBERS
    }
    if not given:
        return {}
    keys = [key for _, key in given.values()]
    params = {"farm": farm_id, "schemes": [scheme for scheme, _ in keys], "values": [value for _, value in keys]}
    carriers: dict[Number, list[tuple[UUID, str]]] = {}
    for row in tx.all(_carriers, params):
        carriers.setdefault((row.scheme, row.value), []).append((row.animal_id, row.label))
    found = {}
    for entry_id, (subject_id, key) in given.items():
        others = [label for animal_id, label in carriers.get(key, ()) if animal_id != subject_id]
        if others:
            found[entry_id] = next(filter(None, others), NO_NAME)
    return found
