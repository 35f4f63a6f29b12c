"""What waits for nothing is handled as it comes; whatever cannot be is left to the drain, whole."""

from typing import Any

import pytest

from app.kernel import inbox
from tests.kernel.toys import COWS, Toys


@pytest.fixture
def ready(toys: Toys) -> Toys:
    """Toys that handle what comes at once."""
    toys.handle_at_once()
    return toys


def waiting(toys: Toys) -> list[tuple[str, int]]:
    """What the barn's drain will have to handle."""
    return [(row.subscription, row.position) for row in toys.inbox() if row.state == "new"]


def test_what_follows_all_that_is_known_is_handled_as_it_comes(ready: Toys) -> None:
    ready.weigh(COWS[0], 2)

    ready.receive(*ready.said())

    assert ready.known() == {COWS[0]: 2}
    assert ready.diary("praise") == {COWS[0]: [1, 2]}
    assert [read for read in ready.inbox() if read.body] == []


def test_what_is_handled_as_it_comes_says_what_it_has_to_say(ready: Toys) -> None:
    ready.weigh(COWS[0], 2)
    ready.receive(*ready.said())

    ready.settle()

    ready.assert_converged()


def test_what_comes_early_waits_for_the_drain(ready: Toys) -> None:
    ready.weigh(COWS[0], 2)
    texts = ready.said()

    ready.receive(*texts[3:])

    assert ready.diary("seen") == {}
    ready.receive(*texts[:3])
    ready.settle()
    ready.assert_converged()


def test_what_comes_again_is_not_handled_again(ready: Toys) -> None:
    ready.weigh(COWS[0], 2)

    for _ in range(3):
        ready.receive(*ready.said(), *ready.said())

    assert ready.diary("seen") == ready.diary("praise") == {COWS[0]: [1, 2]}


def test_where_one_fails_the_drain_handles_all_that_came_with_it(ready: Toys) -> None:
    def strike(subscription: str, fact: Any) -> None:
        if subscription == "barn.reacts" and fact.cow_id == COWS[1]:
            raise ConnectionError

    ready.trouble.strike = strike
    ready.weigh(COWS[0])
    ready.weigh(COWS[1])

    ready.receive(*ready.said())

    assert ready.diary("praise") == {}
    assert ready.said("barn") == []
    assert waiting(ready) == [("barn.reacts", 1), ("barn.reacts", 4)]


def test_a_failure_of_one_subscription_does_not_undo_the_other(ready: Toys) -> None:
    def strike(subscription: str, fact: Any) -> None:
        if subscription == "barn.reacts":
            raise ConnectionError

    ready.trouble.strike = strike
    ready.weigh(COWS[0])

    ready.receive(*ready.said())

    assert ready.diary("seen") == {COWS[0]: [1]}


def test_what_comes_while_something_waits_does_not_overtake_it(ready: Toys) -> None:
    struck: list[int] = []

    def strike(subscription: str, fact: Any) -> None:
        if subscription == "barn.reacts" and not struck:
            struck.append(fact.count)
            raise ConnectionError

    ready.trouble.strike = strike
    ready.weigh(COWS[0], 2)
    texts = ready.said()
    ready.receive(*texts[:3])

    ready.receive(*texts[3:])

    assert ready.diary("praise") == {}
    ready.settle()
    ready.assert_converged()


def test_more_than_a_transaction_should_hold_waits_for_the_drain(ready: Toys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbox, "BATCH", 3)
    ready.weigh(COWS[0], 3)

    ready.receive(*ready.said())

    assert ready.diary("praise") == {COWS[0]: [1, 2, 3]}  # three
    assert ready.diary("seen") == {}  # six, with the changes
    ready.settle()
    ready.assert_converged()
