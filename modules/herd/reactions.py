"""What others say that leads to a decision here: the journal's entries and the rows of a spreadsheet."""

from app.kernel.message import Message
from app.kernel.restating import StreamRestated
from app.kernel.transaction import Tx
from modules.herd.inbound import EntryHeard, ImportUndone, RowImported
from modules.herd.services.hearing import hear_entry
from modules.herd.services.imports import hear_row
from modules.herd.services.restating import forget_entries
from modules.herd.services.undoing import hear_undone

KINDS = (
    "registration", "arrival", "departure", "death", "move", "group_change", "weighing", "tagging", "tag_lost",
    "tag_replaced", "castration", "cull_mark", "head_count_correction", "lot_close", "birth", "parturition",
    "identify_from_lot",
)  # fmt: skip
TELLINGS = ("recorded", "corrected", "retracted", "judged")


def hear_journal(tx: Tx, entry: EntryHeard, message: Message) -> None:
    """An entry was recorded, corrected, retracted, or its verdict flipped."""
    hear_entry(tx, entry, epoch=message.epoch)


def hear_restated(tx: Tx, restated: StreamRestated, message: Message) -> None:
    """The journal has said again all that it holds."""
    del message  # the fact names the epoch itself
    forget_entries(tx, restated)


def hear_import(tx: Tx, row: RowImported, message: Message) -> None:
    """A spreadsheet's row asks for places, groups and an animal."""
    del message  # the answers take their cause from the transaction
    hear_row(tx, row)


def hear_undo(tx: Tx, told: ImportUndone, message: Message) -> None:
    """A part of an import is to be taken back."""
    del message  # the answers take their cause from the transaction
    hear_undone(tx, told)
