"""A herd kept before births, parents and sex classes: nothing of it is lost, and its records have the new fields."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import orjson
import pytest
import sqlalchemy as sa

from app.config import Settings
from app.factory import load_modules
from app.kernel.ids import new_id
from app.kernel.store import Store
from app.kernel.tables import Json, UtcDateTime
from app.migrate import upgrade
from modules.herd.models import animal, lot_flow, place
from tests.conftest import POSTGRES, needs

FARM, ANIMAL, LOT, PLACE, BARN = (new_id() for _ in range(5))
BEFORE = "0004"


@pytest.fixture
def old_store(database: str, tmp_path: Path) -> Iterator[Store]:
    """A store of the herd as it was, with an animal, a lot with entries, and a place in another."""
    url = f"sqlite:///{tmp_path}/herd.db" if database == "sqlite" else f"{POSTGRES}/rebanho_old_{os.getpid()}_herd"
    store = Store("herd", url)
    try:
        upgrade(store, load_modules(Settings())["herd"], BEFORE)
    except sa.exc.OperationalError:
        needs("PostgreSQL does not answer: apt-get install postgresql, or set TEST_POSTGRES to its address")
    yield store
    store.close()
    if database == "postgresql":
        server = sa.create_engine(f"{POSTGRES}/postgres", isolation_level="AUTOCOMMIT")
        with server.connect() as conn:
            conn.execute(sa.text(f'DROP DATABASE IF EXISTS "{sa.make_url(url).database}" WITH (FORCE)'))
        server.dispose()


def table(named: str, /, **columns: sa.types.TypeEngine[object] | type[sa.types.TypeEngine[object]]) -> sa.TableClause:
    return sa.table(named, *(sa.column(each, kind) for each, kind in columns.items()))


def test_an_old_herd_is_whole_after_the_upgrade(old_store: Store) -> None:
    with old_store.engine.begin() as conn:
        _fill(conn)

    upgrade(old_store, load_modules(Settings())["herd"])

    with old_store.read() as tx:
        cow = tx.one(sa.select(animal))
        pen = tx.one(sa.select(place).where(place.c.id == PLACE))
        flows = tx.all(sa.select(lot_flow).order_by(lot_flow.c.seq))
    assert cow is not None
    assert (cow.status, cow.registered_sex, cow.flags, cow.breed_fractions) == ("active", "Female", [], [])
    assert orjson.loads(cow.shown) == {**_SHOWN, "label": "101"}
    assert pen is not None
    assert (pen.parent_id, pen.opening_parent_id) == (BARN, BARN)
    assert [(flow.flow, flow.heads, flow.head_count) for flow in flows] == [
        ("opening", 100, 100),
        ("placed", 9, 109),
        ("dead", -3, 106),
    ]


_NOTHING = ("merged_into", "same_as", "genetic_dam_id", "birth_dam_id", "sire_id", "dam_certainty", "sire_certainty")
_SHOWN = {
    "status": "active",
    "flags": [],
    "breed_fractions": [],
    **dict.fromkeys((*_NOTHING, "born_of_entry_id", "litter_id", "lot_id")),
}


def _fill(conn: sa.Connection) -> None:
    row = {
        "id": ANIMAL, "farm_id": FARM, "version": 1, "content_hash": "", "species": "cattle", "sex": "Female",
        "birth_date_estimated": False, "registered_on": date(2026, 1, 5), "opening_group_ids": [],
        "life_status": "present", "label": "101", "label_sort": "101", "shown": '{"label":"101"}',
    }  # fmt: skip
    kinds = {
        "id": sa.Uuid, "farm_id": sa.Uuid, "version": sa.Integer, "content_hash": sa.Text, "species": sa.Text,
        "sex": sa.Text, "birth_date_estimated": sa.Boolean, "registered_on": sa.Date, "opening_group_ids": Json,
        "life_status": sa.Text, "label": sa.Text, "label_sort": sa.Text, "shown": sa.Text,
    }  # fmt: skip
    conn.execute(sa.insert(table("animal", **kinds)), row)
    place_kinds = {
        "id": sa.Uuid, "farm_id": sa.Uuid, "version": sa.Integer, "content_hash": sa.Text, "kind": sa.Text,
        "name": sa.Text, "name_sort": sa.Text, "parent_id": sa.Uuid,
    }  # fmt: skip
    told = {"farm_id": FARM, "version": 1, "content_hash": "", "kind": "barn", "name": "A", "name_sort": "a"}
    places = [{**told, "id": BARN, "parent_id": None}, {**told, "id": PLACE, "parent_id": BARN}]
    conn.execute(sa.insert(table("place", **place_kinds)), places)
    conn.execute(sa.insert(_entries()), [_entry(*each) for each in ENTRIES])


ENTRIES = (
    ("death", 3, {"head_count": 3}, "recorded"),
    ("arrival", 2, {"head_count": 10, "doa_count": 1}, "recorded"),
    ("registration", 1, {"head_count": 100}, "recorded"),
    ("death", 4, {"head_count": 50}, "disputed"),
)


def _entries() -> sa.TableClause:
    return table(
        "heard_entry", id=sa.Uuid, farm_id=sa.Uuid, subject_type=sa.Text, subject_id=sa.Uuid, kind=sa.Text,
        sort_at=UtcDateTime, kind_rank=sa.Integer, revision=sa.Integer, verdict=sa.Text, reasons=Json,
        retracted=sa.Boolean, data=Json,
    )  # fmt: skip


def _entry(kind: str, day: int, data: dict[str, int], verdict: str) -> dict[str, object]:
    return {
        "id": new_id(), "farm_id": FARM, "subject_type": "lot", "subject_id": LOT, "kind": kind,
        "sort_at": datetime(2026, 1, day, tzinfo=UTC), "kind_rank": 40, "revision": 1, "verdict": verdict,
        "reasons": [], "retracted": False, "data": data,
    }  # fmt: skip
