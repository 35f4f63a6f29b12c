"""The report of a row is the same in whatever order its answers come, and however often."""

import random
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from app.kernel.transaction import Tx
from modules.integration.inbound import EntryTold, RefusalTold
from modules.integration.models import import_job, import_row
from modules.integration.services.entries import note_entries
from modules.integration.services.report import note_animals, note_refusal
from tests.integration.importing import draft, start
from tests.running import Rebanho

ROW = "Brinco;Baia;Peso 01/03/2026;Peso 01/04/2026\n101;Baia 1;300;330\n"


class Undone(Exception):
    """Takes a trial back."""


EPOCH = "1"


@dataclass(frozen=True)
class Sent:
    """A row that waits for its answers."""

    message_id: UUID
    animal_id: UUID
    entry_ids: tuple[UUID, UUID]
    farm_id: UUID


@pytest.fixture
def sent(rebanho: Rebanho) -> Sent:
    start(rebanho, draft(rebanho, ROW, species="cattle"))
    with rebanho.store("integration").read() as tx:
        row = tx.one(sa.select(import_row))
    assert row is not None
    entries = tuple(UUID(each["id"]) for each in row.outcome["entries"])
    return Sent(row.message_id, UUID(row.outcome["animal"]["id"]), (entries[0], entries[1]), rebanho.farm_id)


def verdict(sent: Sent, entry: int, revision: int, said: str, *reasons: str) -> Any:
    told = EntryTold(sent.entry_ids[entry], sent.farm_id, revision, said, sent.animal_id, "weighing", reasons=reasons)
    return lambda tx: note_entries(tx, [(told, EPOCH)])


def registered(sent: Sent) -> Any:
    return lambda tx: note_animals(tx, [(sent.message_id, sent.animal_id)], "registered")


def refused(sent: Sent, thing: str = "animal") -> Any:
    thing_id = sent.animal_id if thing == "animal" else uuid4()
    told = RefusalTold(thing, thing_id, sent.farm_id, "identifier_in_use", {"value": "101"})
    return lambda tx: note_refusal(tx, sent.message_id, told)


def report(rebanho: Rebanho, answers: list[Any]) -> tuple[str, str]:
    """How row and import stand after these answers; nothing of it stays."""
    found: list[str] = []

    def trial(tx: Tx) -> None:
        for answer in answers:
            answer(tx)
        found.extend((tx.scalar(sa.select(import_row.c.status)), tx.scalar(sa.select(import_job.c.state))))
        raise Undone

    with pytest.raises(Undone), rebanho.store("integration").write() as tx:
        trial(tx)
    return found[0], found[1]


def test_a_row_is_stored_when_its_animal_and_every_entry_are(rebanho: Rebanho, sent: Sent) -> None:
    answers = [registered(sent), verdict(sent, 0, 1, "recorded"), verdict(sent, 1, 1, "recorded")]

    assert report(rebanho, answers) == ("stored", "done")
    for missing in range(3):
        assert report(rebanho, answers[:missing] + answers[missing + 1 :]) == ("sent", "running")


def test_an_entry_that_waits_for_its_animal_keeps_the_row_open(rebanho: Rebanho, sent: Sent) -> None:
    answers = [registered(sent), verdict(sent, 0, 1, "recorded"), verdict(sent, 1, 1, "waiting")]

    assert report(rebanho, answers) == ("sent", "running")
    assert report(rebanho, [*answers, verdict(sent, 1, 2, "recorded")]) == ("stored", "done")


def test_one_disputed_entry_makes_the_row_disputed(rebanho: Rebanho, sent: Sent) -> None:
    answers = [registered(sent), verdict(sent, 0, 1, "disputed", "not_present"), verdict(sent, 1, 1, "recorded")]

    assert report(rebanho, answers) == ("disputed", "done")


def test_a_refused_animal_settles_the_row_whatever_its_entries_wait_for(rebanho: Rebanho, sent: Sent) -> None:
    assert report(rebanho, [refused(sent), verdict(sent, 0, 1, "waiting")]) == ("refused", "done")


def test_a_refused_place_is_told_and_the_rest_goes_on(rebanho: Rebanho, sent: Sent) -> None:
    answers = [
        refused(sent, "place"),
        registered(sent),
        verdict(sent, 0, 1, "recorded"),
        verdict(sent, 1, 1, "recorded"),
    ]

    assert report(rebanho, answers) == ("stored", "done")


def test_answers_that_concern_no_row_change_nothing(rebanho: Rebanho, sent: Sent) -> None:
    stranger = Sent(uuid4(), uuid4(), (uuid4(), uuid4()), sent.farm_id)

    answers = [registered(stranger), refused(stranger), verdict(stranger, 0, 1, "recorded")]

    assert report(rebanho, answers) == ("sent", "running")


@pytest.mark.parametrize("seed", range(10))
def test_no_order_and_no_repetition_of_the_answers_changes_the_report(rebanho: Rebanho, sent: Sent, seed: int) -> None:
    answers = [
        registered(sent),
        verdict(sent, 0, 1, "waiting"),
        verdict(sent, 0, 2, "recorded"),
        verdict(sent, 1, 1, "waiting"),
        verdict(sent, 1, 2, "recorded"),
        verdict(sent, 1, 3, "disputed", "not_present"),
    ]
    shuffled = answers * 2
    random.Random(seed).shuffle(shuffled)

    assert report(rebanho, shuffled) == ("disputed", "done")
