"""Herd's picture of the farms: their time zone, by which a day begins and ends."""

from app.kernel.message import Message
from app.kernel.picture import keep_state
from app.kernel.transaction import Tx
from modules.herd.inbound import FarmTold
from modules.herd.models import known_farm


def keep_farm(tx: Tx, farm: FarmTold, message: Message) -> None:
    """Know a farm as identity tells it."""
    told = {"time_zone": farm.time_zone, "locale": farm.locale}
    keep_state(tx, known_farm, {"farm_id": farm.farm_id}, told, message)
