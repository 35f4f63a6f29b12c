"""Saying again all that herd knows, for readers who lost it; and dropping what the journal says no more."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from app.kernel.module import Restates
from app.kernel.outbox import publish
from app.kernel.restating import StreamRestated, left_over
from app.kernel.transaction import Tx
from modules.herd.contracts.published import EntryAccepted, EntryRefused, GroupFormed
from modules.herd.inbound import EntryHeard
from modules.herd.models import animal, farm_group, heard_entry, place, wished_animal
from modules.herd.services import ledger
from modules.herd.services.hearing import hear_entries
from modules.herd.services.lots import say_group
from modules.herd.services.places import say_places
from modules.herd.services.records import say_animals
from modules.herd.services.young import say_refusals

Rows = Sequence[sa.Row[Any]]

_refused = sa.select(wished_animal).where(wished_animal.c.refused.is_not(None))
_judged = sa.select(heard_entry).where(heard_entry.c.judged > 0)


def _say_groups(tx: Tx, rows: Rows) -> None:
    for row in rows:
        say_group(tx, GroupFormed, row._asdict())


def _say_judgements(tx: Tx, rows: Rows) -> None:
    """What herd thinks of entries that it ever had something against."""
    for row in rows:
        fact = EntryRefused if row.refused else EntryAccepted
        told = fact(entry_id=row.id, farm_id=row.farm_id, reason=row.refused, params=row.params)
        publish(tx, told, farm_id=row.farm_id, subject=row.id, version=row.judged, key=row.subject_id)


RESTATES = (
    Restates(sa.select(place), place.c.id, place.c.farm_id, say_places),
    Restates(sa.select(farm_group), farm_group.c.id, farm_group.c.farm_id, _say_groups),
    Restates(sa.select(animal), animal.c.id, animal.c.farm_id, say_animals),
    Restates(_refused, wished_animal.c.animal_id, wished_animal.c.farm_id, say_refusals),
    Restates(_judged, heard_entry.c.id, heard_entry.c.farm_id, _say_judgements),
)


def forget_entries(tx: Tx, restated: StreamRestated) -> None:
    """The journal was put back from a backup: what it did not say again never happened."""
    gone = sa.select(heard_entry).where(*left_over(heard_entry, restated))
    for row in tx.all(gone.order_by(heard_entry.c.farm_id, heard_entry.c.subject_id, heard_entry.c.id)):
        hear_entries(tx, [(_never_told(row), restated.epoch)])
        ledger.strike_out(tx, row.id)


def _never_told(row: sa.Row[Any]) -> EntryHeard:
    return EntryHeard(
        entry_id=row.id,
        farm_id=row.farm_id,
        kind=row.kind,
        subject_type=row.subject_type,
        subject_id=row.subject_id,
        sort_at=row.sort_at,
        kind_rank=row.kind_rank,
        revision=ledger.NEVER_TOLD,
        verdict=row.verdict,
        retracted=True,
        data=row.data,
    )
