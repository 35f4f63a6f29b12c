"""Health's reads for the API, each farm-scoped by its first condition."""

from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.health.domain import Patient
from modules.health.errors import AnimalUnknown
from modules.health.models import known_animal

_patient = sa.select(
    known_animal.c.animal_id, known_animal.c.species, known_animal.c.life_status, known_animal.c.place_id
).where(
    known_animal.c.farm_id == sa.bindparam("farm_id"),
    known_animal.c.animal_id == sa.bindparam("animal_id"),
)


def find_patient(tx: ReadTx, farm_id: UUID, animal_id: UUID) -> Patient:
    """What health knows of an animal; raises AnimalUnknown."""
    row = tx.one(_patient, {"farm_id": farm_id, "animal_id": animal_id})
    if row is None:
        raise AnimalUnknown
    return Patient(row.animal_id, row.species, row.life_status, row.place_id)
