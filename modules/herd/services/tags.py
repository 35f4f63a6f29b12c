"""Hearing of numbers: an animal was tagged, lost a tag, or got another one."""

from collections.abc import Callable
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import derived_id
from app.kernel.trade.identifiers import IdentifierError
from app.kernel.transaction import Tx
from modules.herd.models import identifier
from modules.herd.queries.farms import zone_of
from modules.herd.services import ledger
from modules.herd.services.claims import forget_claims, settle_numbers
from modules.herd.services.numbers import Wanted, claim_of, new_number_of, old_number_of

NumberOf = Callable[[ledger.Row], Wanted | None]


def hear_tag(tx: Tx, entry: ledger.Row) -> set[UUID]:
    """Let an entry (its ledger row) claim its number, end another, or give both up. Returns the animals concerned."""
    keys, animals = forget_claims(tx, entry.id)
    wanted, old = _canonical(new_number_of, entry), _canonical(old_number_of, entry)
    if old is not None:
        keys.add(old.key)  # why it ended may decide whether another may have it
    if wanted is not None:
        on = entry.sort_at.astimezone(zone_of(tx, entry.farm_id)).date()
        claim = claim_of(entry, derived_id(entry.id, "identifier"), entry.subject_id, wanted, on)
        tx.run(sa.insert(identifier), {**claim, "counts": ledger.would_count(entry), "holds": entry.refused is None})
        keys.add(wanted.key)
    return settle_numbers(tx, entry.farm_id, keys, animals | {entry.subject_id})


def _canonical(number_of: NumberOf, entry: ledger.Row) -> Wanted | None:
    """The number that an entry speaks of; None for one that is no number, and once the entry is taken back."""
    try:
        return None if entry.retracted else number_of(entry)
    except IdentifierError:
        return None
