"""Who carries which number: at the door (registration) and from the journal (tagging)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import derived_id, new_id
from app.kernel.trade.identifiers import SCHEMES, IdentifierError, normalise
from app.kernel.trade.order import ENTRY
from app.kernel.transaction import Tx
from modules.herd.domain.claims import Claim, refused_claims
from modules.herd.domain.registration import Number
from modules.herd.domain.stories import ON_HAND
from modules.herd.errors import IdentifierInUse, IdentifierInvalid, IdentifierNeeded, IdentifierRepeated
from modules.herd.models import animal, identifier
from modules.herd.services import ledger
from modules.herd.services.farms import zone_of
from modules.herd.services.intervals import read_stays
from modules.herd.services.turns import take_turn

Row = sa.Row[Any]
Key = tuple[str, str]

_holders = (
    sa.select(identifier.c.scheme, identifier.c.value, animal.c.label, animal.c.life_status)
    .join(animal, animal.c.id == identifier.c.animal_id)
    .where(
        identifier.c.farm_id == sa.bindparam("farm_id"),
        identifier.c.scheme == sa.bindparam("scheme"),
        identifier.c.value == sa.bindparam("value"),
        identifier.c.animal_id != sa.bindparam("animal_id"),
        identifier.c.holds,
        identifier.c.counts,
        identifier.c.valid_to.is_(None),
    )
)
_claims = sa.select(identifier).where(
    identifier.c.farm_id == sa.bindparam("farm_id"),
    identifier.c.scheme == sa.bindparam("scheme"),
    identifier.c.value == sa.bindparam("value"),
    identifier.c.valid_to.is_(None),
)
_keys_of = sa.select(identifier.c.scheme, identifier.c.value).where(identifier.c.animal_id == sa.bindparam("animal_id"))
_let_stand = sa.update(identifier).where(identifier.c.id == sa.bindparam("identifier_id"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """A number in its canonical form, ready to be carried."""

    scheme: str
    value: str
    type: str
    position: str | None
    official: bool

    @property
    def key(self) -> Key:
        """What makes it this number."""
        return (self.scheme, self.value)


def check_numbers(numbers: Sequence[Number]) -> list[Wanted]:
    """The numbers in their canonical form; raises IdentifierNeeded, IdentifierInvalid or IdentifierRepeated."""
    if not numbers:
        raise IdentifierNeeded(pointer="/identifiers")
    wanted: list[Wanted] = []
    for index, each in enumerate(numbers):
        pointer = f"/identifiers/{index}/value"
        try:
            canonical = _canonical(each)
        except IdentifierError as error:
            raise IdentifierInvalid(pointer=pointer, value=each.value, problem=error.code) from error
        if canonical.key in {other.key for other in wanted}:
            raise IdentifierRepeated(pointer=pointer, value=each.value)
        wanted.append(canonical)
    return wanted


def _canonical(each: Number) -> Wanted:
    scheme = SCHEMES.get(each.scheme)
    if scheme is None or scheme.subject != "animal":
        raise IdentifierError("unknown_scheme", each.scheme)
    found = normalise(each.scheme, each.value)
    official = scheme.official if each.official is None else each.official
    return Wanted(found.scheme, found.value, each.type or scheme.type, each.position, official)


def refuse_taken(tx: Tx, farm_id: UUID, animal_id: UUID, wanted: Sequence[Wanted]) -> None:
    """Raise IdentifierInUse when another animal carries one of these numbers.

    A local number is free again once its animal has left the farm.
    """
    for key in sorted(each.key for each in wanted):
        take_turn(tx, farm_id, *key)
    for index, each in enumerate(wanted):
        named = {"farm_id": farm_id, "scheme": each.scheme, "value": each.value}
        for holder in tx.all(_holders, {**named, "animal_id": animal_id}):
            if SCHEMES[each.scheme].is_global or holder.life_status in ON_HAND:
                raise IdentifierInUse(pointer=f"/identifiers/{index}/value", value=each.value, label=holder.label)


def carry(
    tx: Tx, farm_id: UUID, animal_id: UUID, wanted: Sequence[Wanted], *, on: date, at: datetime, first: int = 0
) -> None:
    """Give an animal these numbers by its registration, from a day (and its first instant in farm order) on."""
    rows = [
        {
            "id": new_id(),
            "farm_id": farm_id,
            "animal_id": animal_id,
            "entry_id": None,
            "scheme": each.scheme,
            "value": each.value,
            "type": each.type,
            "position": each.position,
            "official": each.official,
            "valid_from": on,
            "valid_to": None,
            "claimed_at": at,
            "claim_rank": ENTRY,
            "counts": True,
            "holds": True,
            "listed": listed,
        }
        for listed, each in enumerate(wanted, first)
    ]
    tx.run(sa.insert(identifier), rows)


def hear_tagging(tx: Tx, entry: Row) -> set[UUID]:
    """Let a tagging entry (its ledger row) claim its number, or give it up. Returns the animals concerned."""
    claim_id = derived_id(entry.id, "identifier")
    before = tx.one(sa.select(identifier).where(identifier.c.id == claim_id))
    keys = {(before.scheme, before.value)} if before else set()
    tx.run(sa.delete(identifier).where(identifier.c.id == claim_id))
    problem = None
    if not entry.retracted:
        try:
            wanted = _canonical(_number_of(entry))
        except IdentifierError as error:
            problem = error.code
        else:
            keys.add(wanted.key)
            tx.run(sa.insert(identifier), _claim_row(tx, entry, claim_id, wanted))
    if problem or entry.retracted:
        about = {"value": entry.data.get("identifier"), "problem": problem} if problem else {}
        ledger.judge(tx, entry, "identifier_invalid" if problem else None, None, about)
    concerned = {entry.subject_id}
    for key in sorted(keys):
        concerned |= judge_number(tx, entry.farm_id, key)
    return concerned


def _number_of(entry: Row) -> Number:
    said = entry.data
    return Number(
        scheme=str(said.get("scheme")),
        value=str(said.get("identifier") or ""),
        type=said.get("type"),
        position=said.get("position"),
        official=said.get("official"),
    )


def _claim_row(tx: Tx, entry: Row, claim_id: UUID, wanted: Wanted) -> dict[str, Any]:
    return {
        "id": claim_id,
        "farm_id": entry.farm_id,
        "animal_id": entry.subject_id,
        "entry_id": entry.id,
        "scheme": wanted.scheme,
        "value": wanted.value,
        "type": wanted.type,
        "position": wanted.position,
        "official": wanted.official,
        "valid_from": entry.sort_at.astimezone(zone_of(tx, entry.farm_id)).date(),
        "valid_to": None,
        "claimed_at": entry.sort_at,
        "claim_rank": entry.kind_rank,
        "counts": ledger.would_count(entry),
        "holds": entry.refused is None,
        "listed": 0,
    }


def judge_numbers_of(tx: Tx, farm_id: UUID, animal_id: UUID) -> set[UUID]:
    """Judge the claims to an animal's local numbers again: it came or left. Returns the animals concerned."""
    keys = {(row.scheme, row.value) for row in tx.all(_keys_of, {"animal_id": animal_id})}
    concerned: set[UUID] = set()
    for key in sorted(key for key in keys if not SCHEMES[key[0]].is_global):
        concerned |= judge_number(tx, farm_id, key)
    return concerned


def judge_number(tx: Tx, farm_id: UUID, key: Key) -> set[UUID]:
    """Decide which claims to a number stand; each entry that flips is said. Returns the animals concerned."""
    take_turn(tx, farm_id, *key)
    rows = tx.all(_claims, {"farm_id": farm_id, "scheme": key[0], "value": key[1]})
    if all(row.entry_id is None for row in rows):
        return set()
    refused = refused_claims(_claims_of(tx, rows))
    concerned = set()
    for row in rows:
        if row.entry_id is None:
            continue
        holder = refused.get(row.id)
        reason = "identifier_in_use" if holder else None
        about = {"scheme": key[0], "value": key[1], "animal_id": str(holder.animal_id)} if holder else {}
        ledger.judge(tx, ledger.entry_of(tx, row.entry_id), reason, holder.animal_id if holder else None, about)
        if row.holds != (holder is None):
            tx.run(_let_stand, {"identifier_id": row.id, "holds": holder is None})
            concerned.add(row.animal_id)
    return concerned


def _claims_of(tx: Tx, rows: Collection[Row]) -> list[Claim]:
    stays = {animal_id: read_stays(tx, animal_id) for animal_id in {row.animal_id for row in rows}}
    return [
        Claim(
            id=row.id,
            animal_id=row.animal_id,
            entry_id=row.entry_id,
            since=row.claimed_at,
            kind_rank=row.claim_rank,
            local=not SCHEMES[row.scheme].is_global,
            counts=row.counts,
            stays=stays[row.animal_id],
        )
        for row in rows
    ]
