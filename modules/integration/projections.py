"""What others say that only keeps a local picture here; it may be repainted at any time."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.message import Message
from app.kernel.picture import keep_state, keep_states
from app.kernel.restating import StreamRestated, forget_older, left_over
from app.kernel.transaction import Tx
from modules.integration.domain.cells import fold
from modules.integration.inbound import (
    AnimalTold,
    ConsentTold,
    FarmTold,
    FiguresTold,
    GroupTold,
    MergedTold,
    PlaceTold,
)
from modules.integration.models import (
    known_animal,
    known_consent,
    known_farm,
    known_figure,
    known_group,
    known_identifier,
    known_place,
    known_telling,
)

_forget_numbers = sa.delete(known_identifier).where(known_identifier.c.animal_id == sa.bindparam("animal"))
_insert_numbers = sa.insert(known_identifier)
_forget_figures = sa.delete(known_figure).where(known_figure.c.telling_id == sa.bindparam("telling"))
_insert_figures = sa.insert(known_figure)


def keep_farm(tx: Tx, farm: FarmTold, message: Message) -> None:
    """A farm's name, zone, language and main species."""
    values = {
        "name": farm.name,
        "time_zone": farm.time_zone,
        "locale": farm.locale,
        "country": farm.country,
        "main_species": farm.main_species,
    }
    keep_state(tx, known_farm, {"farm_id": farm.farm_id}, values, message)


def keep_animals(tx: Tx, told: Sequence[tuple[AnimalTold, Message]]) -> None:
    """Animals and the numbers they carry, or carried."""
    fresh = keep_states(tx, known_animal, "animal_id", [(_columns(animal), message) for animal, message in told])
    tx.run(_forget_numbers, [{"animal": animal_id} for animal_id, known in fresh.items() if known])
    tx.run(_insert_numbers, [row for animal, _ in told if animal.animal_id in fresh for row in _numbers(animal)])


def _columns(animal: AnimalTold) -> dict[str, Any]:
    return {
        "animal_id": animal.animal_id,
        "farm_id": animal.farm_id,
        "species": animal.species,
        "production_type": animal.production_type,
        "birth_date": animal.birth_date,
        "registered_on": animal.registered_on,
        "life_status": animal.life_status,
        "sex": animal.sex,
        "name": animal.name,
        "name_key": fold(animal.name) if animal.name else None,
        "breed": animal.breed,
        "breeds": [[each.breed, each.fraction] for each in animal.breed_fractions] or None,
        "coat_colour": animal.coat_colour,
        "place_id": animal.place_id,
        "group_ids": list(animal.group_ids) or None,
        "genetic_dam_id": animal.genetic_dam_id,
        "birth_dam_id": animal.birth_dam_id,
        "sire_id": animal.sire_id,
    }


def _numbers(animal: AnimalTold) -> list[dict[str, Any]]:
    numbers = {(each.scheme, each.value) for each in animal.identifiers}
    carried = {(each.scheme, each.value) for each in animal.identifiers if each.valid_to is None}
    whose = {"animal_id": animal.animal_id, "farm_id": animal.farm_id}
    return [
        {**whose, "scheme": scheme, "value": value, "former": (scheme, value) not in carried}
        for scheme, value in sorted(numbers)
    ]


def drop_animal(tx: Tx, animal: AnimalTold, message: Message) -> None:
    """There is no such animal: its birth was taken back."""
    _forget_animal(tx, animal.animal_id, message)


def drop_merged(tx: Tx, merged: MergedTold, message: Message) -> None:
    """The animal is another one, which tells its numbers itself."""
    _forget_animal(tx, merged.from_id, message)


def _forget_animal(tx: Tx, animal_id: UUID, message: Message) -> None:
    told = sa.tuple_(known_animal.c.epoch, known_animal.c.version) < sa.tuple_(message.epoch, message.version)
    if tx.run(sa.delete(known_animal).where(known_animal.c.animal_id == animal_id, told)):
        tx.run(_forget_numbers, {"animal": animal_id})


def forget_unsaid(tx: Tx, restated: StreamRestated, message: Message) -> None:
    """Herd has said again all that there is: drop what it did not, the numbers of animals among it."""
    gone = sa.select(known_animal.c.animal_id).where(*left_over(known_animal, restated))
    tx.run(sa.delete(known_identifier).where(known_identifier.c.animal_id.in_(gone)))
    forget_older(known_animal, known_place, known_group)(tx, restated, message)


def keep_place(tx: Tx, place: PlaceTold, message: Message) -> None:
    """A place by its name."""
    values = {"farm_id": place.farm_id, "name": place.name, "active": place.active}
    keep_state(tx, known_place, {"place_id": place.place_id}, values, message)


def keep_group(tx: Tx, group: GroupTold, message: Message) -> None:
    """A group or lot by its name."""
    values = {
        "farm_id": group.farm_id,
        "kind": group.kind,
        "purpose": group.purpose,
        "name": group.name,
        "species": group.species,
        "production_type": group.production_type,
        "opened_on": group.opened_on,
        "opening_birth_date": group.opening_birth_date,
        "closed": group.closed,
    }
    keep_state(tx, known_group, {"group_id": group.group_id}, values, message)


def keep_consent(tx: Tx, consent: ConsentTold, message: Message) -> None:
    """What a farm shows an organisation from now on."""
    keys = {"farm_id": consent.farm_id, "organisation_id": consent.organisation_id}
    keep_state(tx, known_consent, keys, {"belongs": consent.belongs, "data": list(consent.data)}, message)


def keep_figures(tx: Tx, told: FiguresTold, message: Message) -> None:
    """A farm's figures over a span of months, in place of those told before."""
    values = {
        "farm_id": told.farm_id,
        "profile": told.profile,
        "span": told.span,
        "first_on": told.first_on,
        "last_on": told.last_on,
        "told_at": told.told_at,
    }
    if keep_state(tx, known_telling, {"telling_id": told.telling_id}, values, message):
        tx.run(_forget_figures, {"telling": told.telling_id})
        of = {"telling_id": told.telling_id, "farm_id": told.farm_id}
        tx.run(_insert_figures, [{**of, **asdict(figure)} for figure in told.figures])


def forget_untold(tx: Tx, restated: StreamRestated, message: Message) -> None:
    """Events has told again all figures that there are: drop what it did not."""
    gone = sa.select(known_telling.c.telling_id).where(*left_over(known_telling, restated))
    tx.run(sa.delete(known_figure).where(known_figure.c.telling_id.in_(gone)))
    forget_older(known_telling)(tx, restated, message)
