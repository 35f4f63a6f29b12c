"""Killed at any moment while a client outside writes: what was acknowledged is there, once, and all pictures agree."""

import os
import random
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from app.config import Settings
from app.kernel.feed import read_feed
from app.kernel.message import read_envelope
from modules.events import models as journal
from tests.factories import add_member_with_token
from tests.journeys.conftest import Owner
from tests.journeys.outside import Client

# Twenty starts of a server, fifteen seconds each on a slow machine.
pytestmark = [pytest.mark.own_process, pytest.mark.timeout(900)]

KILLS_AT_LEAST = 20
WRITES_AT_LEAST = 500
RECORDED = ("rebanho.events.weighing.recorded.v1", "rebanho.events.move.recorded.v1")


def outside_client(owner: Owner, seed: int) -> Client:
    """Somebody with a token on a farm of two pens and five pigs."""
    pens = [owner.place("Baia 1"), owner.place("Baia 2")]
    pigs = [owner.register(str(number), place_id=pens[0], birth_date="2026-01-01") for number in range(1, 6)]
    token = add_member_with_token(owner.runtime.store("identity"), UUID(owner.farm_id), "worker")
    owner.runtime.settle()
    return Client(owner.farm_id, token, pigs, pens, seed)


def stored(owner: Owner) -> dict[str, Any]:
    """What the journal holds of the client's kinds, by id."""
    with owner.runtime.store("events").read() as tx:
        rows = tx.all(sa.select(journal.entry).where(journal.entry.c.kind.in_(("weighing", "move"))))
    return {str(row.id): row for row in rows}


def said(owner: Owner) -> list[str]:
    """The entries that the journal said it has recorded, once for each time it said so."""
    texts = read_feed(owner.runtime.store("events"), ("", 0), 100_000)
    messages = (read_envelope(text) for _, _, text in texts)
    return [str(message.subject) for message in messages if message.type in RECORDED]


def last_of(client: Client, kind: str) -> dict[str, dict[str, Any]]:
    """The last entry of a kind that was acknowledged for each animal."""
    return {entry["subject"]["id"]: entry for entry in client.acknowledged.values() if entry["kind"] == kind}


def test_a_server_that_is_killed_again_and_again_loses_and_doubles_nothing(
    owner: Owner, settings: Settings, database: str
) -> None:
    seed = int(os.environ.get("TEST_SEED") or random.SystemRandom().randrange(1_000_000))
    kills = 0
    client = outside_client(owner, seed)
    while kills < KILLS_AT_LEAST or len(client.acknowledged) < WRITES_AT_LEAST:
        client.live_through_a_kill(settings)
        kills += 1
    print(f"seed {seed}: {kills} kills, {len(client.acknowledged)} acknowledged, {client.repeats} repeats answered 200")

    owner.runtime.settle()

    found = stored(owner)
    lost = client.acknowledged.keys() - found.keys()
    unanswered = found.keys() - client.acknowledged.keys()
    print(f"{len(lost)} lost, {len(said(owner)) - len(set(said(owner)))} doubled, {len(unanswered)} unanswered")
    assert not lost
    assert len(unanswered) <= 1
    assert sorted(said(owner)) == sorted(found)
    assert {row.verdict for row in found.values()} == {"recorded"}
    for animal, entry in last_of(client, "weighing").items():
        assert str(found[entry["id"]].subject_id) == animal
    owner.assert_pictures_agree()
    assert_cards_show_the_last(owner, client, unanswered)


def assert_cards_show_the_last(owner: Owner, client: Client, unanswered: set[str]) -> None:
    """Each card shows the weight and the pen that were acknowledged last (or the one whose answer was cut off)."""
    moved = last_of(client, "move")
    for animal, entry in last_of(client, "weighing").items():
        card, growth = owner.animal(animal), owner.get("events", f"subjects/{animal}/growth")
        assert card["last_weight_kg"] == growth["points"][-1]["weight_kg"]
        if not unanswered:
            assert card["last_weight_kg"] == entry["data"]["weight_kg"]
            assert card["place_id"] == moved[animal]["data"]["to_place_id"]
