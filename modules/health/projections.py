"""Health's picture of farms and animals, kept from what identity and herd say."""

from collections.abc import Sequence

from app.kernel.message import Message
from app.kernel.transaction import Tx
from modules.health.inbound import AnimalTold, FarmTold, MergedTold
from modules.health.services import forget_animal, know_animals, know_farm


def keep_farm(tx: Tx, farm: FarmTold, message: Message) -> None:
    """A farm was opened or changed."""
    know_farm(tx, farm, message)


def keep_animals(tx: Tx, told: Sequence[tuple[AnimalTold, Message]]) -> None:
    """Animals were registered, changed or left."""
    know_animals(tx, told)


def drop_animal(tx: Tx, animal: AnimalTold, message: Message) -> None:
    """There is no such animal: its birth was taken back."""
    forget_animal(tx, animal.animal_id, message)


def drop_merged(tx: Tx, merged: MergedTold, message: Message) -> None:
    """The animal is another one."""
    forget_animal(tx, merged.from_id, message)
