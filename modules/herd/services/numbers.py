"""Numbers at the door (registration), and as entries of the journal write them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.errors import Finding
from app.kernel.ids import new_id
from app.kernel.trade.identifiers import SCHEMES, IdentifierError, normalise
from app.kernel.trade.order import ENTRY
from app.kernel.transaction import Tx
from modules.herd.domain.registration import Number
from modules.herd.domain.stories import ON_HAND
from modules.herd.errors import IdentifierInUse, IdentifierInvalid, IdentifierNeeded, IdentifierRepeated, UnlikelyNumber
from modules.herd.models import animal, heard_entry, identifier
from modules.herd.services.turns import take_turns

Row = sa.Row[Any]
Key = tuple[str, str]

WRONG_NUMBER = "wrong_number"
RETIRED = "identifier_retired"
"""The warning of a number that another animal carried before."""

_holders = (
    sa.select(
        identifier.c.animal_id,
        identifier.c.value,
        identifier.c.valid_to,
        identifier.c.ended_by,
        heard_entry.c.data.label("end"),
        animal.c.label,
        animal.c.life_status,
    )
    .join(animal, animal.c.id == identifier.c.animal_id)
    .outerjoin(heard_entry, heard_entry.c.id == identifier.c.ended_by)
    .where(
        identifier.c.farm_id == sa.bindparam("farm_id"),
        identifier.c.scheme == sa.bindparam("scheme"),
        identifier.c.value.in_(sa.bindparam("values", expanding=True)),
        identifier.c.holds,
        identifier.c.counts,
    )
    .order_by(animal.c.label, identifier.c.animal_id, identifier.c.id)
)
_insert = sa.insert(identifier)


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


@dataclass(frozen=True, slots=True)
class Holder:
    """An animal that carries a number, or did until an entry (with the data `end`) ended it or a person took it off."""

    animal_id: UUID
    label: str
    life_status: str
    ended_by: UUID | None = None
    end: Mapping[str, Any] | None = None
    taken_off: bool = False


def check_numbers(numbers: Sequence[Number], *, needed: bool = True) -> list[Wanted]:
    """The numbers in their canonical form; raises IdentifierNeeded, IdentifierInvalid or IdentifierRepeated."""
    if not numbers and needed:
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


def by_scheme(keys: Iterable[Key]) -> dict[str, list[str]]:
    """The values of numbers, scheme by scheme: so they are looked up."""
    found: dict[str, list[str]] = {}
    for scheme, value in sorted(set(keys)):
        found.setdefault(scheme, []).append(value)
    return found


def find_holders(tx: Tx, farm_id: UUID, keys: Collection[Key]) -> dict[Key, list[Holder]]:
    """Who carries these numbers or ever did, once it is this transaction's turn to give them."""
    take_turns(tx, [(farm_id, *key) for key in keys])
    found: dict[Key, list[Holder]] = {}
    for scheme, values in by_scheme(keys).items():
        for row in tx.all(_holders, {"farm_id": farm_id, "scheme": scheme, "values": values}):
            taken_off = row.valid_to is not None and row.ended_by is None
            holder = Holder(row.animal_id, row.label, row.life_status, row.ended_by, row.end, taken_off)
            found.setdefault((scheme, row.value), []).append(holder)
    return found


def refuse_taken(holders: Mapping[Key, Sequence[Holder]], animal_id: UUID, wanted: Sequence[Wanted]) -> None:
    """Raise IdentifierInUse when another animal carries one of these numbers.

    A local number is free again once its animal has left the farm.
    """
    for index, each in enumerate(wanted):
        for holder in holders.get(each.key, ()):
            if holder.animal_id != animal_id and _is_taken(each.scheme, holder):
                raise IdentifierInUse(pointer=f"/identifiers/{index}/value", value=each.value, label=holder.label)


def refuse_retired(
    holders: Mapping[Key, Sequence[Holder]], animal_id: UUID, wanted: Sequence[Wanted], confirmed: Collection[str]
) -> None:
    """Raise UnlikelyNumber when another animal carried one of these numbers before and nobody confirmed that."""
    if RETIRED in confirmed:
        return
    findings = []
    for index, each in enumerate(wanted):
        before = next((holder for holder in holders.get(each.key, ()) if holder.animal_id != animal_id), None)
        if before is not None:
            params = {"value": each.value, "label": before.label}
            findings.append(Finding(RETIRED, "warning", f"/identifiers/{index}/value", params))
    if findings:
        raise UnlikelyNumber(findings=findings)


def _is_taken(scheme: str, holder: Holder) -> bool:
    if holder.taken_off:
        return False
    if SCHEMES[scheme].is_global:
        return holder.ended_by is None or (holder.end or {}).get("reason") != WRONG_NUMBER
    return holder.ended_by is None and holder.life_status in ON_HAND


def rows_of(
    farm_id: UUID, animal_id: UUID, wanted: Sequence[Wanted], *, on: date, at: datetime, first: int = 0
) -> list[dict[str, Any]]:
    """The rows of numbers that an animal carries by its registration, from a day (its first instant) on."""
    return [
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


def carry(tx: Tx, rows: Sequence[dict[str, Any]]) -> None:
    """Give animals these numbers."""
    tx.run(_insert, rows)


def new_number_of(entry: Row) -> Wanted | None:
    """The number that an entry (its ledger row) gives the animal; None when it gives none. Raises IdentifierError."""
    return _canonical(_number_of(entry.data)) if entry.kind in ("tagging", "tag_replaced") else None


def old_number_of(entry: Row) -> Wanted | None:
    """The number that an entry takes from the animal; None when it takes none. Raises IdentifierError."""
    if entry.kind == "tag_lost":
        return _canonical(_number_of(entry.data))
    if entry.kind == "tag_replaced":
        said = entry.data
        old = {"scheme": said.get("old_scheme") or said.get("scheme"), "identifier": said.get("old_identifier")}
        return _canonical(_number_of(old))
    return None


def _number_of(said: Mapping[str, Any]) -> Number:
    return Number(
        scheme=str(said.get("scheme")),
        value=str(said.get("identifier") or ""),
        type=said.get("type"),
        position=said.get("position"),
        official=said.get("official"),
    )


def claim_of(entry: Row, claim_id: UUID, animal_id: UUID, wanted: Wanted, on: date) -> dict[str, Any]:
    """The row of an animal's claim to a number by an entry of the journal."""
    return {
        "id": claim_id,
        "farm_id": entry.farm_id,
        "animal_id": animal_id,
        "entry_id": entry.id,
        "scheme": wanted.scheme,
        "value": wanted.value,
        "type": wanted.type,
        "position": wanted.position,
        "official": wanted.official,
        "valid_from": on,
        "valid_to": None,
        "claimed_at": entry.sort_at,
        "claim_rank": entry.kind_rank,
        "counts": True,
        "holds": True,
        "listed": 0,
    }
