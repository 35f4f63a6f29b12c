"""Health's picture of the animals, painted from what herd says."""

from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import new_id
from app.kernel.outbox import publish
from modules.health.models import known_animal, known_farm
from tests.running import Rebanho


@dataclass(frozen=True)
class AnimalTold:
    """As much of herd's fact as health reads, and something it does not know."""

    animal_id: UUID
    farm_id: UUID
    life_status: str = "present"
    species: str = "pig"
    sex: str = "Male"
    place_id: UUID | None = None
    horns: str = "none"

    TYPE: ClassVar[str] = "rebanho.herd.animal.changed.v1"


def tell(rebanho: Rebanho, animal_id: UUID, life_status: str = "present", *, version: int = 1) -> None:
    fact = AnimalTold(animal_id, rebanho.farm_id, life_status)
    with rebanho.store("herd").write() as tx:
        publish(tx, fact, farm_id=rebanho.farm_id, subject=animal_id, version=version)
    rebanho.settle()


def ask(rebanho: Rebanho, animal_id: UUID, *, client: Any = None) -> Any:
    asker = client or rebanho.client("viewer")
    return asker.get(f"/api/health/v1/farms/{rebanho.farm_id}/animals/{animal_id}")


def test_health_knows_an_animal_that_herd_spoke_of(rebanho: Rebanho) -> None:
    animal = new_id()

    tell(rebanho, animal)

    assert ask(rebanho, animal).json == {
        "animal_id": str(animal),
        "species": "pig",
        "life_status": "present",
        "place_id": None,
        "blocked": [],
    }


def test_an_animal_that_herd_has_not_spoken_of_is_not_known(rebanho: Rebanho) -> None:
    answer = ask(rebanho, new_id())

    assert (answer.status_code, answer.json["code"]) == (404, "health/animal_unknown")


def test_a_stranger_to_the_farm_finds_nothing(rebanho: Rebanho) -> None:
    animal = new_id()
    tell(rebanho, animal)

    assert ask(rebanho, animal, client=rebanho.client("owner", rebanho.other_farm())).status_code == 404


def test_an_older_telling_does_not_undo_a_newer_one(rebanho: Rebanho) -> None:
    animal = new_id()

    tell(rebanho, animal, "dead", version=5)
    tell(rebanho, animal, "present", version=4)

    assert ask(rebanho, animal).json["life_status"] == "dead"


def test_replay_repaints_the_same_picture(rebanho: Rebanho) -> None:
    tell(rebanho, new_id())
    before = _pictures(rebanho)

    rebanho.runtime.replay("health")
    rebanho.settle()

    assert _pictures(rebanho) == before
    assert len(before[1]) == 1


def _pictures(rebanho: Rebanho) -> tuple[list[object], list[object]]:
    with rebanho.store("health").read() as tx:
        return list(map(tuple, tx.all(sa.select(known_farm)))), list(map(tuple, tx.all(sa.select(known_animal))))
