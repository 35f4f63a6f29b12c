"""The drain handles in order for each cow, each effect once, and lets one bad message stop only its own cow."""

import random
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from app.kernel import clock, custody
from app.kernel.drain import BATCH, MOST_ATTEMPTS
from app.kernel.message import Rejected, read_envelope
from app.kernel.outbox import publish
from app.kernel.store import Tx
from app.kernel.tables import inbox
from tests.kernel.toys import COWS, FARM, CowChanged, Toys, known_cow, weigh

START = datetime(2026, 5, 3, 6, tzinfo=UTC)


def strike_at(cow_id: object, count: int, error: Exception, where: str = "barn.projects") -> Callable[[str, Any], None]:
    """A handler that fails for one message."""

    def strike(subscription: str, fact: Any) -> None:
        if subscription == where and fact.cow_id == cow_id and fact.count == count:
            raise error

    return strike


def parked(toys: Toys, store: str = "barn") -> list[sa.Row[Any]]:
    with toys.stores[store].read() as tx:
        return list(custody.list_parked(tx))


def waiting(toys: Toys, store: str = "barn") -> list[sa.Row[Any]]:
    return [row for row in toys.inbox(store) if row.state == "new"]


def test_every_effect_comes_once_and_in_order(toys: Toys, seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(60):
        toys.weigh(dice.choice(COWS))

    toys.settle()

    toys.assert_converged()


def test_more_than_one_batch_is_handled_whole(toys: Toys) -> None:
    with toys.stores["pasture"].write() as tx:
        for number in range(BATCH + 50):
            weigh(tx, COWS[number % 2])

    toys.settle()

    toys.assert_converged()


def test_a_poisoned_message_stops_only_its_own_cow(toys: Toys) -> None:
    toys.trouble.strike = strike_at(COWS[0], 1, Rejected("this can never be"))
    for cow_id in COWS[:4]:
        toys.weigh(cow_id, 18)

    toys.settle()

    assert [row.position for row in parked(toys)] == [1]
    assert len(waiting(toys)) == 35
    assert {row.key for row in waiting(toys)} == {COWS[0]}
    assert toys.diary("seen") == {cow_id: list(range(1, 19)) for cow_id in COWS[1:4]}
    assert toys.known() == dict.fromkeys(COWS[1:4], 18)
    assert toys.diary("praise") == {cow_id: list(range(1, 19)) for cow_id in COWS[:4]}


def test_a_parked_message_stops_its_cow_however_long_it_takes(toys: Toys) -> None:
    toys.trouble.strike = strike_at(COWS[0], 1, Rejected("this can never be"))
    toys.weigh(COWS[0], 3)
    toys.settle()

    with clock.frozen(clock.now() + timedelta(days=365)):
        toys.settle()

    assert len(waiting(toys)) == 5
    assert toys.diary("seen") == toys.known() == {}


def test_a_parked_message_that_is_retried_lets_its_cow_go_on(toys: Toys) -> None:
    toys.trouble.strike = strike_at(COWS[0], 1, Rejected("not yet"))
    for cow_id in COWS[:4]:
        toys.weigh(cow_id, 18)
    toys.settle()
    toys.trouble.strike = lambda subscription, fact: None

    again = custody.retry_parked(toys.stores["barn"])
    toys.settle()

    assert again == 1
    assert parked(toys) == waiting(toys) == []
    toys.assert_converged()


def test_the_effects_of_a_handler_that_fails_are_undone_and_it_says_nothing(toys: Toys) -> None:
    toys.trouble.strike = strike_at(COWS[0], 1, Rejected("no"), where="barn.reacts")
    toys.weigh(COWS[0])
    toys.weigh(COWS[1])

    toys.settle()

    assert toys.diary("praise") == toys.diary("bill") == {COWS[1]: [1]}
    assert len(toys.said("barn")) == 1


def test_an_unreadable_fact_is_parked_at_once(toys: Toys) -> None:
    toys.weigh(COWS[0])
    toys.weigh(COWS[1])
    first, *others = toys.said()

    toys.receive(first.replace('"count":1', '"count":"one"'), *others)
    toys.settle()

    assert [(row.position, row.attempts, row.error.split(":")[0]) for row in parked(toys)] == [(1, 1, "Unreadable")] * 2
    assert toys.diary("seen") == {COWS[1]: [1]}


def test_a_field_the_reader_does_not_know_is_passed_over(toys: Toys) -> None:
    toys.weigh(COWS[0])

    toys.receive(*(text.replace('"count":1', '"count":1,"mood":"calm"') for text in toys.said()))
    toys.settle()

    toys.assert_converged()


def test_a_failure_that_passes_is_tried_again_and_finishes(toys: Toys) -> None:
    toys.trouble.strike = strike_at(COWS[0], 1, ConnectionError("away"))
    with clock.frozen(START):
        toys.weigh(COWS[0], 3)
        toys.settle()
    assert toys.diary("seen") == {}
    toys.trouble.strike = lambda subscription, fact: None

    with clock.frozen(START + timedelta(seconds=2)):
        toys.settle()

    toys.assert_converged()


def test_nothing_is_tried_again_before_it_is_due(toys: Toys) -> None:
    struck = []

    def strike(subscription: str, fact: Any) -> None:
        if subscription == "barn.reacts":
            struck.append(fact.count)
            raise ConnectionError

    toys.trouble.strike = strike
    with clock.frozen(START):
        toys.weigh(COWS[0], 3)
        toys.settle()
        tried = list(struck)
        toys.settle()

    assert tried == [1, 1]  # together with the others, then alone
    assert struck == tried


def test_back_off_doubles_up_to_five_minutes_and_ten_tries_park(toys: Toys) -> None:
    toys.trouble.strike = strike_at(COWS[0], 1, ConnectionError("away"))
    at, waits = START, []
    with clock.frozen(at):
        toys.weigh(COWS[0])
        toys.settle()

    for _ in range(MOST_ATTEMPTS - 1):
        row = waiting(toys)[0]
        waits.append((row.due - at).total_seconds())
        at = row.due
        with clock.frozen(at):
            toys.settle()

    assert len(waits) == 9
    for doubled, wait in zip((1, 2, 4, 8, 16, 32, 64, 128, 256), waits, strict=True):
        assert 0.8 * doubled <= wait <= min(300, 1.2 * doubled)
    assert [(row.position, row.attempts, row.error) for row in parked(toys)] == [(1, 10, "ConnectionError: away")]


def test_no_wait_is_longer_than_five_minutes(toys: Toys) -> None:
    toys.trouble.strike = strike_at(COWS[0], 1, ConnectionError("away"))
    with clock.frozen(START):
        toys.weigh(COWS[0])
        toys.settle()

    for day in range(1, 12):
        with toys.stores["barn"].write() as tx:
            tx.run(sa.update(inbox).where(inbox.c.state == "new", inbox.c.position == 1).values(attempts=8))
        with clock.frozen(START + timedelta(days=day)):
            toys.settle()
        assert waiting(toys)[0].due - (START + timedelta(days=day)) <= timedelta(minutes=5)


def test_what_came_while_the_clock_was_ten_minutes_ahead_is_handled_once_it_is_right(toys: Toys) -> None:
    toys.trouble.strike = strike_at(COWS[1], 1, ConnectionError("away"))
    with clock.frozen(START + timedelta(minutes=10)):
        toys.weigh(COWS[0])
        toys.weigh(COWS[1])
        toys.runtime.movers["pasture"].move(look=True)  # as far as the barn's inbox
    toys.trouble.strike = lambda *_: None

    with clock.frozen(START):
        toys.settle()

    assert toys.diary("bill") == {COWS[0]: [1], COWS[1]: [1]}
    assert waiting(toys) == []


def test_what_was_put_off_by_a_clock_ten_minutes_ahead_waits_no_longer_than_that_of_any_other(toys: Toys) -> None:
    toys.trouble.strike = strike_at(COWS[0], 1, ConnectionError("away"))
    with clock.frozen(START + timedelta(minutes=10)):
        toys.weigh(COWS[0])
        toys.settle()
    toys.trouble.strike = lambda *_: None

    with clock.frozen(START):
        toys.settle()

    assert waiting(toys) == []


def test_a_handler_that_fails_now_and_then_ends_with_everything_done_once(toys: Toys, seed: int) -> None:
    dice = random.Random(seed)

    def strike(subscription: str, fact: Any) -> None:
        if dice.random() < 0.1:
            raise ConnectionError

    toys.trouble.strike = strike
    for _ in range(40):
        toys.weigh(dice.choice(COWS[:5]))

    for later in range(60):
        with clock.frozen(clock.now() + timedelta(minutes=10 * later)):
            toys.settle()
        if not waiting(toys) and not waiting(toys, "office"):
            break

    assert parked(toys) == parked(toys, "office") == []
    toys.assert_converged()


def test_what_follows_from_a_message_names_it_as_its_cause(toys: Toys) -> None:
    toys.weigh(COWS[0])
    toys.settle()

    weighed, praised = read_envelope(toys.said()[0]), read_envelope(toys.said("barn")[0])

    assert praised.causation_id == weighed.id
    assert praised.correlation_id == weighed.correlation_id


def test_a_handler_that_ends_its_own_transaction_badly_is_parked_not_repeated_for_ever(toys: Toys) -> None:
    toys.trouble.strike = strike_at(COWS[0], 1, sa.exc.IntegrityError("insert", {}, Exception("twice")))
    toys.weigh(COWS[0])
    toys.weigh(COWS[1])

    for day in range(MOST_ATTEMPTS):
        with clock.frozen(clock.now() + timedelta(days=day)):
            toys.settle()

    assert [row.attempts for row in parked(toys)] == [10]
    assert toys.diary("seen") == {COWS[1]: [1]}


def test_a_statement_that_fails_does_not_spoil_the_batch(toys: Toys) -> None:
    original = toys.runtime.movers["barn"].drains["barn.projects", "pasture"]._handlers
    broken = next(on for on in original.values() if "changed" in on.type)

    def fail_in_the_database(tx: Tx, fact: Any, message: Any) -> None:
        if fact.cow_id == COWS[0]:
            tx.run(sa.insert(known_cow), {"cow_id": COWS[0], "count": None, "epoch": "", "version": 0})
        broken.handle(tx, fact, message)

    original[broken.type] = type(broken)(broken.type, broken.reads, fail_in_the_database)
    for cow_id in COWS[:3]:
        toys.weigh(cow_id)
    toys.settle()

    assert toys.known() == {COWS[1]: 1, COWS[2]: 1}
    assert toys.diary("seen") == {cow_id: [1] for cow_id in COWS[:3]}


def test_two_drains_of_one_store_take_turns(toys: Toys, urls: dict[str, str]) -> None:
    for cow_id in COWS:
        toys.weigh(cow_id, 5)
    others = [Toys(urls) for _ in range(3)]
    toys.receive(*toys.said())

    threads = [threading.Thread(target=other.runtime.movers["barn"].move, kwargs={"look": True}) for other in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    toys.settle()

    toys.assert_converged()
    for other in others:
        other.close()


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_a_state_told_late_does_not_paint_over_a_newer_one(toys: Toys, order: tuple[int, int]) -> None:
    for version in order:
        with toys.stores["pasture"].write() as tx:
            publish(tx, CowChanged(COWS[0], version), farm_id=FARM, subject=COWS[0], version=version)

    toys.settle()

    assert toys.known() == {COWS[0]: 2}
