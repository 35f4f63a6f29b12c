"""Health's decisions. So far it only gets to know whom it may have to judge."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.message import Message
from app.kernel.picture import keep_state, keep_states
from app.kernel.transaction import Tx
from modules.health.inbound import AnimalTold, FarmTold
from modules.health.models import known_animal, known_farm


def know_farm(tx: Tx, farm: FarmTold, message: Message) -> bool:
    """Know a farm as it was told; False when a newer telling is known."""
    told = {"time_zone": farm.time_zone, "locale": farm.locale}
    return keep_state(tx, known_farm, {"farm_id": farm.farm_id}, told, message)


def know_animals(tx: Tx, told: Sequence[tuple[AnimalTold, Message]]) -> None:
    """Know animals as they were told, each once; an older telling than the known one changes nothing."""
    keep_states(tx, known_animal, "animal_id", [(_columns(animal), message) for animal, message in told])


def _columns(animal: AnimalTold) -> dict[str, Any]:
    return {
        "animal_id": animal.animal_id,
        "farm_id": animal.farm_id,
        "species": animal.species,
        "production_type": animal.production_type,
        "sex": animal.sex,
        "life_status": animal.life_status,
        "place_id": animal.place_id,
    }


def forget_animal(tx: Tx, animal_id: UUID, message: Message) -> None:
    """Forget an animal that is no more, unless a newer telling is known."""
    told = sa.tuple_(known_animal.c.epoch, known_animal.c.version) < sa.tuple_(message.epoch, message.version)
    tx.run(sa.delete(known_animal).where(known_animal.c.animal_id == animal_id, told))
