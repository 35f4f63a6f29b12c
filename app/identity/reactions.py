"""What identity hears of others for its trail."""

from app.identity.services import note_heard
from app.kernel.exported import ListExported
from app.kernel.message import Message
from app.kernel.transaction import Tx


def hear_exported(tx: Tx, told: ListExported, message: Message) -> None:
    """A list left as a file: the trail keeps who took it, what of it, and how many rows."""
    details = {"table": told.table, "form": told.form, "rows": told.rows, "filters": told.filters}
    note_heard(
        tx, "exported", message.id, at=message.time, by=told.person_id, farm_id=told.farm_id, thing=told.export_id,
        **details,
    )  # fmt: skip
