"""A handler that takes several messages at once leaves what it would have left one by one."""

from typing import Any

from app.kernel.message import Rejected, read_envelope
from tests.kernel.toys import COWS, Toys, weigh


def weigh_at_once(toys: Toys, *cows: Any) -> None:
    """Weigh cows in one transaction, so that all of it is heard at once."""
    with toys.stores["pasture"].write() as tx:
        for cow_id in cows:
            weigh(tx, cow_id)


def test_messages_of_different_cows_are_handled_at_once(toys: Toys) -> None:
    weigh_at_once(toys, *COWS)

    toys.settle()

    assert toys.trouble.runs == [list(COWS)]
    toys.assert_converged()


def test_no_cow_is_twice_in_one_run(toys: Toys) -> None:
    first, second, third = COWS[:3]
    weigh_at_once(toys, first, second, first, first, second, third)

    toys.settle()

    assert toys.trouble.runs == [[first, second], [first, second, third]]
    toys.assert_converged()


def test_each_answer_names_the_message_that_it_answers(toys: Toys) -> None:
    weigh_at_once(toys, *COWS)

    toys.settle()

    asked = [read_envelope(text) for text in toys.said("pasture")]
    weighed = {message.id: message for message in asked if message.type.endswith("weighed.v1")}
    for answer in map(read_envelope, toys.said("barn")):
        cause = weighed[answer.causation_id]  # type: ignore[index]
        assert (cause.key, cause.correlation_id) == (answer.key, answer.correlation_id)


def test_one_bad_message_of_a_run_stops_only_its_own_cow(toys: Toys) -> None:
    def strike(subscription: str, fact: Any) -> None:
        if subscription == "barn.reacts" and fact.cow_id == COWS[4]:
            raise Rejected("never")

    toys.trouble.strike = strike
    weigh_at_once(toys, *COWS)

    toys.settle()

    left = [(row.subscription, row.key, row.state) for row in toys.inbox() if row.state != "done"]
    assert left == [("barn.reacts", COWS[4], "parked")]
    assert toys.diary("praise") == {cow_id: [1] for cow_id in COWS if cow_id != COWS[4]}
    said = [read_envelope(text).subject for text in toys.said("barn")]
    assert sorted(said) == sorted(set(COWS) - {COWS[4]})
