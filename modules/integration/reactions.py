"""Answers of herd and events to rows sent from here: each settles its row a little more."""

from app.kernel.message import Message
from app.kernel.transaction import Tx
from modules.integration.inbound import AnimalTold, EntryTold, RefusalTold, RepeatTold, UndoTold
from modules.integration.services.entries import note_entry
from modules.integration.services.report import forget_repeated, note_animal, note_refusal, note_update
from modules.integration.services.undone import note_gone, note_kept, note_reverted

ENTRY_KINDS = ("arrival", "death", "departure", "group_change", "move", "note", "registration", "tagging", "weighing")


def hear_registered(tx: Tx, animal: AnimalTold, message: Message) -> None:
    """An animal was registered, perhaps by a row."""
    note_animal(tx, message.causation_id, animal.animal_id, "registered")


def hear_changed(tx: Tx, animal: AnimalTold, message: Message) -> None:
    """An animal is another than before, perhaps because a row said so."""
    del animal  # which row it was, the cause tells
    note_update(tx, message.causation_id, "changed")


def hear_repeated(tx: Tx, repeat: RepeatTold, message: Message) -> None:
    """What a row asked for was there already."""
    if repeat.thing == "animal":
        note_animal(tx, message.causation_id, repeat.id, "repeated")
    elif repeat.thing == "change":
        note_update(tx, message.causation_id, "repeated")
    else:
        forget_repeated(tx, message.causation_id, repeat.id)


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


def hear_entry(tx: Tx, entry: EntryTold, message: Message) -> None:
    """An entry was recorded, judged anew, corrected or taken back; perhaps one of a row."""
    del message  # the entry's own id leads to its row
    note_entry(tx, entry)
