"""Registering animals, one or many: those on which nothing else waits are judged and stored at once."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import eq
from typing import Any
from uuid import UUID

from app.kernel.errors import Refusal
from app.kernel.transaction import ReadTx, Tx
from modules.herd.domain.registration import NewAnimal
from modules.herd.domain.stories import Story
from modules.herd.queries.farms import day_begins
from modules.herd.services import numbers
from modules.herd.services.claims import claimed_by_entries, settle_numbers
from modules.herd.services.door import Asked, Door, Registered, look_up
from modules.herd.services.intervals import write_stories
from modules.herd.services.parents import Descends, descends, named_as_parents
from modules.herd.services.records import store_new
from modules.herd.services.settling import settle
from modules.herd.services.subjects import with_young, young_of
from modules.herd.services.turns import take_turn, take_turns

Answer = bool | Refusal
"""Whether an animal is new (False: this very registration was made before), or why it is not registered."""


def register_animal(tx: Tx, farm_id: UUID, new: NewAnimal, *, animal_id: UUID, confirmed: Collection[str] = ()) -> bool:
    """Register an animal on the farm; False when this very registration was made before.

    Raises IdTaken, IdElsewhere, IdentifierInUse, UnlikelyNumber unless its warnings are `confirmed` (codes), or what is
    wrong with a field, by its pointer.
    """
    answer = register_animals(tx, farm_id, [Asked(animal_id, new, confirmed=confirmed)])[animal_id]
    if isinstance(answer, Refusal):
        raise answer
    return answer


def register_animals(tx: Tx, farm_id: UUID, asked: Sequence[Asked]) -> dict[UUID, Answer]:
    """Register animals on the farm, none of them twice, as if one after the other. Answers for each by its id."""
    take_turns(tx, [(each.animal_id,) for each in asked])
    if any(each.parents for each in asked):
        take_turn(tx, farm_id, "parents")
    waited_for = _find_waited_for(tx, farm_id, asked)
    answers: dict[UUID, Answer] = {}
    for run in _runs(asked, waited_for):
        if run[0].animal_id in waited_for:
            tx.because_of(run[0].animal_id)
            _register(tx, farm_id, run, answers, partial(descends, tx))
            _settle(tx, farm_id, run[0], answers)
        else:
            _register(tx, farm_id, run, answers, eq)  # nobody descends from whom nobody names
    return answers


def _find_waited_for(tx: ReadTx, farm_id: UUID, asked: Sequence[Asked]) -> set[UUID]:
    """The animals whose coming changes something else: entries claim their numbers, or name them as dams or parents."""
    ids = [each.animal_id for each in asked]
    found = named_as_parents(tx, ids) | with_young(tx, ids)
    claimed = claimed_by_entries(tx, farm_id, {key for each in asked for key in each.keys})
    named = set[UUID]()
    for each in asked:
        if each.animal_id in named or each.keys & claimed:
            found.add(each.animal_id)
        named |= each.parents
    return found


def _runs(asked: Iterable[Asked], alone: set[UUID]) -> Iterator[list[Asked]]:
    """The animals in their order, those for themselves that are to be registered alone."""
    run: list[Asked] = []
    for each in asked:
        if run and (each.animal_id in alone or run[0].animal_id in alone):
            yield run
            run = []
        run.append(each)
    if run:
        yield run


def _settle(tx: Tx, farm_id: UUID, asked: Asked, answers: Mapping[UUID, Answer]) -> None:
    if answers[asked.animal_id] is True:
        settle(tx, farm_id, settle_numbers(tx, farm_id, asked.keys) | young_of(tx, asked.animal_id))


def _register(
    tx: Tx, farm_id: UUID, run: Sequence[Asked], answers: dict[UUID, Answer], descends_from: Descends
) -> None:
    """Judge the animals of a run one after the other, then store those that stand, all at once."""
    door = look_up(tx, farm_id, run)
    registered: list[Registered] = []
    for each in run:
        try:
            found = door.judge(each, descends_from)
        except Refusal as refusal:
            answers[each.animal_id] = refusal
            continue
        answers[each.animal_id] = found is not None
        if found is not None:
            door.add(found)
            registered.append(found)
    if registered:
        _store(tx, door, registered)


def _store(tx: Tx, door: Door, registered: Sequence[Registered]) -> None:
    carried = []
    for found in registered:
        on = found.row["registered_on"]
        since = day_begins(on, door.zone)
        carried += numbers.rows_of(door.farm_id, found.row["id"], found.wanted, on=on, at=since)
    numbers.carry(tx, carried)
    write_stories(tx, door.farm_id, {found.row["id"]: found.story for found in registered})
    store_new(tx, [{**found.row, **_standing(found.story)} for found in registered])


def _standing(story: Story) -> dict[str, Any]:
    return {"life_status": story.life_status, "place_id": story.place_id, "left_on": None}
