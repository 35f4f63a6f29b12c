"""What waits in an inbox is found without reading what is done, of which a large import leaves very much."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest
import sqlalchemy as sa

from app.kernel import custody
from app.kernel.drain import find_due
from app.kernel.ids import new_id
from app.kernel.store import Context, Store
from app.kernel.tables import inbox
from tests.kernel.toys import COWS, Toys, weigh

DONE = 2000
Look = Callable[[Toys], object]


def take_a_step(toys: Toys) -> None:
    toys.runtime.movers["barn"].drains["barn.reacts", "pasture"].step()


def wait_for_a_request(toys: Toys) -> None:
    toys.runtime.waiting.moving = True
    thread, waiting = new_id(), toys.runtime.waiting
    trail = waiting.begin()
    with toys.stores["pasture"].write(Context(correlation_id=thread)) as tx:
        weigh(tx, COWS[0])
    toys.receive(*toys.said()[-2:])
    assert trail is not None
    assert not waiting.wait(trail, "pasture", thread, until=0)


def count_for_the_operator(toys: Toys) -> None:
    with toys.stores["barn"].read() as tx:
        assert custody.count_unfinished(tx)


LOOKS: dict[str, Look] = {
    "a step of the drain": take_a_step,
    "which drains have to step": lambda toys: find_due(toys.stores["barn"]),
    "a request that waits": wait_for_a_request,
    "the operator": count_for_the_operator,
}


@pytest.fixture
def busy(toys: Toys) -> Toys:
    """The barn has handled thousands of messages, and a few wait."""
    toys.weigh(COWS[0])
    toys.settle()
    with toys.stores["barn"].write() as tx:
        for row in toys.inbox():
            places = range(-DONE * row.position, -DONE * (row.position - 1))
            copies = [{**row._mapping, "position": place, "key": new_id()} for place in places]
            tx.run(sa.insert(inbox), copies)
    for cow_id in COWS[:4]:
        toys.weigh(cow_id)
    toys.receive(*toys.said())
    if toys.stores["barn"].url.startswith("postgresql"):
        with toys.stores["barn"].engine.begin() as conn:
            conn.execute(sa.text("ANALYZE"))  # as it does by itself, a minute after so many rows
    return toys


@contextmanager
def watching(reads: list[tuple[str, Any]]) -> Iterator[None]:
    """Keep every statement that looks for rows of an inbox."""

    def note(_conn: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.startswith("SELECT") and "inbox.state" in statement:
            reads.append((statement, parameters))

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        yield
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)


def explain(store: Store, how: str, read: tuple[str, Any]) -> list[Any]:
    """The last column of what the database says about a statement."""
    with store.engine.connect() as conn:
        return [row[-1] for row in conn.exec_driver_sql(f"EXPLAIN {how} {read[0]}", read[1])]


def rows_read(node: Mapping[str, Any]) -> int:
    """How many rows PostgreSQL looked at in a part of its plan, those that it threw away too."""
    each = node["Actual Rows"] + node.get("Rows Removed by Filter", 0)
    return int(each * node["Actual Loops"]) + sum(map(rows_read, node.get("Plans", ())))


def reads_what_is_done(store: Store, read: tuple[str, Any]) -> bool:
    """Whether a statement walks through the thousands of rows; SQLite counts none, but names its index."""
    if store.url.startswith("postgresql"):
        [[plan]] = explain(store, "(ANALYZE, FORMAT JSON)", read)
        return rows_read(plan["Plan"]) > DONE // 10
    plan = "\n".join(explain(store, "QUERY PLAN", read))
    return "ix_inbox_unfinished" not in plan or "autoindex_inbox_1" in plan


@pytest.mark.parametrize("who", LOOKS)
def test_who_asks_for_what_waits_reads_nothing_that_is_done(busy: Toys, who: str) -> None:
    reads: list[tuple[str, Any]] = []

    with watching(reads):
        LOOKS[who](busy)

    assert reads
    assert [read for read in reads if reads_what_is_done(busy.stores["barn"], read)] == []


@pytest.mark.parametrize("database", ["sqlite"])  # PostgreSQL may as well join all that waits at once
def test_what_holds_back_a_message_is_found_by_its_key(busy: Toys) -> None:
    reads: list[tuple[str, Any]] = []

    with watching(reads):
        take_a_step(busy)

    [plan] = ["\n".join(explain(busy.stores["barn"], "QUERY PLAN", read)) for read in reads]
    assert "ix_inbox_unfinished_key (subscription=? AND stream=? AND epoch=? AND key=? AND position<?)" in plan
