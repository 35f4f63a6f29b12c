"""What others say that leads to a decision here: the journal's entries and the rows of a spreadsheet."""

from collections.abc import Sequence

from app.kernel.message import Message
from app.kernel.restating import StreamRestated
from app.kernel.transaction import Tx
from modules.herd.inbound import EntryHeard, ImportUndone, RowImported
from modules.herd.services.hearing import hear_entries
from modules.herd.services.imports import hear_rows
from modules.herd.services.restating import forget_entries
from modules.herd.services.undoing import hear_undone

KINDS = (
    "registration", "arrival", "departure", "death", "move", "group_change", "weighing", "tagging", "tag_lost",
    "tag_replaced", "castration", "cull_mark", "do_not_breed", "head_count_correction", "lot_change", "fostering",
    "weaning", "lot_close", "dam_moved",
    "birth", "parturition", "identify_from_lot",
)  # fmt: skip
TELLINGS = ("recorded", "corrected", "retracted", "judged")


def hear_journal(tx: Tx, heard: Sequence[tuple[EntryHeard, Message]]) -> None:
    """Entries were recorded, corrected, retracted, or their verdict flipped."""
    hear_entries(tx, [(entry, message.epoch) for entry, message in heard])


def hear_restated(tx: Tx, restated: StreamRestated, message: Message) -> None:
    """The journal has said again all that it holds."""
    del message  # the fact names the epoch itself
    forget_entries(tx, restated)


def hear_import(tx: Tx, heard: Sequence[tuple[RowImported, Message]]) -> None:
    """Rows of a spreadsheet ask for places, groups and animals."""
    hear_rows(tx, [(message.key, row) for row, message in heard])


def hear_undo(tx: Tx, told: ImportUndone, message: Message) -> None:
    """A part of an import is to be taken back."""
    del message  # the answers take their cause from the transaction
    hear_undone(tx, told)
