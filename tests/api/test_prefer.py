"""`Prefer: wait`: the next request reads what this one caused."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from app.config import Settings
from app.kernel import clock
from app.kernel.rest.prefer import wait_of
from tests.running import Rebanho

YESTERDAY = str(clock.now().date() - timedelta(days=1))
PIG = {"species": "pig", "sex": "Male", "registered_on": YESTERDAY}


@pytest.fixture
def moving(settings: Settings) -> Iterator[Rebanho]:
    """The application with its threads at work."""
    running = Rebanho(settings)
    running.runtime.start()
    yield running
    running.close()


def register(running: Rebanho, value: str, **headers: str) -> Any:
    animal = {**PIG, "identifiers": [{"scheme": "br.management", "value": value}]}
    path = f"/api/herd/v1/farms/{running.farm_id}/animals"
    return running.client("owner").post(path, json=animal, headers=headers)


def weigh(running: Rebanho, animal_id: str) -> Any:
    weighing = {"kind": "weighing", "subject": {"type": "animal", "id": animal_id}, "data": {"weight_kg": 12}}
    path = f"/api/events/v1/farms/{running.farm_id}/events"
    return running.client("owner").post(path, json={**weighing, "occurred_at": YESTERDAY})


def test_a_registered_animal_can_be_weighed_at_once_when_the_registration_waited(moving: Rebanho) -> None:
    for number in range(5):
        answer = register(moving, str(number), Prefer="wait=10")

        assert answer.status_code == 201
        assert answer.headers["Preference-Applied"] == "wait=10"
        weighed = weigh(moving, answer.get_json()["id"])
        assert weighed.status_code == 201, weighed.text  # 202 would be: not heard of yet


def test_who_does_not_ask_gets_no_word_of_it(moving: Rebanho) -> None:
    assert "Preference-Applied" not in register(moving, "1").headers
    assert "Preference-Applied" not in register(moving, "2", Prefer="return=minimal").headers


def test_where_nothing_is_moved_the_answer_is_sent_at_once(rebanho: Rebanho) -> None:
    answer = register(rebanho, "1", Prefer="wait=10")

    assert answer.status_code == 201
    assert "Preference-Applied" not in answer.headers


def test_a_refusal_is_told_at_once(moving: Rebanho) -> None:
    first, second = (register(moving, "1", Prefer="wait=10") for _ in range(2))

    assert (first.status_code, second.status_code) == (201, 409)
    assert "Preference-Applied" not in second.headers


def test_not_asking_costs_no_query(rebanho: Rebanho) -> None:
    register(rebanho, "1")
    told: list[str] = []

    def note(*args: Any) -> None:
        told.append(args[2])

    engines = [store.engine for store in rebanho.runtime.stores.values()]
    for engine in engines:
        sa.event.listen(engine, "before_cursor_execute", note)
    register(rebanho, "2")
    for engine in engines:
        sa.event.remove(engine, "before_cursor_execute", note)

    assert len([statement for statement in told if "stream_head" in statement]) == 1  # the fact takes its position
    assert [statement for statement in told if "inbox" in statement or "SELECT outbox" in statement] == []


def test_every_change_documents_the_preference(rebanho: Rebanho) -> None:
    document = rebanho.app.extensions["rebanho-document"]()

    for path, item in document["paths"].items():
        for method in {"post", "put", "patch", "delete"} & set(item):
            refs = [each.get("$ref") for each in item[method]["parameters"]]
            assert "#/components/parameters/Prefer" in refs, f"{method} {path}"


@pytest.mark.parametrize(
    ("sent", "seconds"),
    [
        ("wait=5", 5),
        ("respond-async, wait=5", 5),
        ('WAIT="7"; x=1', 7),
        ("return=minimal,wait = 3 ,foo", 3),
        ("wait=99999999", 10),
        ("wait=2, wait=9", 2),
        ("wait=0", 0),
        ("wait=-1", 0),
        ("wait=1.5", 0),
        ("await=5", 0),
        ("wait", 0),
        ("wait=\u0665", 0),
        ("", 0),
        (None, 0),
    ],
)
def test_a_preference_is_read_as_the_standard_says_and_passed_over_when_it_makes_no_sense(
    sent: str | None, seconds: int
) -> None:
    assert wait_of(sent) == seconds
