"""The inbox takes custody once, in any order, and knows what is missing."""

import random

import pytest
import sqlalchemy as sa
import structlog

from app.kernel.ids import new_id
from app.kernel.message import read_envelope
from app.kernel.tables import inbox, stream_head
from tests.kernel.toys import COWS, Toys

Logged = list[structlog.typing.EventDict]


def renamed(text: str) -> str:
    """The same place given to another message."""
    return text.replace(str(read_envelope(text).id), str(new_id()))


def alarms(logged: Logged) -> list[tuple[str, int]]:
    """What was raised: (subscription, position)."""
    found = [entry for entry in logged if entry["event"] == "same_position_other_message"]
    assert all(entry["log_level"] == "critical" for entry in found)
    return [(entry["subscription"], entry["position"]) for entry in found]


def begin_again(toys: Toys) -> None:
    """What a restore does to the pasture's stream."""
    with toys.stores["pasture"].write() as tx:
        tx.run(sa.update(stream_head).values(epoch=new_id().hex, position=0))


def test_what_came_in_order_is_in_custody_up_to_the_mark(toys: Toys) -> None:
    toys.weigh(COWS[0], 2)

    toys.receive(*toys.said())

    assert toys.mark("barn.projects")[1] == 6
    assert toys.mark("barn.reacts")[1] == 6


def test_each_subscription_keeps_only_what_it_handles(toys: Toys) -> None:
    toys.weigh(COWS[0], 2)

    toys.receive(*toys.said())

    kept = [(row.subscription, row.position, row.state) for row in toys.inbox()]
    projects = [("barn.projects", position, "new") for position in (1, 3, 4, 6)]
    assert kept == [*projects, ("barn.reacts", 1, "new"), ("barn.reacts", 4, "new")]


def test_a_type_nobody_handles_only_moves_the_mark(toys: Toys) -> None:
    toys.weigh(COWS[0])
    weighed, looked, _ = toys.said()
    toys.receive(weighed)

    toys.receive(looked)

    assert toys.mark("barn.projects")[1] == 2
    assert len(toys.inbox()) == 2


def test_what_comes_twice_is_kept_once(toys: Toys) -> None:
    toys.weigh(COWS[0], 3)
    texts = toys.said()

    for _ in range(3):
        toys.receive(*texts, *texts)

    toys.settle()
    toys.assert_converged()


def test_what_lies_above_a_gap_waits(toys: Toys) -> None:
    toys.weigh(COWS[0], 2)
    texts = toys.said()

    toys.receive(*texts[:2], *texts[3:])
    toys.runtime.movers["barn"].move(look=True)

    assert toys.mark("barn.projects")[1] == 2
    assert toys.diary("seen") == {COWS[0]: [1]}
    assert toys.known() == {}


def test_what_lay_above_a_gap_goes_on_when_it_is_filled(toys: Toys) -> None:
    toys.weigh(COWS[0], 2)
    texts = toys.said()
    toys.receive(*texts[:2], *texts[3:])

    toys.receive(texts[2])
    toys.runtime.movers["barn"].move(look=True)

    assert toys.mark("barn.projects")[1] == 6
    assert toys.diary("seen") == {COWS[0]: [1, 2]}
    assert toys.known() == {COWS[0]: 2}


def test_the_order_of_arrival_does_not_matter(toys: Toys, seed: int) -> None:
    for cow_id in COWS[:4]:
        toys.weigh(cow_id, 3)
    texts = toys.said()
    random.Random(seed).shuffle(texts)

    for text in texts:
        toys.receive(text)

    assert toys.mark("barn.projects")[1] == toys.mark("barn.reacts")[1] == len(texts)
    toys.settle()
    toys.assert_converged()


def test_a_text_that_is_no_message_does_not_keep_the_others_out(toys: Toys, logged: Logged) -> None:
    toys.weigh(COWS[0])

    toys.receive("no message", *toys.said(), "{}")

    assert toys.mark("barn.projects")[1] == 3
    assert [entry["event"] for entry in logged] == ["envelope_unreadable"] * 2


def test_a_stream_nobody_listens_to_is_passed_over(toys: Toys) -> None:
    toys.weigh(COWS[0])

    toys.receive(*toys.said(), stream="market")

    assert toys.inbox() == []


def test_a_repeat_raises_no_alarm(toys: Toys, logged: Logged) -> None:
    toys.weigh(COWS[0], 2)
    texts = toys.said()

    toys.receive(*texts[3:])
    toys.receive(*texts[3:])
    toys.receive(*texts, *texts)
    toys.settle()
    toys.receive(*texts)

    assert alarms(logged) == []


@pytest.mark.parametrize("handled", [False, True])
def test_another_message_at_a_place_already_taken_raises_the_alarm(toys: Toys, handled: bool, logged: Logged) -> None:
    toys.weigh(COWS[0], 1)
    texts = toys.said()
    toys.receive(*texts)
    if handled:
        toys.settle()

    toys.receive(renamed(texts[0]))

    assert alarms(logged) == [("barn.projects", 1), ("barn.reacts", 1)]
    toys.settle()
    toys.assert_converged()


def test_another_message_above_a_gap_raises_the_alarm_too(toys: Toys, logged: Logged) -> None:
    toys.weigh(COWS[0], 2)
    texts = toys.said()
    toys.receive(texts[5])

    toys.receive(renamed(texts[5]))

    assert alarms(logged) == [("barn.projects", 6), ("barn.reacts", 6)]


def test_two_messages_at_one_place_of_one_batch_raise_the_alarm(toys: Toys, logged: Logged) -> None:
    toys.weigh(COWS[0], 2)
    texts = toys.said()

    toys.receive(texts[3], renamed(texts[3]))

    assert alarms(logged) == [("barn.projects", 4), ("barn.reacts", 4)]


def test_a_new_epoch_is_followed_from_its_first_position(toys: Toys) -> None:
    toys.weigh(COWS[0], 3)
    toys.settle()

    begin_again(toys)
    toys.weigh(COWS[0])
    toys.settle()

    assert toys.diary("seen") == {COWS[0]: [1, 2, 3, 4]}
    assert toys.known() == {COWS[0]: 4}
    assert toys.mark("barn.projects")[1] == 3


def test_a_new_epoch_voids_what_was_not_handled(toys: Toys) -> None:
    toys.weigh(COWS[0], 3)
    toys.receive(*toys.said())

    begin_again(toys)
    toys.weigh(COWS[1])
    toys.receive(*toys.said()[9:])
    toys.runtime.movers["barn"].move(look=True)

    assert toys.diary("seen") == {COWS[1]: [1]}
    assert {row.epoch for row in toys.inbox()} == {toys.mark("barn.projects")[0]}


def test_both_epochs_in_one_batch_leave_only_the_new_one(toys: Toys) -> None:
    toys.weigh(COWS[0], 2)
    begin_again(toys)
    toys.weigh(COWS[1])

    toys.receive(*reversed(toys.said()))
    toys.runtime.movers["barn"].move(look=True)

    assert toys.diary("seen") == {COWS[1]: [1]}
    assert {row.epoch for row in toys.inbox()} == {toys.mark("barn.projects")[0]}


def test_an_older_epoch_is_ignored(toys: Toys, logged: Logged) -> None:
    toys.weigh(COWS[0], 2)
    before = toys.said()
    begin_again(toys)
    toys.weigh(COWS[0])
    toys.settle()
    done = toys.diary("seen"), toys.mark("barn.projects"), len(toys.inbox())

    toys.receive(*before)
    toys.settle()

    assert (toys.diary("seen"), toys.mark("barn.projects"), len(toys.inbox())) == done
    assert alarms(logged) == []


def test_a_message_in_custody_is_kept_without_its_text_once_it_is_handled(toys: Toys) -> None:
    toys.weigh(COWS[0])

    toys.settle()

    with toys.stores["barn"].read() as tx:
        rows = tx.all(sa.select(inbox.c.state, inbox.c.body))
    assert rows == [("done", "")] * 3
