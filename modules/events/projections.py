"""The journal's pictures: what herd's things are called, what is a lot, which place lies in which, who is on a farm."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.message import Message
from app.kernel.picture import keep_state, keep_states
from app.kernel.transaction import Tx
from modules.events.domain.state import DEAD, DEPARTED
from modules.events.domain.words import fold, spelled
from modules.events.inbound import AnimalTold, GroupTold, MemberTold, MergedTold, PlaceTold
from modules.events.models import (
    known_animal,
    known_former_number,
    known_group,
    known_member,
    known_place,
    known_word,
)
from modules.events.queries.search import HEAD

LEFT = (DEPARTED, DEAD)
BY_EYE = frozenset(
    {"visual_tag", "management", "brand", "tattoo", "slap_mark", "notch", "leg_band", "wing_band", "button"}
)


def keep_animals(tx: Tx, heard: Sequence[tuple[AnimalTold, Message]]) -> None:
    """What animals are called, and which numbers they carry no more."""
    labels = {told.animal_id: label_of(told) for told, _ in heard}
    rows = [
        ({"animal_id": told.animal_id, "farm_id": told.farm_id, "label": labels[told.animal_id]}, message)
        for told, message in heard
    ]
    fresh = keep_states(tx, known_animal, "animal_id", rows)
    known = [animal_id for animal_id, was_known in fresh.items() if was_known]
    news = [(told, message) for told, message in heard if told.animal_id in fresh]
    tx.run(_forget_words, [{"thing": animal_id} for animal_id in known])
    tx.run(_insert_words, [row for told, message in news for row in _names(told, labels[told.animal_id], message)])
    tx.run(_forget_formers, [{"animal": animal_id} for animal_id in known])
    tx.run(_insert_formers, [row for told, message in news for row in _formers(told, message)])


def _names(told: AnimalTold, label: str, message: Message) -> list[dict[str, Any]]:
    numbers = [word for number in told.identifiers for word in spelled(number.value)]
    return _words(told.farm_id, told.animal_id, [*fold(label), *fold(told.name or ""), *numbers], message)


def _formers(told: AnimalTold, message: Message) -> list[dict[str, Any]]:
    """The numbers that it carries no more: any number of one that has left."""
    left = told.life_status in LEFT
    keys = {(each.scheme, each.value) for each in told.identifiers if each.scheme and (left or each.valid_to)}
    whose = {
        "animal_id": told.animal_id,
        "farm_id": told.farm_id,
        "epoch": message.epoch,
        "version": message.version,
    }
    return [{**whose, "scheme": scheme, "value": value} for scheme, value in sorted(keys)]


def drop_animal(tx: Tx, told: AnimalTold, message: Message) -> None:
    """An animal that exists no more; it may come back with a later telling."""
    tx.run(_forget_words, {"thing": told.animal_id})
    tx.run(_forget_formers, {"animal": told.animal_id})
    known = sa.tuple_(known_animal.c.epoch, known_animal.c.version)
    tx.run(
        sa.delete(known_animal).where(
            known_animal.c.animal_id == told.animal_id, known < sa.tuple_(message.epoch, message.version)
        )
    )


def drop_merged(tx: Tx, told: MergedTold, _message: Message) -> None:
    """An animal that was another one all the time."""
    tx.run(_forget_words, {"thing": told.from_id})
    tx.run(_forget_formers, {"animal": told.from_id})
    tx.run(sa.delete(known_animal).where(known_animal.c.animal_id == told.from_id))


def keep_group(tx: Tx, told: GroupTold, message: Message) -> None:
    """What a group is and what it is called."""
    values = {"farm_id": told.farm_id, "kind": told.kind, "name": told.name}
    if keep_state(tx, known_group, {"group_id": told.group_id}, values, message):
        _keep_words(tx, told.farm_id, told.group_id, fold(told.name), message)


def keep_place(tx: Tx, told: PlaceTold, message: Message) -> None:
    """What a place is called, where it lies and how large it is."""
    values = {"farm_id": told.farm_id, "name": told.name, "parent_id": told.parent_id, "area_ha": told.area_ha}
    first = {"place_id": told.place_id, "first_parent_id": told.parent_id, **values, "epoch": "", "version": 0}
    tx.insert_new(known_place, first)
    if keep_state(tx, known_place, {"place_id": told.place_id}, values, message):
        _keep_words(tx, told.farm_id, told.place_id, fold(told.name), message)


def keep_member(tx: Tx, told: MemberTold, message: Message) -> None:
    """What a person is on a farm."""
    keep_state(tx, known_member, {"farm_id": told.farm_id, "person_id": told.person_id}, {"role": told.role}, message)


_forget_words = sa.delete(known_word).where(known_word.c.thing_id == sa.bindparam("thing"))
_insert_words = sa.insert(known_word)
_forget_formers = sa.delete(known_former_number).where(known_former_number.c.animal_id == sa.bindparam("animal"))
_insert_formers = sa.insert(known_former_number)


def _keep_words(tx: Tx, farm_id: UUID, thing_id: UUID, words: Iterable[str], message: Message) -> None:
    """By which words a thing is found; those of before no more."""
    tx.run(_forget_words, {"thing": thing_id})
    tx.run(_insert_words, _words(farm_id, thing_id, words, message))


def _words(farm_id: UUID, thing_id: UUID, words: Iterable[str], message: Message) -> list[dict[str, Any]]:
    told = {"thing_id": thing_id, "farm_id": farm_id, "epoch": message.epoch, "version": message.version}
    return [{**told, "word": word, "head": word[:HEAD]} for word in sorted(set(words))]


def label_of(told: AnimalTold) -> str:
    """What to call an animal: its first number in use that is read by eye, else the end of another, else its name."""
    in_use = [number for number in told.identifiers if number.valid_to is None]
    for number in in_use:
        if number.type in BY_EYE:
            return number.value
    return in_use[0].value[-6:] if in_use else told.name or told.label or ""
