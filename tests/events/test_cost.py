"""What recording costs does not grow with what is recorded already."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from app.kernel.store import Store
from tests.events import herd_says
from tests.events.farm import Farm

MOST_STATEMENTS = 9
MOVING = ("inbox", "stream_head", "relay_cursor", "synchronous_commit")  # words of what moves messages, by turns


@contextmanager
def statements_of(store: Store) -> Iterator[list[str]]:
    """The statements that the store is sent meanwhile."""
    sent: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_: Any) -> None:
        sent.append(statement)

    sa.event.listen(store.engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        sa.event.remove(store.engine, "before_cursor_execute", note)


def weigh_daily(farm: Farm, pig: str, days: int) -> None:
    items = [
        {
            "id": f"{uuid4().hex[:31]}0",  # a bookmark lies behind each
            "kind": "weighing",
            "subject": {"type": "animal", "id": pig},
            "occurred_at": (date(2026, 2, 1) + timedelta(days=number)).isoformat(),
            "data": {"weight_kg": 40 + number / 10},
        }
        for number in range(days)
    ]
    answer = farm.client.post(f"{farm.events}/events/batch", json={"items": items})
    assert {item["status"] for item in answer.json["items"]} == {"created"}


def test_a_new_entry_at_the_end_reads_nothing_of_the_history(farm: Farm) -> None:
    pig, old_pig = farm.animal(), farm.animal()
    weigh_daily(farm, pig, 1)
    weigh_daily(farm, old_pig, 200)
    store = farm.rebanho.store("events")

    with statements_of(store) as for_new:
        farm.record("weighing", pig, "2026-09-01", {"weight_kg": 61})
    with statements_of(store) as for_old:
        farm.record("weighing", old_pig, "2026-09-01", {"weight_kg": 61})

    assert for_old == for_new
    assert not any("LEFT OUTER JOIN refusal" in statement for statement in for_old)
    assert len(for_old) <= MOST_STATEMENTS


def test_a_batch_takes_as_many_statements_as_a_small_one(farm: Farm) -> None:
    store, pig, other = farm.rebanho.store("events"), farm.animal(), farm.animal()

    with statements_of(store) as for_few:
        weigh_daily(farm, pig, 2)
    with statements_of(store) as for_many:
        weigh_daily(farm, other, 100)

    assert len(for_many) == len(for_few)


def test_many_registrations_are_heard_by_as_many_statements_as_a_few(farm: Farm) -> None:
    store, ran = farm.rebanho.store("events"), []
    farm.rebanho.settle()  # who is on the farm was told before
    for count in (2, 40):
        animals = [str(uuid4()) for _ in range(count)]
        with statements_of(store) as sent:
            herd_says.register_all(farm, animals)
        ran.append([statement for statement in sent if not any(word in statement for word in MOVING)])
        assert all(farm.get(f"subjects/{animal}/timeline")["items"] for animal in animals)

    assert len(ran[0]) == len(ran[1])
