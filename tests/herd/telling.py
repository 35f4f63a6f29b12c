"""Telling herd what the journal would, by hand, and reading what herd said."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa

from app.kernel.ids import derived_id, new_id
from app.kernel.store import Store
from app.kernel.tables import outbox
from app.kernel.trade.order import kind_rank, sort_at
from modules.herd.inbound import EntryHeard
from modules.herd.services.hearing import hear_entries

ZONE = "America/Sao_Paulo"


@dataclass
class Journal:
    """The journal of one farm, as herd hears it."""

    store: Store
    farm_id: UUID

    def tell(
        self, kind: str, subject: str | UUID, at: date | datetime, /, *, subject_type: str = "animal", **data: Any
    ) -> EntryHeard:
        """An entry recorded at a day (or an instant) of the farm."""
        subject_id = UUID(str(subject))
        precision = "exact" if isinstance(at, datetime) else "day"
        entry_id = derived_id(subject_id, "registration") if kind == "registration" else new_id()
        entry = EntryHeard(
            entry_id=entry_id,
            farm_id=self.farm_id,
            kind=kind,
            subject_type=subject_type,
            subject_id=subject_id,
            sort_at=sort_at(at, precision, kind, ZONE),
            kind_rank=kind_rank(kind),
            revision=1,
            verdict="recorded",
            retracted=False,
            data=plain(data),
        )
        self.hear(entry)
        return entry

    def tell_again(self, entry: EntryHeard, **changes: Any) -> EntryHeard:
        """The same entry, corrected, retracted or judged otherwise."""
        entry = replace(entry, revision=entry.revision + 1, **changes)
        self.hear(entry)
        return entry

    def hear(self, entry: EntryHeard) -> None:
        """Let herd hear it, as its reaction does."""
        with self.store.write() as tx:
            hear_entries(tx, [(entry, "")])


def plain(data: Any) -> Any:
    """Data as it arrives after crossing the bus."""
    return orjson.loads(orjson.dumps(data))


def said(store: Store) -> list[dict[str, Any]]:
    """Every fact a store has published, oldest first: the data with its type."""
    with store.read() as tx:
        bodies = tx.all(sa.select(outbox.c.body).order_by(outbox.c.position))
    messages = [orjson.loads(row.body) for row in bodies]
    return [{**message["data"], "type": message["type"].removeprefix("rebanho.herd.")} for message in messages]


def told_types(store: Store) -> list[str]:
    """The types of what was published, without their common beginning and version."""
    return [fact["type"].removesuffix(".v1") for fact in said(store)]
