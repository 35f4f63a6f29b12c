"""The animals that entries of the journal ask for: registered, corrected, refused and removed as the entries stand.

What a person corrected of such an animal stays: a later telling of the entry changes only what it tells otherwise.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa

from app.kernel.errors import Refusal
from app.kernel.ids import content_hash, derived_id
from app.kernel.outbox import publish
from app.kernel.transaction import ReadTx, Tx
from modules.herd.contracts.published import RegistrationRefused
from modules.herd.domain.births import BIRTH, IDENTIFY, Wish, numbers_of, origin_of, wishes_of
from modules.herd.models import animal, heard_entry, identifier, wished_animal
from modules.herd.queries.farms import zone_of
from modules.herd.services import ledger
from modules.herd.services.claims import forget_claims, settle_numbers
from modules.herd.services.intervals import write_memberships, write_stays, write_stories
from modules.herd.services.judging import against
from modules.herd.services.newborn import columns_of
from modules.herd.services.numbers import Wanted, check_numbers, claim_of
from modules.herd.services.parents import check_parents
from modules.herd.services.records import ACTIVE, MERGED, REMOVED, lock_animal, restate, store_new
from modules.herd.services.subjects import opening_story, purposes_of, refold

Row = sa.Row[Any]
Answer = tuple[str | None, dict[str, Any]]

_of_entry = sa.select(wished_animal.c.animal_id).where(wished_animal.c.entry_id == sa.bindparam("entry_id"))
_mine = (wished_animal.c.entry_id == sa.bindparam("entry"), wished_animal.c.animal_id == sa.bindparam("wished"))
_drop = sa.delete(wished_animal).where(*_mine)
_change = sa.update(wished_animal).where(*_mine)
_wishes = (
    sa.select(wished_animal)
    .join(heard_entry, heard_entry.c.id == wished_animal.c.entry_id)
    .where(wished_animal.c.animal_id == sa.bindparam("animal_id"), wished_animal.c.farm_id == sa.bindparam("farm_id"))
)
_is_wished = sa.select(wished_animal.c.entry_id).where(wished_animal.c.animal_id == sa.bindparam("animal_id")).limit(1)
_kept_out = sa.select(identifier).where(
    identifier.c.entry_id == sa.bindparam("entry_id"),
    identifier.c.animal_id == sa.bindparam("animal_id"),
    identifier.c.holds.is_(False),
)
_owner = sa.select(animal.c.farm_id).where(animal.c.id == sa.bindparam("animal_id"))


def hear_birth(tx: Tx, entry: Row) -> set[UUID]:
    """Take up what an entry (its ledger row) asks for now. Returns the animals that are to be settled."""
    keys, animals = forget_claims(tx, entry.id)
    asked = {} if entry.retracted else wishes_of(entry.kind, entry.subject_id, entry.data)
    for row in tx.all(_of_entry, {"entry_id": entry.id}):
        animals.add(row.animal_id)
        if row.animal_id not in asked:
            tx.run(_drop, {"entry": entry.id, "wished": row.animal_id})
    for listed, (animal_id, wish) in enumerate(asked.items()):
        problem, wanted = _check(entry, wish)
        _write_wish(tx, entry, animal_id, listed, wish, problem)
        if asks(tx, entry):
            keys |= _claim(tx, entry, animal_id, wanted)
    return settle_numbers(tx, entry.farm_id, keys, animals | set(asked))


def asks(tx: ReadTx, entry: Row) -> bool:
    """Whether an entry asks for its animals: nobody but herd is against it, and the places it names are there."""
    return ledger.would_count(entry) and against(tx, entry) == (None, None)


def is_wished(tx: ReadTx, animal_id: UUID) -> bool:
    """Whether an entry of the journal asks for the animal."""
    return tx.one(_is_wished, {"animal_id": animal_id}) is not None


def settle_young(tx: Tx, farm_id: UUID, animal_id: UUID) -> set[UUID]:
    """Register, correct, refuse or remove an animal that entries ask for. Returns the animals concerned by that."""
    before = lock_animal(tx, farm_id, animal_id)
    if before is not None and before.status == MERGED:
        return set()
    wishes = tx.all(_wishes, {"animal_id": animal_id, "farm_id": farm_id})
    entries = {row.entry_id: ledger.entry_of(tx, row.entry_id) for row in wishes}
    done: set[UUID] | None = None
    waits = False
    for row in sorted(wishes, key=lambda each: ledger.order_of(entries[each.entry_id])):
        entry = entries[row.entry_id]
        columns = columns_of(tx, entry, row) if asks(tx, entry) and not row.problem else None
        reason, params = _against(tx, entry, row, before, columns, taken=done is not None)
        _answer(tx, entry, row, reason, params)
        if columns is not None and reason is None:
            done = _carry_out(tx, row, before, columns)
        waits |= columns is None and reason is None and asks(tx, entry)
    if done is not None:
        return done
    return set() if waits else forget_young(tx, before)  # whose dam is not known (any more) stays as it is


def forget_young(tx: Tx, before: Row | None) -> set[UUID]:
    """Remove an animal that no entry asks for any more. Returns the animals concerned."""
    if before is None or before.born_of_entry_id is None or before.status == REMOVED:
        return set()
    write_stays(tx, before.farm_id, before.id, [])
    write_memberships(tx, before.farm_id, before.id, [])
    gone = {"status": REMOVED, "place_id": None}
    restate(tx, before, gone)
    return settle_numbers(tx, before.farm_id, animals={before.id}) - {before.id}


def say_refusals(tx: Tx, rows: Sequence[Row]) -> None:
    """Say again which animals that entries ask for are not registered, and why."""
    for row in rows:
        entry = ledger.entry_of(tx, row.entry_id)
        before = lock_animal(tx, row.farm_id, row.animal_id)
        _, params = _against(tx, entry, row, before, columns_of(tx, entry, row), taken=False)
        _say_refused(tx, row, row.refused, params, row.judged)


def _check(entry: Row, wish: Wish) -> tuple[dict[str, Any] | None, Sequence[Wanted]]:
    """What is wrong with the numbers asked for, whatever else is known, and the numbers that are right."""
    try:
        return None, check_numbers(numbers_of(wish), needed=entry.kind == IDENTIFY)
    except Refusal as refusal:
        return _told(refusal), ()


def _told(refusal: Refusal) -> dict[str, Any]:
    params = {**refusal.params, **({"pointer": refusal.pointer} if refusal.pointer else {})}
    return {"reason": refusal.code.rpartition("/")[2], "params": params}


def _write_wish(
    tx: Tx, entry: Row, animal_id: UUID, listed: int, wish: Wish, problem: Mapping[str, Any] | None
) -> None:
    told = {
        "farm_id": entry.farm_id,
        "from_id": origin_of(entry.kind, entry.subject_id, entry.data),
        "sort_at": entry.sort_at,
        "listed": listed,
        "wish": dict(wish),
        "problem": problem,
    }
    tx.upsert(wished_animal, {"entry_id": entry.id, "animal_id": animal_id}, told)


def _claim(tx: Tx, entry: Row, animal_id: UUID, wanted: Iterable[Wanted]) -> set[tuple[str, str]]:
    on = entry.sort_at.astimezone(zone_of(tx, entry.farm_id)).date()
    rows = [
        {**claim_of(entry, derived_id(entry.id, animal_id, listed), animal_id, each, on), "listed": listed}
        for listed, each in enumerate(wanted)
    ]
    tx.run(sa.insert(identifier), rows)
    return {(row["scheme"], row["value"]) for row in rows}


def _against(
    tx: Tx, entry: Row, row: Row, before: Row | None, columns: Mapping[str, Any] | None, *, taken: bool
) -> Answer:
    """Why an animal cannot be registered as the entry asks; None also where nothing is asked or its dam is unknown."""
    if not asks(tx, entry):
        return None, {}
    if row.problem:
        return row.problem["reason"], row.problem["params"]
    owner = tx.scalar(_owner, {"animal_id": row.animal_id})
    at_the_door = before is not None and before.born_of_entry_id is None
    if taken or at_the_door or owner not in (None, entry.farm_id):
        return "id_taken", {"id": str(row.animal_id)}
    if kept_out := tx.one(_kept_out, {"entry_id": entry.id, "animal_id": row.animal_id}):
        about = {"scheme": kept_out.scheme, "value": kept_out.value, "animal_id": str(kept_out.kept_out_by)}
        return "identifier_in_use", about
    return _against_columns(tx, entry, columns) if columns else (None, {})


def _against_columns(tx: Tx, entry: Row, columns: Mapping[str, Any]) -> Answer:
    if columns["species"] is None:
        return "species_unknown", {}
    try:
        check_parents(tx, entry.farm_id, columns, unknown=True)
    except Refusal as refusal:
        told = _told(refusal)
        return told["reason"], told["params"]
    return None, {}


def _answer(tx: Tx, entry: Row, row: Row, reason: str | None, params: Mapping[str, Any]) -> None:
    """Say why an animal is not registered, if that is news. Young that is its own entry's subject: of the entry."""
    if entry.kind == BIRTH:
        place_reason, about_id = against(tx, entry)
        said = {"id": str(about_id)} if about_id else params
        ledger.judge(tx, entry, place_reason or reason, about_id, said)
        return
    if reason == row.refused:
        return
    judged = row.judged + 1
    tx.run(_change, {"entry": row.entry_id, "wished": row.animal_id, "refused": reason, "judged": judged})
    if reason:
        _say_refused(tx, row, reason, params, judged)


def _say_refused(tx: Tx, row: Row, reason: str, params: Mapping[str, Any], judged: int) -> None:
    fact = RegistrationRefused(
        thing="animal",
        id=row.animal_id,
        farm_id=row.farm_id,
        reason=reason,
        params=dict(params),
        entry_id=row.entry_id,
    )
    about = derived_id(row.entry_id, row.animal_id)
    publish(tx, fact, farm_id=row.farm_id, subject=about, version=judged, key=row.animal_id)


def _carry_out(tx: Tx, row: Row, before: Row | None, columns: Mapping[str, Any]) -> set[UUID]:
    """Bring the animal to what the entry asks for. Returns the animals concerned by its coming."""
    told = orjson.loads(orjson.dumps(columns))
    applied = row.applied if before is not None and before.born_of_entry_id == row.entry_id else None
    if before is None:
        _store(tx, columns, told)
    else:
        changes = {name: value for name, value in columns.items() if applied is None or told[name] != applied.get(name)}
        restate(tx, before, _with_sex(before, changes) | ({"status": ACTIVE} if before.status == REMOVED else {}))
    if told != row.applied:
        tx.run(_change, {"entry": row.entry_id, "wished": row.animal_id, "applied": told})
    came = before is None or before.status == REMOVED
    concerned = settle_numbers(tx, row.farm_id, animals={row.animal_id}) if came else set()
    return (concerned | refold(tx, row.farm_id, "animal", row.animal_id)) - {row.animal_id}


def _with_sex(before: Row, changes: dict[str, Any]) -> dict[str, Any]:
    """What an entry tells is the sex at birth; castration comes on top of it."""
    if "sex" in changes:
        changes["registered_sex"] = changes["sex"]
        if before.sex != before.registered_sex:
            del changes["sex"]
    return changes


def _store(tx: Tx, columns: Mapping[str, Any], told: Mapping[str, Any]) -> None:
    farm_id = columns["farm_id"]
    groups = [UUID(str(each)) for each in columns["opening_group_ids"] or ()]
    story = opening_story(columns, zone_of(tx, farm_id), purposes_of(tx, farm_id, groups))
    write_stories(tx, farm_id, {columns["id"]: story})
    standing = {"life_status": story.life_status, "place_id": story.place_id}
    store_new(tx, [{**columns, "content_hash": content_hash(told), **standing}])
