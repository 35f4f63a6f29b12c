"""A store is one database with whole transactions, whichever database it is."""

import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from app.kernel.locks import FairLock
from app.kernel.outbox import publish
from app.kernel.store import Store
from tests.kernel.toys import COWS, FARM, CowChanged, Toys, cow, weigh

count_cows = sa.select(sa.func.count()).select_from(cow)


def weigh_and_fail(store: Store) -> None:
    with store.write() as tx:
        weigh(tx, COWS[0])
        raise ZeroDivisionError


def test_what_a_transaction_wrote_is_there_after_it(store: Store) -> None:
    with store.write() as tx:
        tx.insert_new(cow, {"cow_id": COWS[0], "count": 3})

    with store.read() as tx:
        assert tx.scalar(sa.select(cow.c.count)) == 3


def test_a_transaction_that_fails_leaves_nothing_and_says_nothing(toys: Toys) -> None:
    nudges: list[str] = []
    toys.stores["pasture"].committed = lambda: nudges.append("said")

    with pytest.raises(ZeroDivisionError):
        weigh_and_fail(toys.stores["pasture"])

    assert toys.counts() == {}
    assert toys.said() == []
    assert nudges == []


def test_a_transaction_that_fails_takes_no_position(toys: Toys) -> None:
    with pytest.raises(ZeroDivisionError):
        weigh_and_fail(toys.stores["pasture"])

    toys.weigh(COWS[1])

    assert toys.positions() == [1, 2, 3]


def test_only_a_commit_that_said_something_nudges_the_relay(store: Store) -> None:
    nudges: list[str] = []
    store.committed = lambda: nudges.append("said")

    with store.write() as tx:
        tx.insert_new(cow, {"cow_id": COWS[0], "count": 0})
    assert nudges == []

    with store.write() as tx:
        weigh(tx, COWS[0])
    assert nudges == ["said"]


def test_a_reader_sees_one_moment_of_the_store(store: Store) -> None:
    with store.read() as reading:
        before = reading.scalar(count_cows)
        with store.write() as tx:
            tx.insert_new(cow, {"cow_id": COWS[0], "count": 0})
        after = reading.scalar(count_cows)

    assert (before, after) == (0, 0)


def test_a_reader_does_not_wait_for_a_writer(store: Store) -> None:
    with store.write() as tx:
        tx.insert_new(cow, {"cow_id": COWS[0], "count": 0})
        began = time.monotonic()
        with store.read() as reading:
            assert reading.scalar(count_cows) == 0

    assert time.monotonic() - began < 1


def test_a_transaction_that_reads_first_may_still_write(store: Store) -> None:
    def read_then_write(cow_id: object) -> None:
        with store.write() as tx:
            found = tx.scalar(count_cows)
            time.sleep(0.005)
            tx.insert_new(cow, {"cow_id": cow_id, "count": found})

    threads = [threading.Thread(target=read_then_write, args=(cow_id,)) for cow_id in COWS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with store.read() as tx:
        assert tx.scalar(count_cows) == len(COWS)


def test_an_empty_list_inserts_nothing(store: Store) -> None:
    with store.write() as tx:
        assert tx.run(sa.insert(cow), []) == 0
        assert tx.insert_new(cow, []) == 0

    with store.read() as tx:
        assert tx.scalar(count_cows) == 0


def test_only_rows_that_are_not_there_are_inserted(store: Store) -> None:
    with store.write() as tx:
        assert tx.insert_new(cow, {"cow_id": COWS[0], "count": 1}) == 1
        assert tx.insert_new(cow, {"cow_id": COWS[0], "count": 2}) == 0
        assert tx.insert_new(cow, [{"cow_id": cow_id, "count": 3} for cow_id in COWS[:4]]) == 3

    with store.read() as tx:
        assert tx.scalar(sa.select(cow.c.count).where(cow.c.cow_id == COWS[0])) == 1


def test_an_upsert_inserts_first_and_changes_after(store: Store) -> None:
    with store.write() as tx:
        assert tx.upsert(cow, {"cow_id": COWS[0]}, {"count": 1})
        assert tx.upsert(cow, {"cow_id": COWS[0]}, {"count": 2})

    with store.read() as tx:
        assert [row.count for row in tx.all(sa.select(cow.c.count.label("count")))] == [2]


def test_an_upsert_leaves_what_is_as_new_alone(store: Store) -> None:
    with store.write() as tx:
        assert tx.upsert(cow, {"cow_id": COWS[0]}, {"count": 5}, newer_than=("count",))
        assert not tx.upsert(cow, {"cow_id": COWS[0]}, {"count": 5}, newer_than=("count",))
        assert not tx.upsert(cow, {"cow_id": COWS[0]}, {"count": 4}, newer_than=("count",))
        assert tx.upsert(cow, {"cow_id": COWS[0]}, {"count": 6}, newer_than=("count",))


def test_a_closed_store_opens_again_when_it_is_used(store: Store) -> None:
    store.close()

    with store.read() as tx:
        assert tx.scalar(count_cows) == 0


def test_a_record_on_sqlite_survives_a_power_cut(tmp_path: Path) -> None:
    store = Store("pasture", f"sqlite:///{tmp_path}/deep/er/pasture.db")

    with store.read() as reading, store.write() as writing:
        for tx in (reading, writing):
            assert tx.scalar(sa.text("PRAGMA journal_mode")) == "wal"
            assert tx.scalar(sa.text("PRAGMA synchronous")) == 2
            assert tx.scalar(sa.text("PRAGMA foreign_keys")) == 1
    store.close()


def test_a_record_on_postgresql_survives_a_power_cut(postgres_toys: dict[str, str]) -> None:
    store = Store("pasture", postgres_toys["pasture"])

    with store.write() as tx:
        assert tx.scalar(sa.text("SHOW synchronous_commit")) != "off"
    store.close()


def test_the_fair_lock_is_handed_on_in_the_order_of_asking() -> None:
    lock = FairLock()
    order: list[int] = []

    def take(number: int) -> None:
        with lock:
            order.append(number)

    threads = [threading.Thread(target=take, args=(number,)) for number in range(8)]
    with lock:
        for asked, thread in enumerate(threads, 1):
            thread.start()
            while len(lock._waiting) < asked:
                time.sleep(0.001)

    for thread in threads:
        thread.join()
    assert order == list(range(8))


def test_the_fair_lock_is_given_back_by_one_that_fails() -> None:
    lock = FairLock()

    with pytest.raises(ZeroDivisionError), lock:
        raise ZeroDivisionError

    with lock:
        pass


def test_two_transactions_never_hold_the_fair_lock_at_once() -> None:
    lock, inside, most = FairLock(), 0, 0

    def take() -> None:
        nonlocal inside, most
        for _ in range(200):
            with lock:
                inside += 1
                most = max(most, inside)
                inside -= 1

    threads = [threading.Thread(target=take) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert most == 1


def test_a_fact_that_cannot_be_written_fails_where_it_is_said(store: Store) -> None:
    with store.write() as tx:
        tx.insert_new(cow, {"cow_id": COWS[0], "count": 0})
        with pytest.raises(TypeError):
            publish(tx, CowChanged(COWS[0], 1j), farm_id=FARM, subject=COWS[0], version=1)  # type: ignore[arg-type]
        assert tx.outgoing == []


def test_who_opens_a_file_that_keeps_no_log_yet_waits_for_who_writes_to_it(tmp_path: Path) -> None:
    """A copy that was put back keeps no write-ahead log; SQLite refuses at once to begin one while another writes."""
    file = tmp_path / "pasture.db"
    with closing(sqlite3.connect(file, isolation_level=None)) as other, ThreadPoolExecutor(1) as thread:
        other.execute("CREATE TABLE seen (number INTEGER)")
        other.execute("BEGIN IMMEDIATE")

        opened = thread.submit(_count_seen, Store("pasture", f"sqlite:///{file}"))
        wait([opened], timeout=0.3)
        other.execute("COMMIT")

        assert opened.result() == 0


def _count_seen(store: Store) -> int:
    with store.read() as tx:
        counted: int = tx.scalar(sa.text("SELECT count(*) FROM seen"))
    store.close()
    return counted


def test_what_need_not_last_may_not_say_anything(toys: Toys) -> None:
    with pytest.raises(RuntimeError, match="durable"), toys.stores["pasture"].write(durable=False) as tx:
        weigh(tx, COWS[0])

    assert toys.counts() == {}


def test_only_a_transaction_that_need_not_last_does_not_wait_for_the_disk(store: Store) -> None:
    asked = "SHOW synchronous_commit" if store.engine.dialect.name == "postgresql" else "PRAGMA synchronous"
    heard = []

    for durable in (True, False, True):
        with store.write(durable=durable) as tx:
            heard.append(tx.conn.exec_driver_sql(asked).scalar())

    assert heard in ([2, 1, 2], ["on", "off", "on"])


def test_more_are_asked_for_than_a_statement_takes(store: Store) -> None:
    with store.write() as tx:
        tx.run(sa.insert(cow), [{"cow_id": cow_id, "count": 1} for cow_id in COWS])
    named = sa.select(cow.c.cow_id).where(cow.c.cow_id.in_(sa.bindparam("cows", expanding=True)))
    others = [UUID(int=number) for number in range(100_000)]

    with store.read() as tx:
        found = [row.cow_id for row in tx.all_of(named, "cows", [COWS[0], *others, COWS[-1]])]

    assert found == [COWS[0], COWS[-1]]
