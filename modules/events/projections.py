"""The journal's pictures of what herd keeps: names to show, what is a lot, which place lies in which."""

import sqlalchemy as sa

from app.kernel.message import Message
from app.kernel.picture import keep_state
from app.kernel.transaction import Tx
from modules.events.inbound import AnimalTold, GroupTold, MergedTold, PlaceTold
from modules.events.models import known_animal, known_group, known_place

BY_EYE = frozenset(
    {"visual_tag", "management", "brand", "tattoo", "slap_mark", "notch", "leg_band", "wing_band", "button"}
)


def keep_animal(tx: Tx, told: AnimalTold, message: Message) -> None:
    """What an animal is called."""
    values = {"farm_id": told.farm_id, "label": label_of(told)}
    keep_state(tx, known_animal, {"animal_id": told.animal_id}, values, message)


def drop_animal(tx: Tx, told: AnimalTold, message: Message) -> None:
    """An animal that exists no more; it may come back with a later telling."""
    known = sa.tuple_(known_animal.c.epoch, known_animal.c.version)
    tx.run(
        sa.delete(known_animal).where(
            known_animal.c.animal_id == told.animal_id, known < sa.tuple_(message.epoch, message.version)
        )
    )


def drop_merged(tx: Tx, told: MergedTold, _message: Message) -> None:
    """An animal that was another one all the time."""
    tx.run(sa.delete(known_animal).where(known_animal.c.animal_id == told.from_id))


def keep_group(tx: Tx, told: GroupTold, message: Message) -> None:
    """What a group is and what it is called."""
    values = {"farm_id": told.farm_id, "kind": told.kind, "name": told.name}
    keep_state(tx, known_group, {"group_id": told.group_id}, values, message)


def keep_place(tx: Tx, told: PlaceTold, message: Message) -> None:
    """What a place is called and where it lies."""
    values = {"farm_id": told.farm_id, "name": told.name, "parent_id": told.parent_id}
    first = {"place_id": told.place_id, "first_parent_id": told.parent_id, **values, "epoch": "", "version": 0}
    tx.insert_new(known_place, first)
    keep_state(tx, known_place, {"place_id": told.place_id}, values, message)


def label_of(told: AnimalTold) -> str:
    """What to call an animal: its first number in use that is read by eye, else the end of another, else its name."""
    in_use = [number for number in told.identifiers if number.valid_to is None]
    for number in in_use:
        if number.type in BY_EYE:
            return number.value
    return in_use[0].value[-6:] if in_use else told.name or told.label or ""
