"""A demo farm of any size: its copies are as if entered, animal by animal, and no two of them are the same thing."""

from collections import Counter
from collections.abc import Iterator
from operator import itemgetter
from typing import Any

import orjson
import pytest
import sqlalchemy as sa

from app.demo.farm import open_demo
from app.demo.plan import Plan
from app.factory import create_app, make_runtime
from app.identity.models import farm as farms
from app.kernel import clock
from app.kernel.rebuild import rebuild
from app.kernel.restating import enqueue_restating
from app.kernel.runtime import Runtime
from app.kernel.tables import inbox, job, outbox
from app.kernel.transaction import Context
from app.migrate import upgrade_all
from tests.conftest import empty_stores

pytestmark = pytest.mark.timeout(900)  # the farm is entered within the first test of each database

ENTERED, COPIES = 40, 2
BOOKKEEPING = ("inbox", "inbox_mark", "job", "outbox", "relay_cursor", "schedule", "stream_head", "farm_journal")
BY_ID = ("bookmark",)
"""Where the fold lays bookmarks depends on the ids of entries."""
TURNS = frozenset({"epoch", "no", "version", "told_epoch", "told_version", "edition"})


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def runtime(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runtime]:
    settings = empty_stores(request, request.param, tmp_path_factory.mktemp("demo") / "data")
    made = make_runtime(settings)
    upgrade_all(made.stores, made.modules)
    plan = Plan(animals=ENTERED * (COPIES + 1), years=1, entered=ENTERED)
    open_demo(create_app(settings, runtime=made), made, plan, today=clock.today("America/Sao_Paulo"))
    yield made
    made.stop()


def rows(runtime: Runtime, module: str, table: str) -> list[dict[str, Any]]:
    with runtime.store(module).read() as tx:
        found = tx.all(sa.select(runtime.modules[module].metadata.tables[table]))
    return [dict(row._mapping) for row in found]


@pytest.fixture(scope="module")
def messages(runtime: Runtime) -> dict[str, list[dict[str, Any]]]:
    """What was said when the farm was opened."""
    return {name: rows(runtime, name, outbox.name) for name in ("herd", "events")}


def all_of(runtime: Runtime) -> dict[tuple[str, str], list[str]]:
    """Every row of every store, but for what messages and jobs leave behind."""
    found = {}
    for name, module in runtime.modules.items():
        for table in module.metadata.tables:
            if table not in (*BOOKKEEPING, *BY_ID) and name != "identity":
                found[name, table] = sorted(repr(told(row)) for row in rows(runtime, name, table))
    return found


def told(row: dict[str, Any]) -> dict[str, Any]:
    """A row without turns of telling; check sums over ids are left out of states."""
    kept = {key: value for key, value in row.items() if key not in TURNS}
    if isinstance(kept.get("state"), dict):
        kept["state"] = {key: value for key, value in kept["state"].items() if key != "latest"}
    return kept


def test_every_message_of_a_copy_is_about_it_and_stands_in_its_place(messages: dict[str, list[dict[str, Any]]]) -> None:
    for name in ("herd", "events"):
        said = sorted(messages[name], key=itemgetter("position"))
        bodies = [orjson.loads(row["body"]) for row in said]

        assert [row["position"] for row in said] == list(range(1, len(said) + 1))
        assert [int(body["sequence"]) for body in bodies] == [row["position"] for row in said]
        assert [body["id"] for body in bodies] == [str(row["message_id"]) for row in said]
        versions = [(body["type"], body["subject"], body["subjectversion"]) for body in bodies]
        assert len(set(versions)) == len(versions)


def test_each_copy_has_the_animals_of_the_first(runtime: Runtime) -> None:
    animals = rows(runtime, "herd", "animal")

    by_label = Counter(animal["label"] for animal in animals if animal["label"])

    assert len(animals) % (COPIES + 1) == 0
    assert set(by_label.values()) == {1}
    assert len({animal["id"] for animal in animals}) == len(animals)


def test_the_record_that_lists_show_of_an_animal_is_that_of_the_animal(runtime: Runtime) -> None:
    for animal in rows(runtime, "herd", "animal"):
        shown = orjson.loads(animal["shown"])

        assert (shown["id"], shown["label"]) == (str(animal["id"]), animal["label"])


def test_what_is_derived_comes_out_the_same_when_it_is_made_anew(runtime: Runtime, messages: Any) -> None:
    before = all_of(runtime)
    module, store = runtime.modules["events"], runtime.store("events")
    assert module.rebuilds

    with store.write(Context()) as tx:
        module.rebuilds.mark_all(tx)
    for _ in rebuild(module.rebuilds, 0, lambda: store.write(Context())):
        pass
    runtime.settle()

    assert all_of(runtime) == before


def test_what_owners_say_again_is_what_stands_everywhere(runtime: Runtime) -> None:
    before = all_of(runtime)

    for name in ("herd", "events"):
        with runtime.store(name).write(Context()) as tx:
            enqueue_restating(tx)
    runtime.settle()

    assert all_of(runtime) == before


def test_nothing_waits_or_is_parked_and_no_job_is_left(runtime: Runtime) -> None:
    runtime.settle()

    for name in ("herd", "events", "integration", "health"):
        with runtime.store(name).read() as tx:
            assert tx.all(sa.select(inbox.c.type).where(inbox.c.state.in_(("waiting", "parked")))) == []
            assert tx.all(sa.select(job.c.actor).where(job.c.state.in_(("waiting", "failed")))) == []


def test_the_farm_takes_the_next_entry(runtime: Runtime) -> None:
    with runtime.store("identity").read() as tx:
        farm_id = tx.scalar(sa.select(farms.c.id))
    last = max(row["journal_no"] for row in rows(runtime, "events", "entry"))

    (journal,) = [row for row in rows(runtime, "events", "farm_journal") if row["farm_id"] == farm_id]

    assert journal["last_no"] >= last


@pytest.mark.parametrize(
    ("animals", "copies", "heads"), [(300, 0, 300), (1000, 0, 1000), (1001, 1, 500), (100_000, 99, 1000)]
)
def test_a_large_farm_is_entered_in_part_and_copied(animals: int, copies: int, heads: int) -> None:
    plan = Plan(animals=animals)

    assert (plan.copies, plan.heads) == (copies, heads)
