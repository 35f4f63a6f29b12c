"""What recurs is enqueued once for each time it is due, however many look, and a missed time is caught up once."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from app.kernel import clock
from app.kernel.module import Recurring
from app.kernel.schedule import enqueue_recurring, next_run
from app.kernel.store import Store
from app.kernel.tables import job
from tests.kernel.toys import Toys

NIGHTLY = Recurring("milk", timedelta(days=1), at=timedelta(hours=2, minutes=15))
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def store(toys: Toys) -> Store:
    toys.stores["pasture"].actors = {"milk"}
    return toys.stores["pasture"]


def look(store: Store, at: datetime) -> int:
    with clock.frozen(at):
        return enqueue_recurring(store, [NIGHTLY])


def enqueued(store: Store) -> int:
    with store.read() as tx:
        return int(tx.scalar(sa.select(sa.func.count()).select_from(job)))


def test_the_next_night_begins_at_its_hour_in_utc() -> None:
    assert next_run(NIGHTLY, NOON) == datetime(2026, 3, 2, 2, 15, tzinfo=UTC)


@given(st.integers(0, 20 * 365 * 86400), st.integers(1, 10_000), st.integers(0, 1439))
def test_the_next_time_is_later_and_no_more_than_one_turn_away(seconds: int, minutes: int, offset: int) -> None:
    recurring = Recurring("x", timedelta(minutes=minutes), timedelta(minutes=offset))
    after = NOON + timedelta(seconds=seconds)

    following = next_run(recurring, after)

    assert after < following <= after + recurring.every
    assert next_run(recurring, following) == following + recurring.every


def test_the_first_look_waits_for_the_next_time(store: Store) -> None:
    assert [look(store, NOON), look(store, NOON + timedelta(hours=14))] == [0, 0]
    assert look(store, NOON + timedelta(hours=15)) == 1


def test_two_looks_enqueue_once(store: Store) -> None:
    look(store, NOON)

    assert [look(store, NOON + timedelta(hours=15, minutes=minute)) for minute in range(3)] == [1, 0, 0]


def test_of_many_missed_times_one_is_caught_up(store: Store) -> None:
    look(store, NOON)

    assert [look(store, NOON + timedelta(days=9)), look(store, NOON + timedelta(days=9, minutes=1))] == [1, 0]
    assert look(store, NOON + timedelta(days=10)) == 1


def test_what_recurs_more_often_than_before_does_not_wait_for_the_old_time(store: Store) -> None:
    look(store, NOON)
    hourly = Recurring("milk", timedelta(hours=1))

    with clock.frozen(NOON + timedelta(minutes=1)):
        enqueue_recurring(store, [hourly])
    with clock.frozen(NOON + timedelta(hours=1)):
        assert enqueue_recurring(store, [hourly]) == 1


def test_processes_that_look_at_the_same_moment_enqueue_once(store: Store, toys: Toys) -> None:
    look(store, NOON)
    others = [Store("pasture", toys.urls["pasture"]) for _ in range(4)]
    together = threading.Barrier(4)

    def at_once(other: Store) -> None:
        together.wait()
        look(other, NOON + timedelta(days=1))

    threads = [threading.Thread(target=at_once, args=(other,)) for other in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert enqueued(store) == 1
    for other in others:
        other.close()


def test_a_tick_enqueues_what_recurs(toys: Toys, store: Store) -> None:
    mover = toys.runtime.movers["pasture"]
    mover.module = type(mover.module)("pasture", mover.module.metadata, list, recurring=(NIGHTLY,))

    for at in (NOON, NOON + timedelta(days=1)):
        with clock.frozen(at):
            mover.tick()

    assert enqueued(store) == 1
