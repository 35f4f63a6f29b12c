"""Health's picture of farms and animals, kept from what identity and herd say."""

from app.kernel.message import Message
from app.kernel.transaction import Tx
from modules.health.inbound import AnimalTold, FarmTold
from modules.health.services import know_animal, know_farm


def keep_farm(tx: Tx, farm: FarmTold, message: Message) -> None:
    """A farm was opened or changed."""
    know_farm(tx, farm, message)


def keep_animal(tx: Tx, animal: AnimalTold, message: Message) -> None:
    """An animal was registered, changed or left."""
    know_animal(tx, animal, message)
