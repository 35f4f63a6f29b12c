"""Facts as herd says them of young, told here word by word, so that the journal is tested without herd's part."""

from collections.abc import Iterable, Mapping
from dataclasses import make_dataclass
from typing import Any
from uuid import UUID, uuid4

from app.kernel.outbox import publish
from tests.events.farm import Farm


def say(farm: Farm, said: str, subject: str, version: int, **body: Any) -> None:
    """Let herd say a fact (`animal.registered`) of a subject, and let everybody hear it."""
    say_all(farm, said, {subject: body}, version)


def say_all(farm: Farm, said: str, bodies: Mapping[str, Mapping[str, Any]], version: int) -> None:
    """Let herd say a fact of many subjects at once."""
    with farm.rebanho.store("herd").write() as tx:
        for subject, body in bodies.items():
            told = {"farm_id": str(farm.id), **body}
            fact = make_dataclass("Said", list(told), frozen=True)
            fact.TYPE = f"rebanho.herd.{said}.v1"  # type: ignore[attr-defined]
            publish(tx, fact(**told), farm_id=farm.id, subject=UUID(subject), version=version)
    farm.rebanho.settle()


def animal(farm: Farm, said: str, animal_id: str, version: int, **more: Any) -> None:
    """Let herd say something of an animal: `registered`, `changed`, `removed`."""
    say(farm, f"animal.{said}", animal_id, version, **_body(animal_id, **more))


def register_all(farm: Farm, animal_ids: Iterable[str]) -> None:
    """Let herd say at once that it registered these."""
    say_all(farm, "animal.registered", {animal_id: _body(animal_id) for animal_id in animal_ids}, 1)


def _body(animal_id: str, **more: Any) -> dict[str, Any]:
    return {
        "animal_id": animal_id,
        "species": "cattle",
        "production_type": "beef",
        "sex": "Female",
        "birth_date": "2026-05-01",
        "birth_date_estimated": False,
        "registered_on": "2026-05-01",
        "life_status": "present",
        "group_ids": [],
        "opening_group_ids": [],
        "identifiers": [],
        "status": "active",
        **more,
    }


def a_cow(farm: Farm, **more: Any) -> str:
    """A cow that is old enough to calve, told by herd."""
    cow = str(uuid4())
    animal(farm, "registered", cow, 1, **{"birth_date": "2020-01-01", "registered_on": "2026-01-01", **more})
    return cow
