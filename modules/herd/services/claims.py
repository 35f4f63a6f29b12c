"""Settling who carries which number after something was heard of it, and from when to when.

Claims depend on each other (a number that is replaced is free, young refused for one number gives up its others),
always forward in farm order, so going on until nothing changes ends.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.identifiers import SCHEMES, IdentifierError
from app.kernel.trade.order import farm_order
from app.kernel.transaction import ReadTx, Tx
from modules.herd.domain.claims import Carried, Claim, Tag, refused_claims, tell_numbers
from modules.herd.models import animal, heard_entry, identifier
from modules.herd.queries.farms import zone_of
from modules.herd.services import ledger
from modules.herd.services.intervals import read_stays
from modules.herd.services.numbers import WRONG_NUMBER, Key, by_scheme, new_number_of, old_number_of
from modules.herd.services.turns import take_turn

Row = sa.Row[Any]

GONE = ("removed", "merged")

_claims = (
    sa.select(identifier, heard_entry.c.data.label("end"))
    .outerjoin(heard_entry, heard_entry.c.id == identifier.c.ended_by)
    .where(
        identifier.c.farm_id == sa.bindparam("farm_id"),
        identifier.c.scheme == sa.bindparam("scheme"),
        identifier.c.value == sa.bindparam("value"),
        sa.or_(identifier.c.valid_to.is_(None), identifier.c.ended_by.is_not(None)),
    )
)
_claimed = (
    sa.select(identifier.c.value)
    .distinct()
    .where(
        identifier.c.farm_id == sa.bindparam("farm_id"),
        identifier.c.scheme == sa.bindparam("scheme"),
        identifier.c.value.in_(sa.bindparam("values", expanding=True)),
        identifier.c.entry_id.is_not(None),
    )
)
_numbers_of = sa.select(identifier).where(identifier.c.animal_id == sa.bindparam("animal_id"))
_status = sa.select(animal.c.status).where(animal.c.id == sa.bindparam("animal_id"))
_change = sa.update(identifier).where(identifier.c.id == sa.bindparam("identifier_id"))


def settle_numbers(tx: Tx, farm_id: UUID, keys: Iterable[Key] = (), animals: Iterable[UUID] = ()) -> set[UUID]:
    """Decide which claims stand and how long; each entry that flips is said. Returns the animals concerned."""
    open_keys, open_animals, concerned = set(keys), set(animals), set(animals)
    while open_keys or open_animals:
        if open_keys:
            key = min(open_keys)
            open_keys.remove(key)
            open_animals |= _judge_number(tx, farm_id, key)
        else:
            animal_id = open_animals.pop()
            concerned.add(animal_id)
            open_keys |= _retell(tx, farm_id, animal_id)
    return concerned


def claimed_by_entries(tx: ReadTx, farm_id: UUID, keys: Iterable[Key]) -> set[Key]:
    """Those of these numbers that entries claim: there alone is something to decide when another animal gets one."""
    return {
        (scheme, row.value)
        for scheme, values in by_scheme(keys).items()
        for row in tx.all(_claimed, {"farm_id": farm_id, "scheme": scheme, "values": values})
    }


def settle_numbers_of(tx: Tx, farm_id: UUID, animal_id: UUID) -> set[UUID]:
    """Judge the claims to an animal's local numbers again: it came or left. Returns the animals concerned."""
    keys = {(row.scheme, row.value) for row in tx.all(_numbers_of, {"animal_id": animal_id})}
    return settle_numbers(tx, farm_id, {key for key in keys if not SCHEMES[key[0]].is_global})


def _judge_number(tx: Tx, farm_id: UUID, key: Key) -> set[UUID]:
    """Decide which claims to a number stand. Returns the animals whose claim flipped."""
    take_turn(tx, farm_id, *key)
    rows = tx.all(_claims, {"farm_id": farm_id, "scheme": key[0], "value": key[1]})
    if all(row.entry_id is None for row in rows):
        return set()
    refused = refused_claims(_claims_of(tx, rows))
    flipped = set()
    for row in rows:
        holder = refused[row.id].animal_id if row.id in refused else None
        if row.entry_id is not None and (row.holds, row.kept_out_by) != (holder is None, holder):
            tx.run(_change, {"identifier_id": row.id, "holds": holder is None, "kept_out_by": holder})
            flipped.add(row.animal_id)
    return flipped


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
            until=row.ended_at if is_free_again(row.scheme, row.end) else None,
        )
        for row in rows
    ]


def is_free_again(scheme: str, end: Any) -> bool:
    """Whether a number that ended by an entry (its data) may be another's: one of a global scheme was wrong then."""
    return not SCHEMES[scheme].is_global or (end or {}).get("reason") == WRONG_NUMBER


def _retell(tx: Tx, farm_id: UUID, animal_id: UUID) -> set[Key]:
    """Tell again which numbers of an animal count and when they ended, and judge the entries that speak of them.

    Returns the numbers about which others have to be judged again.
    """
    rows = tx.all(_numbers_of, {"animal_id": animal_id})
    entries = ledger.tag_entries(tx, farm_id, animal_id)
    status = tx.scalar(_status, {"animal_id": animal_id})
    counting = _counting(rows, {row.id: row for row in entries}, gone=status in GONE)
    told = tell_numbers(_tags(rows, entries, counting))
    _judge_entries(tx, rows, entries, told)
    changed: set[Key] = set()
    zone = zone_of(tx, farm_id)
    for row in rows:
        if row.valid_to is not None and row.ended_by is None:
            continue  # a person took it off
        end = told.ended.get(row.id)
        counts = row.id in counting and row.entry_id not in told.missing
        after = (counts, end.order[0] if end else None, end.entry_id if end else None)
        if after == (row.counts, row.ended_at, row.ended_by):
            continue
        values: dict[str, Any] = {"counts": counts, "ended_at": after[1], "ended_by": after[2]}
        if end or row.ended_by:
            values["valid_to"] = end.order[0].astimezone(zone).date() if end else None
        tx.run(_change, {"identifier_id": row.id, **values})
        changed.add((row.scheme, row.value))
    return changed


def _counting(rows: Sequence[Row], entries: dict[UUID, Row], *, gone: bool) -> set[UUID]:
    """The claims that count as far as their own entry goes. Young counts with all of its numbers or with none."""
    lacking = {row.entry_id for row in rows if row.entry_id is not None and not row.holds}
    counting = set()
    for row in rows:
        tagged = entries.get(row.entry_id)
        if tagged is not None:
            counts = not gone and ledger.would_count(tagged)
        else:
            counts = not gone if row.entry_id is None else row.entry_id not in lacking
        if counts:
            counting.add(row.id)
    return counting


def _tags(rows: Sequence[Row], entries: Sequence[Row], counting: set[UUID]) -> list[Tag]:
    by_entry = {row.entry_id: row for row in rows}
    speak = {row.id for row in entries}
    tags = [
        Tag(farm_order(row.claimed_at, row.claim_rank, row.id), row.id, row.id, (row.scheme, row.value))
        for row in rows
        if row.entry_id not in speak and row.id in counting and row.holds
    ]
    for entry in entries:
        claim = by_entry.get(entry.id)
        if not ledger.would_count(entry) or (claim is not None and not claim.holds):
            continue
        begins = claim.id if claim is not None else None
        key = (claim.scheme, claim.value) if claim is not None else None
        tags.append(Tag(ledger.order_of(entry), entry.id, begins, key, _key(old_number_of, entry)))
    return tags


def _key(number_of: Any, entry: Row) -> Key | None:
    try:
        wanted = number_of(entry)
    except IdentifierError:
        return None
    return wanted.key if wanted else None


def _judge_entries(tx: Tx, rows: Sequence[Row], entries: Sequence[Row], told: Carried) -> None:
    by_entry = {row.entry_id: row for row in rows}
    for entry in entries:
        reason, about_id, params = _verdict(entry, by_entry.get(entry.id), told)
        ledger.judge(tx, entry, reason, about_id, params)


def _verdict(entry: Row, claim: Row | None, told: Carried) -> tuple[str | None, UUID | None, dict[str, Any]]:
    if entry.retracted:
        return None, None, {}
    for number_of, name in ((new_number_of, "identifier"), (old_number_of, "old_identifier")):
        try:
            number_of(entry)
        except IdentifierError as error:
            value = entry.data.get(name) or entry.data.get("identifier")
            return "identifier_invalid", None, {"value": value, "problem": error.code}
    if claim is not None and not claim.holds:
        about = {"scheme": claim.scheme, "value": claim.value, "animal_id": str(claim.kept_out_by)}
        return "identifier_in_use", claim.kept_out_by, about
    if entry.id in told.missing:
        return "identifier_not_carried", None, {"value": entry.data.get("old_identifier", entry.data["identifier"])}
    return None, None, {}


def forget_claims(tx: Tx, entry_id: UUID) -> tuple[set[Key], set[UUID]]:
    """Take back what an entry claimed. Returns the numbers and the animals that are to be settled again."""
    mine = identifier.c.entry_id == entry_id
    before = tx.all(sa.select(identifier).where(mine))
    if before:
        tx.run(sa.delete(identifier).where(mine))
    return {(row.scheme, row.value) for row in before}, {row.animal_id for row in before}
