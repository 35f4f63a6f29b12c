"""Answers of herd and events to rows sent from here: each settles its row a little more."""

from app.kernel.message import Message
from app.kernel.transaction import Tx
from modules.integration.inbound import AnimalTold, EntryTold, RefusalTold, RepeatTold
from modules.integration.services.report import note_animal, note_entry, note_refusal

ENTRY_KINDS = ("weighing", "note")


def hear_registered(tx: Tx, animal: AnimalTold, message: Message) -> None:
    """An animal was registered, perhaps by a row."""
    note_animal(tx, message.causation_id, animal.animal_id, "registered")


def hear_repeated(tx: Tx, repeat: RepeatTold, message: Message) -> None:
    """What a row asked to register was there already."""
    if repeat.thing == "animal":
        note_animal(tx, message.causation_id, repeat.id, "repeated")


def hear_refused(tx: Tx, refusal: RefusalTold, message: Message) -> None:
    """A part of a row was refused."""
    note_refusal(tx, message.causation_id, refusal)


def hear_entry(tx: Tx, entry: EntryTold, message: Message) -> None:
    """An entry was recorded, or judged anew; perhaps one of a row."""
    del message  # the entry's own id leads to its row
    note_entry(tx, entry)
