"""Hints of jobs: a broker carries ids and nothing else, may lose them, bring them twice, and be away."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import redis
import structlog

from app.kernel import job_hints
from app.kernel.jobs import Work, find_job, job
from app.kernel.store import Store
from tests.brokers import REDIS, PrivateRedis, clean_redis, new_prefix, redis_url
from tests.kernel.milking import milk_once, put_off, workers
from tests.kernel.test_buses import wait_until
from tests.kernel.toys import COWS, Toys


@pytest.fixture
def database() -> str:
    """One is enough: what runs when is decided by the same statements as without hints."""
    return "sqlite"


@pytest.fixture
def store(toys: Toys) -> Store:
    found = toys.stores["pasture"]
    found.actors = None
    return found


@pytest.fixture
def told() -> Iterator[dict[str, Any]]:
    prefix = new_prefix()
    yield {"hints": redis_url(), "prefix": prefix}
    clean_redis(prefix)


@pytest.fixture
def private_redis(tmp_path: Path) -> Iterator[PrivateRedis]:
    server = PrivateRedis(tmp_path)
    yield server
    server.kill()


def is_done(store: Store, job_id: Any) -> bool:
    with store.read() as tx:
        row = find_job(tx, job_id)
        return row is not None and row.state == "done"


def hints(told: dict[str, Any]) -> list[Any]:
    """What waits at Redis, as dramatiq wrote it."""
    key = f"{told['prefix']}:{told['prefix']}.jobs.pasture"
    client = redis.Redis.from_url(REDIS)
    return [json.loads(client.hget(f"{key}.msgs", name)) for name in client.lrange(key, 0, -1)]


def test_a_hint_is_the_id_of_a_job_and_nothing_else(store: Store, told: dict[str, Any]) -> None:
    telling = workers(store, milk_once, **told)
    telling.tell()
    job_id = put_off(store, "milk_once", cow_id=COWS[0])

    assert wait_until(lambda: len(hints(told)) > 0)
    telling.stop()
    assert [(hint["actor_name"], hint["args"], hint["kwargs"]) for hint in hints(told)] == [
        ("pasture.milk_once", [str(job_id)], {})
    ]


def test_a_process_that_runs_none_tells_those_that_do(
    store: Store, toys: Toys, told: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_hints, "HINT_EVERY", 3600.0)
    elsewhere = Toys(toys.urls)
    running, telling = workers(elsewhere.stores["pasture"], milk_once, **told), workers(store, milk_once, **told)
    running.start()
    telling.tell()
    time.sleep(1)

    job_id = put_off(store, "milk_once", cow_id=COWS[0])

    assert wait_until(lambda: is_done(store, job_id), seconds=5)
    for each in (telling, running):
        each.stop()
    elsewhere.close()


def test_a_job_put_off_where_nobody_tells_is_found_by_the_timer(store: Store, toys: Toys, told: dict[str, Any]) -> None:
    elsewhere = Toys(toys.urls)
    running = workers(elsewhere.stores["pasture"], milk_once, **told)
    running.start()
    time.sleep(1)

    job_id = put_off(store, "milk_once", cow_id=COWS[0])

    assert wait_until(lambda: is_done(store, job_id), seconds=job_hints.HINT_EVERY + 3)
    running.stop()
    elsewhere.close()


def test_a_job_that_is_hinted_again_and_again_runs_once(
    store: Store, told: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = []

    @job()
    def count(work: Work) -> None:
        ran.append(work.id)
        time.sleep(0.5)

    monkeypatch.setattr(job_hints, "HINT_EVERY", 0.05)
    monkeypatch.setattr(job_hints, "AGAIN_AFTER", 0.0)
    ids = [put_off(store, "count") for _ in range(4)]
    running = workers(store, count, **told)
    running.start()

    assert wait_until(lambda: all(is_done(store, job_id) for job_id in ids))
    running.stop()
    assert sorted(ran) == sorted(ids)


def test_the_hints_of_a_long_queue_do_not_pile_up(
    store: Store, told: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_hints, "AT_ONCE", 20)
    for _ in range(60):
        put_off(store, "milk_once", cow_id=COWS[0])
    known = {"pasture": {"milk_once": milk_once}}
    hinting = job_hints.Hinting(told["hints"], told["prefix"], {"pasture": store}, known, every=0.05)
    time.sleep(2)
    hinting.stop(5)

    assert len(hints(told)) == 20


def test_jobs_put_off_while_the_broker_is_away_run_when_it_is_back(
    store: Store, private_redis: PrivateRedis, logged: list[structlog.typing.EventDict]
) -> None:
    running = workers(store, milk_once, hints=private_redis.url, prefix="rebanho")
    running.start()
    first = put_off(store, "milk_once", cow_id=COWS[0])
    assert wait_until(lambda: is_done(store, first))

    private_redis.kill()
    second = put_off(store, "milk_once", cow_id=COWS[1])
    time.sleep(3)
    assert not is_done(store, second)
    private_redis.start()

    assert wait_until(lambda: is_done(store, second), seconds=25)
    assert [entry["log_level"] for entry in logged if entry["event"] == "jobs_not_hinted"] == ["warning"]
    running.stop()


def test_a_broker_that_forgets_its_hints_is_told_again(store: Store, private_redis: PrivateRedis) -> None:
    known = {"pasture": {"milk_once": milk_once}}
    hinting = job_hints.Hinting(private_redis.url, "rebanho", {"pasture": store}, known, every=0.2)
    put_off(store, "milk_once", cow_id=COWS[0])
    waiting = private_redis.client.llen
    assert wait_until(lambda: waiting("rebanho:rebanho.jobs.pasture") == 1)

    private_redis.client.flushall()

    assert wait_until(lambda: waiting("rebanho:rebanho.jobs.pasture") == 1, seconds=job_hints.AGAIN_AFTER + 3)
    hinting.stop(5)
