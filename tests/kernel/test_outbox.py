"""What is said gets gapless positions in the order of commits, and leaves as text that anybody can read."""

import random
import re
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

import orjson
import pytest
import sqlalchemy as sa

from app.kernel import clock
from app.kernel.feed import read_feed, read_head
from app.kernel.ids import new_id
from app.kernel.message import Unreadable, read_envelope
from app.kernel.outbox import publish
from app.kernel.store import Context, Store
from app.kernel.tables import stream_head
from tests.kernel.toys import COWS, FARM, CowChanged, CowWeighed, Toys, weigh

SAID_BY_A_WEIGHING = 3


def follow(store: Store, until: Callable[[], bool]) -> list[int]:
    """The positions that a follower of "what comes after the last I saw" gets to see."""
    seen: list[int] = []
    after = ("", 0)
    while True:
        last_look = until()
        for epoch, position, _ in read_feed(store, after, 50):
            seen.append(position)
            after = (epoch, position)
        if last_look and after == read_head(store):
            return seen


def test_four_writers_leave_no_gap_and_a_follower_loses_nothing(toys: Toys, seed: int) -> None:
    def write(number: int) -> None:
        dice = random.Random(seed + number)
        for _ in range(40):
            with toys.stores["pasture"].write() as tx:
                weigh(tx, dice.choice(COWS))
                time.sleep(dice.uniform(0, 0.003))

    writers = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for writer in writers:
        writer.start()
    seen = follow(toys.stores["pasture"], lambda: not any(writer.is_alive() for writer in writers))

    assert seen == list(range(1, 4 * 40 * SAID_BY_A_WEIGHING + 1))
    assert toys.positions() == seen


def test_positions_follow_the_order_of_commits(toys: Toys) -> None:
    toys.weigh(COWS[0], 12)

    counts = [read_envelope(text).version for text in toys.said() if ".looked." in text]

    assert counts == list(range(1, 13))


def test_positions_go_on_where_they_were_after_a_restart(toys: Toys, urls: dict[str, str]) -> None:
    toys.weigh(COWS[0])
    toys.close()

    again = Toys(urls)
    again.weigh(COWS[0])

    assert again.positions() == [1, 2, 3, 4, 5, 6]
    assert len({read_envelope(text).epoch for text in again.said()}) == 1
    again.close()


def test_the_head_row_holds_the_epoch_and_the_last_position(toys: Toys) -> None:
    assert read_head(toys.stores["pasture"]) is None

    toys.weigh(COWS[0], 2)

    head = read_head(toys.stores["pasture"])
    assert head is not None
    assert re.fullmatch("[0-9a-f]{32}", head[0])
    assert head[1] == 2 * SAID_BY_A_WEIGHING


def test_what_is_said_after_a_change_of_epoch_carries_the_new_one(toys: Toys) -> None:
    toys.weigh(COWS[0])
    later = new_id().hex
    with toys.stores["pasture"].write() as tx:
        tx.run(sa.update(stream_head).values(epoch=later, position=0))

    toys.weigh(COWS[0])

    places = [(message.epoch == later, message.position) for message in map(read_envelope, toys.said())]
    assert places == [(False, 1), (False, 2), (False, 3), (True, 1), (True, 2), (True, 3)]


def test_an_epoch_made_later_sorts_after_one_made_before() -> None:
    epochs = []
    for _ in range(5):
        epochs.append(new_id().hex)
        time.sleep(0.002)

    assert epochs == sorted(epochs)


def test_the_envelope_says_what_cloudevents_asks(store: Store) -> None:
    context = Context(correlation_id=new_id(), causation_id=new_id())
    at = datetime(2026, 5, 3, 10, 30, tzinfo=UTC)
    entry = new_id()

    with clock.frozen(at), store.write(context) as tx:
        fact = CowWeighed(entry, COWS[0], 7)
        message_id = publish(tx, fact, farm_id=FARM, subject=entry, key=COWS[0], version=4)

    [(epoch, _, text)] = read_feed(store, ("", 0), 10)
    assert orjson.loads(text) == {
        "specversion": "1.0",
        "id": str(message_id),
        "source": "/pasture",
        "type": "rebanho.pasture.cow.weighed.v1",
        "subject": str(entry),
        "time": "2026-05-03T10:30:00+00:00",
        "datacontenttype": "application/json",
        "partitionkey": str(COWS[0]),
        "sequence": "00000000000000000001",
        "streamepoch": epoch,
        "subjectversion": "4",
        "farmid": str(FARM),
        "correlationid": str(context.correlation_id),
        "causationid": str(context.causation_id),
        "data": {"entry_id": str(entry), "cow_id": str(COWS[0]), "count": 7},
    }


def test_a_message_read_is_the_message_written(store: Store) -> None:
    context = Context()
    with store.write(context) as tx:
        message_id = publish(tx, CowChanged(COWS[1], 1), farm_id=FARM, subject=COWS[1], version=2**40)

    [(epoch, position, text)] = read_feed(store, ("", 0), 10)
    message = read_envelope(text)

    assert (message.id, message.stream, message.epoch, message.position) == (message_id, "pasture", epoch, position)
    assert (message.subject, message.key, message.version) == (COWS[1], COWS[1], 2**40)
    assert (message.correlation_id, message.causation_id) == (context.correlation_id, None)
    assert message.time.tzinfo is not None


@pytest.mark.parametrize(
    "text",
    ["", "null", "[]", "{}", "not json", '{"id": 1}', '{"specversion": "1.0", "source": "/pasture", "sequence": "1"}'],
)
def test_what_is_no_envelope_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable):
        read_envelope(text)


def test_a_fact_that_changes_after_it_was_said_was_said_as_it_was(store: Store) -> None:
    counts: dict[str, int] = {"count": 1}
    with store.write() as tx:
        publish(tx, CowChanged(COWS[0], counts), farm_id=FARM, subject=COWS[0], version=1)  # type: ignore[arg-type]
        counts["count"] = 2

    [(_, _, text)] = read_feed(store, ("", 0), 10)

    assert orjson.loads(text)["data"]["count"] == {"count": 1}


def test_ids_of_messages_are_never_given_twice(toys: Toys) -> None:
    toys.weigh(COWS[0], 20)

    ids: list[UUID] = [read_envelope(text).id for text in toys.said()]

    assert len(set(ids)) == len(ids)


def test_who_writes_to_a_store_does_not_keep_what_was_said_from_leaving(toys: Toys) -> None:
    toys.weigh(COWS[0], 2)
    relay = toys.runtime.movers["pasture"].relay

    with toys.stores["pasture"].write():
        sent = relay.step()

    assert sent == 6
    assert toys.mark("barn.projects")[1] == 6


def test_what_has_left_is_not_sent_again_when_the_cursor_could_not_be_written(toys: Toys) -> None:
    toys.weigh(COWS[0])
    relay = toys.runtime.movers["pasture"].relay
    with toys.stores["pasture"].write():
        relay.step()

    toys.weigh(COWS[1])

    assert relay.step() == 3
    assert relay.step() == 0
    assert relay.oldest_unsent_seconds() == 0
