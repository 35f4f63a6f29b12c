"""Processes of one server divide its stores, and none of them is missed for long. A `Shares` is one of them here."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.kernel import sharing
from app.kernel.sharing import Shares
from tests.kernel.test_buses import wait_until
from tests.kernel.toys import COWS, NAMES, Toys

Join = Callable[[], Shares]


@pytest.fixture
def join(tmp_path: Path) -> Iterator[Join]:
    """Have one more process take part, in two places."""
    joined: list[Shares] = []

    def one_more() -> Shares:
        joined.append(Shares(tmp_path / "moving", 2, NAMES))
        return joined[-1]

    yield one_more
    for each in joined:
        each.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who stands in does so at once."""
    monkeypatch.setattr(sharing, "PATIENCE", 0.0)


def held(shares: Shares) -> set[str]:
    return {name for name in NAMES if shares.holds(name)}


def test_each_store_is_moved_by_one_process(join: Join) -> None:
    first, second = join(), join()

    assert held(first) == {"pasture", "office"}
    assert held(second) == {"barn"}
    assert held(first) == {"pasture", "office"}


def test_a_process_without_a_place_moves_nothing(join: Join) -> None:
    first, second, third = join(), join(), join()
    held(first), held(second)

    assert held(third) == set()


def test_a_place_that_was_just_left_is_kept_for_the_next_process(join: Join) -> None:
    first = join()

    assert held(first) == {"pasture", "office"}


@pytest.mark.usefixtures("impatient")
def test_where_nobody_is_another_one_stands_in(join: Join) -> None:
    first = join()

    assert held(first) == set(NAMES)


@pytest.mark.usefixtures("impatient")
def test_who_stands_in_leaves_when_somebody_comes(join: Join) -> None:
    first = join()
    held(first)
    second = join()
    second.holds("barn")

    assert held(first) == {"pasture", "office"}
    assert held(second) == {"barn"}


@pytest.mark.usefixtures("impatient")
def test_what_a_process_moved_is_free_when_it_ends(join: Join) -> None:
    first, second = join(), join()
    held(first), held(second)

    first.close()

    assert held(second) == set(NAMES)


def test_who_moves_a_store_is_told_what_there_is(join: Join) -> None:
    first, second = join(), join()
    held(first), held(second)
    told: list[tuple[str, str | None]] = []
    second.listen({"barn": lambda stream: told.append(("barn", stream))})

    first.nudge("barn", "pasture")
    assert wait_until(lambda: told == [("barn", "pasture")])
    first.nudge("barn")

    assert wait_until(lambda: told == [("barn", "pasture"), ("barn", None)])


def test_a_nudge_that_nobody_hears_is_dropped(join: Join) -> None:
    first = join()
    held(first)

    for _ in range(3):
        first.nudge("barn")


@pytest.fixture
def pair(urls: dict[str, str], join: Join) -> Iterator[list[Toys]]:
    """Two processes at work on the same stores."""
    both = [Toys(urls), Toys(urls)]
    for toys in both:
        toys.runtime.start(shares=join())
    assert wait_until(lambda: sum(mover.handles for toys in both for mover in toys.runtime.movers.values()) == 3)
    yield both
    for toys in both:
        toys.close()


def test_whichever_process_writes_all_is_handled_once(pair: list[Toys]) -> None:
    for number in range(40):
        pair[number % 2].weigh(COWS[number % 5])

    assert wait_until(lambda: pair[0].is_converged(40), seconds=60)
    pair[0].assert_converged()


def test_no_look_around_is_waited_for(pair: list[Toys], monkeypatch: pytest.MonkeyPatch) -> None:
    for toys in pair:
        for mover in toys.runtime.movers.values():
            monkeypatch.setattr(mover, "look", lambda: None)
            monkeypatch.setattr(mover, "close_gaps", lambda *, at_once=False: 0)

    for number in range(20):
        pair[number % 2].weigh(COWS[number % 5])

    assert wait_until(lambda: pair[0].is_converged(20), seconds=60)


@pytest.mark.usefixtures("impatient")
def test_one_that_ends_is_stood_in_for(pair: list[Toys]) -> None:
    gone, left = pair
    left.weigh(COWS[0], 5)
    gone.close()

    left.weigh(COWS[1], 5)

    assert wait_until(lambda: left.is_converged(10), seconds=60)
