"""What `/metrics` shows of what waits, and of what this process has done."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from app.config import Settings
from app.factory import create_app, make_runtime
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.jobs import enqueue
from app.kernel.tables import inbox, inbox_mark, job, outbox, relay_cursor
from app.observability import watch
from tests.running import Rebanho
from tests.shapes.servers import small_disk


def look(rebanho: Rebanho) -> dict[tuple[str, ...], float]:
    """Every value of a look, by name and the values of its labels in the order of their names."""
    families = text_string_to_metric_families(rebanho.client(None).get("/metrics").text)
    return {
        (sample.name, *(sample.labels[name] for name in sorted(sample.labels) if name != "le")): sample.value
        for family in families
        for sample in family.samples
        if sample.labels.get("le", "+Inf") == "+Inf"
    }


def register(rebanho: Rebanho, number: str) -> UUID:
    """An animal that the farm has from now on; nothing of it is handled yet."""
    numbers = [{"scheme": "br.management", "value": number}]
    body = {"species": "pig", "sex": "Female", "birth_date": "2026-01-01", "identifiers": numbers}
    answer = rebanho.client().post(f"/api/herd/v1/farms/{rebanho.farm_id}/animals", json=body)
    assert answer.status_code == 201, answer.text
    return UUID(answer.get_json()["id"])


def test_the_age_of_what_is_unsent_is_that_of_the_oldest(rebanho: Rebanho) -> None:
    register(rebanho, "1")
    with rebanho.store("herd").write() as tx:
        tx.run(sa.delete(relay_cursor))
        tx.run(sa.update(outbox).values(recorded_at=tx.now - timedelta(seconds=70)))

    assert 70 <= look(rebanho)["rebanho_outbox_oldest_unsent_seconds", "herd"] < 90


def test_lag_is_since_the_oldest_that_waits_was_received_and_ends_when_it_is_handled(rebanho: Rebanho) -> None:
    register(rebanho, "1")
    rebanho.runtime.movers["herd"].relay.step()
    with rebanho.store("events").write() as tx:
        tx.run(sa.update(inbox).where(inbox.c.state == "new").values(received_at=tx.now - timedelta(seconds=50)))

    late = look(rebanho)["rebanho_subscription_lag_seconds", "herd", "events.projects"]
    rebanho.settle()

    assert 50 <= late < 70
    assert look(rebanho)["rebanho_subscription_lag_seconds", "herd", "events.projects"] == 0


def test_a_subscription_is_behind_by_what_it_has_not_heard_and_by_what_it_has_not_handled(rebanho: Rebanho) -> None:
    place = ("rebanho_subscription_behind", "herd", "events.projects")
    register(rebanho, "1")

    unsent = look(rebanho)[place]
    rebanho.runtime.movers["herd"].relay.step()
    unhandled = look(rebanho)[place]
    rebanho.settle()

    assert unsent == unhandled == 1
    assert look(rebanho)[place] == 0


def test_nothing_is_lost_while_messages_are_said_and_heard(rebanho: Rebanho) -> None:
    for number in "123":
        register(rebanho, number)
        rebanho.settle()

    lost = {name: value for name, value in look(rebanho).items() if name[0] == "rebanho_stream_lost"}

    assert len(lost) >= 5
    assert set(lost.values()) == {0}


def test_a_stream_that_went_back_has_lost_what_was_heard(rebanho: Rebanho) -> None:
    register(rebanho, "1")
    rebanho.settle()
    with rebanho.store("events").write() as tx:
        tx.run(sa.update(inbox_mark).where(inbox_mark.c.stream == "herd").values(position=inbox_mark.c.position + 4))

    assert look(rebanho)["rebanho_stream_lost", "herd", "events.projects"] == 4


def test_a_handling_is_timed_by_subscription_and_type(rebanho: Rebanho) -> None:
    place = ("rebanho_handler_seconds_count", "events.projects", "rebanho.herd.animal.registered.v1")
    before = look(rebanho).get(place, 0)
    for number in "123":
        register(rebanho, number)

    rebanho.settle()

    found = look(rebanho)
    assert found[place] - before == 3
    assert 0 < found["rebanho_handler_seconds_sum", *place[1:]] < 30


def test_a_run_of_a_job_is_timed_by_store_and_actor_also_when_it_fails(rebanho: Rebanho) -> None:
    place = ("rebanho_job_seconds_count", "erase_farm", "herd")
    before = look(rebanho).get(place, 0)
    with rebanho.store("herd").write() as tx:
        enqueue(tx, "erase_farm", nonsense=1)

    rebanho.runtime.workers.run_due()

    assert look(rebanho)[place] - before == 1


def test_the_oldest_job_that_is_due_is_told_by_actor(rebanho: Rebanho) -> None:
    row = {"arguments": {}, "state": "waiting", "attempts": 0}
    with rebanho.store("health").write() as tx:
        rows = [
            {**row, "id": new_id(), "actor": actor, "due": tx.now - timedelta(seconds=age)}
            for actor, age in (("milk", 90), ("milk", 40), ("feed", 10))
        ]
        tx.run(sa.insert(job), [{**each, "correlation_id": new_id(), "enqueued_at": tx.now} for each in rows])

    found = look(rebanho)

    assert 90 <= found["rebanho_jobs_oldest_due_seconds", "milk", "health"] < 100
    assert 10 <= found["rebanho_jobs_oldest_due_seconds", "feed", "health"] < 20


def test_requests_are_counted_by_method_rule_and_class_of_status(rebanho: Rebanho) -> None:
    rule = "/api/herd/v1/farms/<uuid:farm_id>/animals/<uuid:animal_id>"
    count = "rebanho_http_request_seconds_count"
    before = look(rebanho)
    animal = register(rebanho, "1")

    client, path = rebanho.client(), f"/api/herd/v1/farms/{rebanho.farm_id}/animals"
    statuses = [client.get(f"{path}/{animal_id}").status_code for animal_id in (animal, animal, uuid4())]

    found = look(rebanho)
    assert statuses == [200, 200, 404]
    assert found[count, "GET", rule, "2xx"] - before.get((count, "GET", rule, "2xx"), 0) == 2
    assert found[count, "GET", rule, "4xx"] - before.get((count, "GET", rule, "4xx"), 0) == 1


def test_nobody_outside_makes_a_new_series(rebanho: Rebanho) -> None:
    client = rebanho.client(None)
    client.get("/metrics")
    before = set(look(rebanho))

    for word in ("one", "two"):
        client.open(f"/api/nothing/{word}", method=word.upper())

    new = set(look(rebanho)) - before
    assert {name[1:] for name in new} <= {("other", "none", "4xx")}, new


def test_what_waits_is_the_same_in_another_process_and_after_a_restart(rebanho: Rebanho) -> None:
    register(rebanho, "1")
    rebanho.runtime.movers["herd"].relay.step()
    other = make_runtime(rebanho.settings)

    seen = create_app(rebanho.settings, runtime=other).test_client().get("/metrics").text
    other.stop()
    create_app(rebanho.settings, runtime=rebanho.runtime)

    waiting = 'rebanho_inbox_waiting{subscription="events.projects",type="rebanho.herd.animal.registered.v1"} 1.0'
    assert waiting in seen
    assert waiting in rebanho.client(None).get("/metrics").text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_store_whose_database_is_none_is_down_and_the_others_are_told(rebanho: Rebanho) -> None:
    file = Path(rebanho.store("health").engine.url.database or "")
    aside = file.with_suffix(".aside")
    rebanho.store("health").close()
    file.rename(aside)
    file.write_bytes(b"no database at all, whoever wrote this" * 100)

    found = look(rebanho)

    rebanho.store("health").close()
    aside.rename(file)
    assert found["rebanho_store_up", "health"] == 0
    assert found["rebanho_store_up", "herd"] == 1


def test_what_time_it_is_by_the_clock_is_told(rebanho: Rebanho) -> None:
    with clock.frozen(clock.now() + timedelta(minutes=10)):
        expected = clock.now().timestamp()
        assert look(rebanho)["rebanho_clock_seconds",] == pytest.approx(expected)


def test_the_disk_of_the_data_folder_and_the_version_are_told(rebanho: Rebanho) -> None:
    found = look(rebanho)

    assert 0 < found["rebanho_data_free_bytes", "data"] <= found["rebanho_data_size_bytes", "data"]
    assert found["process_resident_memory_bytes",] > 1e6
    assert any(name[0] == "rebanho_build_info" for name in found)


def test_the_disk_of_a_store_whose_file_is_on_another_is_told_too(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 8) as disk:
        settings = Settings(data=tmp_path, databases={"health": f"sqlite:///{disk / 'health.db'}"})
        runtime = make_runtime(settings)
        told = generate_latest(watch(runtime, settings.data).registry).decode()
        runtime.stop()

    sizes = {
        sample.labels["disk"]: sample.value
        for family in text_string_to_metric_families(told)
        for sample in family.samples
        if sample.name == "rebanho_data_size_bytes"
    }
    assert set(sizes) == {"data", "health"}
    assert sizes["health"] == 8 * 2**20
