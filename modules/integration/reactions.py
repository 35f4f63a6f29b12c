"""Answers of herd and events to rows sent from here: each settles its row a little more."""

from collections.abc import Sequence
from uuid import UUID

from app.kernel.message import Message
from app.kernel.transaction import Tx
from modules.integration.inbound import AnimalTold, EntryTold, RefusalTold, RepeatTold, UndoTold
from modules.integration.services.entries import note_entries
from modules.integration.services.report import forget_repeated, note_animals, note_refusal, note_update
from modules.integration.services.undone import note_gone, note_kept, note_reverted

Answered = tuple[UUID | None, UUID]
"""The message of a row, and the thing of it that is answered."""

ENTRY_KINDS = ("arrival", "death", "departure", "group_change", "move", "note", "registration", "tagging", "weighing")


def hear_registered(tx: Tx, heard: Sequence[tuple[AnimalTold, Message]]) -> None:
    """Animals were registered, perhaps by rows."""
    note_animals(tx, [(message.causation_id, animal.animal_id) for animal, message in heard], "registered")


def hear_changed(tx: Tx, animal: AnimalTold, message: Message) -> None:
    """An animal is another than before, perhaps because a row said so."""
    del animal  # which row it was, the cause tells
    note_update(tx, message.causation_id, "changed")


def hear_repeated(tx: Tx, heard: Sequence[tuple[RepeatTold, Message]]) -> None:
    """What rows asked for was there already."""
    animals: list[Answered] = []
    things: list[Answered] = []
    for repeat, message in heard:
        if repeat.thing == "change":
            note_update(tx, message.causation_id, "repeated")
        else:
            (animals if repeat.thing == "animal" else things).append((message.causation_id, repeat.id))
    note_animals(tx, animals, "repeated")
    forget_repeated(tx, things)


def hear_refused(tx: Tx, refusal: RefusalTold, message: Message) -> None:
    """A part of a row was refused."""
    note_refusal(tx, message.causation_id, refusal)


def hear_undo(tx: Tx, told: UndoTold, message: Message) -> None:
    """A part of an undo was done, or stays for a reason."""
    if told.reason is not None:
        note_kept(tx, told.thing, told.id, told.reason, told.params, message.causation_id)
    elif told.thing == "change":
        note_reverted(tx, message.causation_id)
    else:
        note_gone(tx, told.id)


def hear_entries(tx: Tx, heard: Sequence[tuple[EntryTold, Message]]) -> None:
    """Entries were recorded, judged anew, corrected or taken back; perhaps those of rows, to which their ids lead."""
    note_entries(tx, [(entry, message.epoch) for entry, message in heard])
