"""A released schema only ever gains optional fields, and every example can be read."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

import msgspec
import orjson
import pytest

from app.config import Settings
from app.factory import load_modules
from app.kernel.contracts import BreaksRelease, example_of, release, schema_of

FACTS = [fact for module in load_modules(Settings()).values() for fact in module.publishes]


@dataclass(frozen=True)
class Part:
    """Inside another."""

    name: str
    kg: float | None


@dataclass(frozen=True)
class CowPainted:
    """A fact with a field of every kind."""

    TYPE: ClassVar[str] = "rebanho.toy.cow.painted.v1"
    SHAPE: ClassVar[str] = "state"
    cow_id: UUID
    name: str | None
    times: int
    litres: float
    dry: bool
    born_on: date
    seen_at: datetime | None
    parts: tuple[Part, ...]
    friends: tuple[UUID, ...]
    data: dict[str, Any]
    plain: dict  # type: ignore[type-arg]


def test_an_example_fills_every_field_and_is_read_by_the_class() -> None:
    read = msgspec.json.decode(orjson.dumps(example_of(CowPainted)), type=CowPainted)

    assert all(getattr(read, name) is not None for name in CowPainted.__dataclass_fields__)
    assert (read.parts[0].kg, read.seen_at) == (1.5, datetime(2026, 5, 3, 10, 30, tzinfo=UTC))


def test_an_example_is_always_the_same() -> None:
    assert example_of(CowPainted) == example_of(CowPainted)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.TYPE)
def test_the_example_of_every_fact_is_read_by_its_class(fact: Any) -> None:
    read = msgspec.json.decode(orjson.dumps(example_of(fact)), type=fact)

    assert isinstance(read, fact)
    assert fact.SHAPE in ("state", "entry")
    assert schema_of(fact)["title"] == fact.TYPE


def test_a_release_writes_schema_and_example_once(tmp_path: Path) -> None:
    written = release([CowPainted], tmp_path / "released")

    assert sorted(path.name for path in written) == [
        "rebanho.toy.cow.painted.v1.example.json",
        "rebanho.toy.cow.painted.v1.schema.json",
    ]
    assert release([CowPainted], tmp_path / "released") == []
    assert orjson.loads(written[0].read_bytes())["title"] == CowPainted.TYPE


@dataclass(frozen=True)
class CowPaintedMore(CowPainted):
    """The same fact with something more to tell."""

    colour: str | None = None


@dataclass(frozen=True)
class CowPaintedOtherwise(CowPainted):
    """The same fact with a field that readers would miss."""

    colour: str


def renamed(fact: type) -> type:
    """Readers know a shape by its name."""
    fact.__name__ = CowPainted.__name__
    return fact


def test_an_optional_field_is_added_to_a_released_shape(tmp_path: Path) -> None:
    release([CowPainted], tmp_path)

    assert len(release([renamed(CowPaintedMore)], tmp_path)) == 2
    assert release([renamed(CowPaintedMore)], tmp_path) == []


@pytest.mark.parametrize(("before", "after"), [(CowPainted, CowPaintedOtherwise), (CowPaintedMore, CowPainted)])
def test_a_change_that_breaks_readers_is_refused(tmp_path: Path, before: type, after: type) -> None:
    written = release([renamed(before)], tmp_path)
    texts = [path.read_bytes() for path in written]

    with pytest.raises(BreaksRelease, match=r"rebanho\.toy\.cow\.painted\.v1"):
        release([renamed(after)], tmp_path)

    assert [path.read_bytes() for path in written] == texts
