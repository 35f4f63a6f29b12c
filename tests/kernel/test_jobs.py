"""Jobs: put off with the decision, run at least once, tried again, in turn where they share a key."""

import contextlib
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from app.kernel import clock, job_broker, job_rows, jobs
from app.kernel.ids import new_id
from app.kernel.job_rows import claim_next, count_jobs, list_failed, purge_jobs, retry_failed
from app.kernel.jobs import GiveUp, Job, LeaseLost, TryAgain, Work, enqueue, find_job, job
from app.kernel.store import Context, Store
from app.kernel.tables import job as job_table
from app.kernel.workers import Workers
from tests.brokers import amqp_url, clean_amqp, clean_redis, new_prefix, redis_url
from tests.kernel.milking import book, milk, milk_once, put_off, start, workers
from tests.kernel.test_buses import wait_until
from tests.kernel.toys import COWS, Toys

SECOND = timedelta(seconds=1)


@pytest.fixture
def store(toys: Toys) -> Store:
    """A store whose actors are those that a test names."""
    found = toys.stores["pasture"]
    found.actors = None
    return found


@pytest.fixture(params=["rows", "redis", "amqp"])
def told(request: pytest.FixtureRequest) -> Iterator[dict[str, Any]]:
    """How workers that are started learn what is due: from the tables, from Redis, from RabbitMQ."""
    prefix = new_prefix()
    hints = {"redis": redis_url, "amqp": amqp_url}[request.param]() if request.param != "rows" else None
    yield {"hints": hints, "prefix": prefix}
    if request.param == "redis":
        clean_redis(prefix)
    if request.param == "amqp":
        clean_amqp([f"{prefix}.jobs.pasture"])


def find(store: Store, job_id: UUID) -> Any:
    with store.read() as tx:
        return find_job(tx, job_id)


def failing(error: Exception, **options: Any) -> Job:
    @job(**options)
    def stumble(work: Work) -> None:
        raise error

    return stumble


def run_after(running: Workers, seconds: float) -> int:
    with clock.frozen(clock.now() + timedelta(seconds=seconds)):
        return running.run_due()


def test_a_job_runs_and_its_result_can_be_read(store: Store) -> None:
    job_id = put_off(store, "milk", cow_id=COWS[0])

    assert workers(store, milk).run_due() == 1

    row = find(store, job_id)
    assert (row.state, row.result, row.error) == ("done", {"milked": str(COWS[0])}, None)
    assert book(store) == [(job_id, 1)]


def test_a_job_of_a_transaction_that_rolls_back_never_was(store: Store) -> None:
    with contextlib.suppress(ZeroDivisionError), store.write() as tx:
        enqueue(tx, "milk", cow_id=COWS[0])
        raise ZeroDivisionError

    assert workers(store, milk).run_due() == 0


def test_an_actor_that_this_store_does_not_know_is_refused(store: Store) -> None:
    workers(store, milk)

    with pytest.raises(LookupError, match="shear"), store.write() as tx:
        enqueue(tx, "shear")


def test_the_same_id_is_enqueued_once(store: Store) -> None:
    for _ in range(2):
        put_off(store, "milk", cow_id=COWS[0], job_id=COWS[1])

    assert workers(store, milk).run_due() == 1


def test_a_job_waits_until_it_is_due(store: Store) -> None:
    running = workers(store, milk)
    put_off(store, "milk", cow_id=COWS[0], due=clock.now() + 60 * SECOND)

    assert running.run_due() == 0
    assert run_after(running, 61) == 1


def test_what_a_job_says_belongs_to_the_story_that_put_it_off(store: Store) -> None:
    told: list[Context] = []

    @job()
    def look(work: Work) -> None:
        with work.write() as tx:
            told.append(tx.context)

    story = Context(person_id=new_id(), causation_id=new_id())
    with store.write(story) as tx:
        enqueue(tx, "look")
    workers(store, look).run_due()

    assert told == [story]


def test_a_failing_job_is_tried_again_after_twice_the_time_and_then_fails_visibly(store: Store) -> None:
    running = workers(store, failing(ConnectionError("no line"), tries=3, first_wait=10 * SECOND))
    job_id = put_off(store, "stumble")

    runs = [running.run_due(), run_after(running, 9), run_after(running, 11), run_after(running, 29)]
    between = find(store, job_id)
    runs += [run_after(running, 32), run_after(running, 100_000)]

    assert runs == [1, 0, 1, 0, 1, 0]
    assert (between.state, between.error) == ("waiting", "ConnectionError: no line")
    assert (find(store, job_id).state, find(store, job_id).attempts) == ("failed", 3)
    with store.read() as tx:
        assert [row.id for row in list_failed(tx)] == [job_id]
        assert [(actor, state, count) for actor, state, count, _ in count_jobs(tx)] == [("stumble", "failed", 1)]


def test_a_job_that_gives_up_is_not_tried_again(store: Store) -> None:
    running = workers(store, failing(GiveUp("the address is gone")))
    job_id = put_off(store, "stumble")

    running.run_due()

    assert (find(store, job_id).state, find(store, job_id).attempts) == ("failed", 1)


def test_a_job_may_say_when_it_wants_to_be_tried_again(store: Store) -> None:
    running = workers(store, failing(TryAgain(3600 * SECOND)))
    put_off(store, "stumble")

    running.run_due()

    assert run_after(running, 3590) == 0
    assert run_after(running, 3610) == 1


AHEAD = timedelta(minutes=10)


def test_what_was_put_off_while_the_clock_was_ten_minutes_ahead_runs_once_it_is_right(store: Store) -> None:
    with clock.frozen(clock.now() + AHEAD):
        first, second = (put_off(store, "milk", cow_id=each, key="pail") for each in COWS[:2])

    assert workers(store, milk).run_due() == 2
    assert [job_id for job_id, _ in book(store)] == [first, second]


def test_what_failed_while_the_clock_was_ten_minutes_ahead_is_tried_again_once_it_is_right(store: Store) -> None:
    running = workers(store, failing(ConnectionError("no line")))
    with clock.frozen(clock.now() + AHEAD):
        job_id = put_off(store, "stumble")
        running.run_due()

    assert running.run_due() == 1
    assert running.run_due() == 0  # put off by a clock that is right
    assert find(store, job_id).attempts == 2


def test_what_was_to_run_later_waits_whatever_the_clock_said(store: Store) -> None:
    with clock.frozen(clock.now() + AHEAD):
        put_off(store, "milk", cow_id=COWS[0], due=clock.now() + 60 * SECOND)

    assert workers(store, milk).run_due() == 0


def test_whoever_was_killed_with_a_clock_ten_minutes_ahead_holds_a_job_no_longer(store: Store) -> None:
    put_off(store, "milk", cow_id=COWS[0])
    with clock.frozen(clock.now() + AHEAD):
        claim_next(store, {"milk": milk})

    assert workers(store, milk).run_due() == 1


def test_whoever_has_a_clock_that_is_a_second_ahead_holds_what_it_runs(store: Store) -> None:
    put_off(store, "milk", cow_id=COWS[0])
    with clock.frozen(clock.now() + SECOND):
        claim_next(store, {"milk": milk})

    assert workers(store, milk).run_due() == 0


def test_a_failed_job_may_be_tried_anew(store: Store) -> None:
    job_id = put_off(store, "stumble")
    workers(store, failing(GiveUp("no"))).run_due()

    assert retry_failed(store, job_id) == 1

    row = find(store, job_id)
    assert (row.state, row.attempts) == ("waiting", 0)


def test_a_job_tells_how_far_it_is(store: Store) -> None:
    seen: list[Any] = []

    @job()
    def count(work: Work) -> None:
        work.tell(done=3, total=9)
        seen.append(find(store, work.id).progress)

    put_off(store, "count")
    workers(store, count).run_due()

    assert seen == [{"done": 3, "total": 9}]


def test_jobs_of_a_key_run_one_after_the_other_in_the_order_of_enqueuing(store: Store, told: dict[str, Any]) -> None:
    at_once, ran, lock = [0], [], threading.Lock()

    @job()
    def feed(work: Work, *, number: int) -> None:
        with lock:
            at_once[0] += 1
            assert at_once[0] == 1
        time.sleep(0.02)
        with lock:
            at_once[0] -= 1
            ran.append(number)

    for number in range(8):
        put_off(store, "feed", number=number, key="trough")
    running = workers(store, feed, threads=4, **told)
    running.start()

    assert wait_until(lambda: len(ran) == 8)
    running.stop()
    assert ran == list(range(8))


def test_jobs_without_a_key_run_side_by_side(store: Store, told: dict[str, Any]) -> None:
    together = threading.Barrier(2, timeout=20)

    @job()
    def meet(work: Work) -> None:
        together.wait()

    ids = [put_off(store, "meet") for _ in range(2)]
    running = workers(store, meet, threads=2, **told)
    running.start()

    assert wait_until(lambda: all(find(store, job_id).state == "done" for job_id in ids))
    running.stop()


def test_a_job_that_is_tried_again_holds_back_the_next_of_its_key_until_it_fails(store: Store) -> None:
    put_off(store, "stumble", key="trough")
    put_off(store, "milk", cow_id=COWS[0], key="trough")
    running = workers(store, failing(ConnectionError(), tries=2, first_wait=10 * SECOND), milk)

    assert running.run_due() == 1
    assert run_after(running, 11) == 2


def test_a_job_put_off_far_into_the_future_does_not_hold_back_its_key(store: Store) -> None:
    put_off(store, "milk", cow_id=COWS[0], key="trough", due=clock.now() + 3600 * SECOND)
    second = put_off(store, "milk", cow_id=COWS[1], key="trough")

    assert workers(store, milk).run_due() == 1
    assert book(store) == [(second, 1)]


def test_a_started_process_runs_a_job_at_once_and_not_at_its_next_look(
    store: Store, told: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.kernel.job_broker.LOOK_MILLISECONDS", 60_000)
    running = workers(store, milk, **told)
    running.start()
    time.sleep(0.2)

    job_id = put_off(store, "milk", cow_id=COWS[0])

    assert wait_until(lambda: find(store, job_id).state == "done", seconds=15)
    running.stop()


def test_stopping_lets_a_running_job_end(store: Store, told: dict[str, Any]) -> None:
    running = workers(store, milk_once, **told)
    running.start()
    job_id = put_off(store, "milk_once", cow_id=COWS[0], rest=0.5)
    assert wait_until(lambda: find(store, job_id).state == "running")

    running.stop()

    assert find(store, job_id).state == "done"


def test_a_job_whose_time_is_up_is_interrupted_and_tried_again(store: Store, told: dict[str, Any]) -> None:
    @job(most_time=SECOND / 2)
    def sleep(work: Work) -> None:
        for _ in range(400):
            time.sleep(0.05)

    running = workers(store, sleep, **told)
    running.start()
    job_id = put_off(store, "sleep")

    assert wait_until(lambda: "TimeLimitExceeded" in (find(store, job_id).error or ""), seconds=10)
    running.stop()
    assert find(store, job_id).state == "waiting"


def test_a_lease_is_renewed_while_a_job_runs(
    store: Store, monkeypatch: pytest.MonkeyPatch, told: dict[str, Any]
) -> None:
    monkeypatch.setattr(jobs, "LEASE", SECOND / 2)
    monkeypatch.setattr(job_rows, "LEASE", SECOND / 2)
    monkeypatch.setattr(job_broker, "RENEW_SECONDS", 0.1)
    first, second = workers(store, milk_once, **told), workers(store, milk_once, **told)
    job_id = put_off(store, "milk_once", cow_id=COWS[0], rest=1.5)
    for running in (first, second):
        running.start()

    assert wait_until(lambda: find(store, job_id).state == "done")
    for running in (first, second):
        running.stop()
    assert book(store) == [(job_id, 1)]


def test_whoever_lost_the_lease_stores_nothing(store: Store) -> None:
    put_off(store, "milk", cow_id=COWS[0])
    early = claim_next(store, {"milk": milk})
    assert early is not None
    row = find(store, early.id)

    with clock.frozen(clock.now() + jobs.LEASE + SECOND):
        assert claim_next(store, {"milk": milk}) is not None
    with pytest.raises(LeaseLost):
        milk(Work(store, early, row), row.arguments)

    assert book(store) == []


def test_a_job_is_not_claimed_twice_within_its_lease(store: Store) -> None:
    put_off(store, "milk", cow_id=COWS[0])
    assert claim_next(store, {"milk": milk}) is not None

    with clock.frozen(clock.now() + jobs.LEASE - SECOND):
        assert claim_next(store, {"milk": milk}) is None


def test_a_job_that_ends_every_process_fails_in_the_end(store: Store) -> None:
    deadly = Job("milk", milk.run, tries=2)
    job_id = put_off(store, "milk", cow_id=COWS[0])

    for later in (0, 30, 60):
        with clock.frozen(clock.now() + later * SECOND):
            claim_next(store, {"milk": deadly})

    assert find(store, job_id).state == "failed"
    assert "ended in the middle, 2 times" in find(store, job_id).error


def test_a_job_of_a_newer_version_is_left_alone(store: Store) -> None:
    job_id = put_off(store, "shear")

    assert workers(store, milk).run_due() == 0
    assert find(store, job_id).state == "waiting"


def test_what_is_done_is_kept_a_week_and_what_failed_ninety_days(store: Store) -> None:
    done, failed = put_off(store, "milk", cow_id=COWS[0]), put_off(store, "stumble")
    workers(store, milk, failing(GiveUp("no"))).run_due()

    def left_after(days: int) -> list[bool]:
        with clock.frozen(clock.now() + timedelta(days=days)):
            purge_jobs(store)
        return [find(store, job_id) is not None for job_id in (done, failed)]

    assert [left_after(days) for days in (6, 8, 89, 91)] == [[True, True], [False, True], [False, True], [False, False]]


def test_three_processes_that_are_killed_again_and_again_do_every_job_once(
    store: Store, toys: Toys, seed: int, told: dict[str, Any]
) -> None:
    url = toys.urls["pasture"]
    ids = [put_off(store, "milk_once", cow_id=COWS[n % 10], key=f"stall {n % 7}") for n in range(90)]
    for kill in range(4):
        processes = [start(url, seed + kill * 3 + number, **told) for number in range(3)]
        seen = len(book(store))
        wait_until(lambda seen=seen: len(book(store)) > seen + 10, seconds=4)  # type: ignore[misc]
        for process in processes:
            process.kill()
        for process in processes:
            process.join(10)
    with store.read() as tx:
        left = tx.scalar(sa.select(sa.func.count()).where(job_table.c.state != "done"))
    print(f"seed {seed}: {left} of {len(ids)} left after the kills")

    with clock.frozen(clock.now() + jobs.LEASE + SECOND):
        workers(store, milk_once).run_due()

    assert sorted(job_id for job_id, _ in book(store)) == sorted(ids)
    assert {find(store, job_id).state for job_id in ids} == {"done"}


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # time passes by itself here, and slowly
def test_a_killed_workers_job_runs_again_within_thirty_seconds(store: Store, toys: Toys, told: dict[str, Any]) -> None:
    @job(tries=1000)
    def milk_once(work: Work, *, cow_id: UUID, rest: float) -> None:
        with work.write() as tx:
            work.finish(tx)

    job_id = put_off(store, "milk_once", cow_id=COWS[0], rest=600.0)
    process = start(toys.urls["pasture"], **told)
    assert wait_until(lambda: find(store, job_id).state == "running", seconds=20)
    process.kill()
    process.join(10)
    killed_at = time.monotonic()

    running = workers(store, milk_once, **told)
    running.start()

    assert wait_until(lambda: find(store, job_id).state == "done", seconds=30)
    print(f"done {time.monotonic() - killed_at:.1f} s after the kill")
    assert find(store, job_id).attempts == 2
    running.stop()
