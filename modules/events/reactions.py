"""What others say that leads to a decision in the journal."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from app.kernel.ids import derived_id
from app.kernel.message import Message, Rejected
from app.kernel.restating import StreamRestated
from app.kernel.transaction import Tx
from modules.events.inbound import (
    AnimalTold,
    EntryTold,
    FarmTold,
    GroupTold,
    ImportUndone,
    MergedTold,
    NotRegistered,
    PersonErased,
    PlaceTold,
    RowEntry,
    RowImported,
)
from modules.events.queries.entries import find_data
from modules.events.services.amending import take_back
from modules.events.services.families import clear_refused, hear_of_removal, merge_animals, note_refused
from modules.events.services.forgetting import forget_person
from modules.events.services.hearing import (
    Registration,
    dispute_overdue,
    hear_of_group,
    hear_of_place,
    hear_of_zone,
    hear_refusal,
    hear_registrations,
)
from modules.events.services.recording import REFUSED, record_batch
from modules.events.services.restating import forget_unsaid
from modules.events.services.young import first_weights


def hear_farm(tx: Tx, told: FarmTold, message: Message) -> None:
    """A farm's days begin where its zone says."""
    hear_of_zone(tx, told.farm_id, told.time_zone, (message.epoch, message.version))


def hear_erased(tx: Tx, told: PersonErased, _message: Message) -> None:
    """A person is to be forgotten."""
    forget_person(tx, told.farm_id, told.person_id, told.spelled)


def hear_animals(tx: Tx, heard: Sequence[tuple[AnimalTold, Message]]) -> None:
    """The presence of animals begins with their registration."""
    by_farm: dict[UUID, list[tuple[AnimalTold, Message]]] = {}
    for told, message in heard:
        by_farm.setdefault(told.farm_id, []).append((told, message))
    for farm_id, some in by_farm.items():
        # Herd tells the numbers of today, the journal those an animal came with: those of the first telling only.
        stored = find_data(tx, farm_id, [derived_id(told.animal_id, "registration") for told, _ in some])
        animal_ids = [told.animal_id for told, _ in some]
        weights = first_weights(tx, farm_id, animal_ids)
        beginnings = [_beginning(told, stored, weights.get(told.animal_id)) for told, _ in some]
        tellings = [(message.epoch, message.version) for _, message in some]
        hear_registrations(tx, farm_id, list(zip(beginnings, tellings, strict=True)))
        clear_refused(tx, farm_id, animal_ids)


def _beginning(told: AnimalTold, stored: Mapping[UUID, Mapping[str, Any]], weight_kg: float | None) -> Registration:
    registration = Registration(
        farm_id=told.farm_id, subject_type="animal", subject_id=told.animal_id, on=told.registered_on, data={}
    )
    before = stored.get(registration.entry_id)
    registration.data.update(
        _told(
            species=told.species,
            production_type=told.production_type,
            breed=told.breed,
            sex=told.registered_sex or told.sex,
            birth_date=told.birth_date and told.birth_date.isoformat(),
            birth_date_estimated=told.birth_date_estimated,
            place_id=_text(told.opening_place_id),
            group_ids=[str(group_id) for group_id in told.opening_group_ids],
            lot_id=_text(told.lot_id),
            litter_id=_text(told.litter_id),
            birth_dam_id=_text(told.birth_dam_id or told.genetic_dam_id),
            identifiers=_numbers(told) if before is None else before.get("identifiers"),
            weight_kg=weight_kg,
        )
    )
    return registration


def hear_removed(tx: Tx, told: AnimalTold, message: Message) -> None:
    """An animal exists no more: the birth that made it was taken back."""
    hear_of_removal(tx, told.farm_id, told.animal_id, (message.epoch, message.version))


def hear_merged(tx: Tx, told: MergedTold, _message: Message) -> None:
    """Two animals are one: what was written of the one was written of the other."""
    merge_animals(tx, told.farm_id, told.from_id, told.into_id)


def hear_not_registered(tx: Tx, told: NotRegistered, _message: Message) -> None:
    """One of the young of an entry is no animal of the farm; what an imported row asked for is not the journal's."""
    if told.entry_id is None or told.thing != "animal":
        return
    found = {"animal_id": str(told.id), "reason": told.reason, "params": told.params}
    note_refused(tx, told.farm_id, told.entry_id, found if told.detail is None else {**found, "detail": told.detail})


def _numbers(told: AnimalTold) -> list[dict[str, Any]]:
    return [
        {"scheme": each.scheme, "value": each.value, "official": each.official}
        for each in told.identifiers
        if each.scheme and each.valid_to is None
    ]


def hear_group(tx: Tx, told: GroupTold, message: Message) -> None:
    """A lot begins with its opening heads; a group says what its members are in it for."""
    telling = (message.epoch, message.version)
    if told.kind == "lot":
        hear_registrations(tx, told.farm_id, [(_opening(tx, told), telling)])
    else:
        hear_of_group(tx, told.farm_id, told.group_id, told.purpose, telling)


def _opening(tx: Tx, told: GroupTold) -> Registration:
    registration = Registration(
        farm_id=told.farm_id, subject_type="lot", subject_id=told.group_id, on=told.opened_on, data={}
    )
    stored = find_data(tx, told.farm_id, [registration.entry_id]).get(registration.entry_id)
    registration.data.update(
        _told(
            species=told.species,
            production_type=told.production_type,
            birth_date=told.opening_birth_date and told.opening_birth_date.isoformat(),
            place_id=_text(told.opening_place_id) or _first_place(told, stored),
            head_count=told.opening_head_count or 0,
            by_sex=told.by_sex,
            dam_id=_text(told.dam_id),
        )
    )
    return registration


def _first_place(told: GroupTold, stored: Mapping[str, Any] | None) -> str | None:
    """Where a lot began whose opening names no place: where it was when herd first told of it.

    A litter begins where its dam was, which may be told later.
    """
    if told.dam_id:
        return None
    return _text(told.place_id) if stored is None else stored.get("place_id")


def _told(**data: Any) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value is not None and value != []}


def _text(value: UUID | None) -> str | None:
    return str(value) if value else None


def hear_place(tx: Tx, told: PlaceTold, message: Message) -> None:
    """A place can be spoken of from now on."""
    hear_of_place(tx, told.farm_id, told.place_id, (message.epoch, message.version))


def hear_refused(tx: Tx, told: EntryTold, message: Message) -> None:
    """What an entry names is not to be had."""
    hear_refusal(tx, told.farm_id, told.entry_id, told.reason, told.params, (message.epoch, message.version))


def hear_accepted(tx: Tx, told: EntryTold, message: Message) -> None:
    """What an entry names is to be had after all."""
    hear_refusal(tx, told.farm_id, told.entry_id, None, {}, (message.epoch, message.version))


def hear_restated(tx: Tx, restated: StreamRestated, _message: Message) -> None:
    """Herd has said again all that there is."""
    forget_unsaid(tx, restated)


def hear_imports(tx: Tx, heard: Sequence[tuple[RowImported, Message]]) -> None:
    """Record what rows of a spreadsheet say happened. History is old on purpose, so that is no warning."""
    by_farm: dict[tuple[UUID, UUID | None], list[tuple[RowImported, RowEntry]]] = {}
    for told, _ in heard:
        by_farm.setdefault((told.farm_id, told.recorded_by), []).extend((told, each) for each in told.entries)
    for (farm_id, person_id), rows in by_farm.items():
        if rows:
            answers = record_batch(tx, farm_id, [_item(told, each) for told, each in rows], person_id=person_id)
            for (told, _), answer in zip(rows, answers, strict=True):
                if answer.status == REFUSED:
                    raise Rejected(f"row {told.row} of import {told.import_id}: {answer.refusal}")


def hear_undone(tx: Tx, told: ImportUndone, _message: Message) -> None:
    """An import is taken back, and the entries that it asked for with it."""
    take_back(tx, told.farm_id, told.entries, asked_by=told.asked_by)


def _item(told: RowImported, each: RowEntry) -> dict[str, Any]:
    return {
        "id": each.entry_id,
        "kind": each.kind,
        "subject": {"type": each.subject_type, "id": each.subject_id},
        "occurred_at": each.occurred_at,
        "time_precision": each.time_precision,
        "data": each.data,
        "batch_id": told.import_id,
        "confirmed": [{"code": "old_entry"}],
    }


def tick(tx: Tx) -> None:
    """Every minute: what has waited for its subject for a day is disputed."""
    dispute_overdue(tx, tx.now)
