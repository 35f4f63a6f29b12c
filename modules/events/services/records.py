"""Entries as rows: one class for the columns of `entry`, and the statements that bring them in and out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.order import farm_order, local_date
from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.fold import BEGINNING, RECORDED
from modules.events.domain.rules import FUTURE_TOLERANCE, SET_ASIDE
from modules.events.domain.state import Entry, Order, Refusal
from modules.events.models import entry, entry_version, refusal

END_OF_TIME = datetime.max.replace(tzinfo=UTC)


@dataclass(slots=True, kw_only=True)
class Record:
    """The present version of an entry, column by column. Judging it changes its verdict here, and storing follows."""

    id: UUID
    farm_id: UUID
    journal_no: int
    kind: str
    subject_type: str
    subject_id: UUID
    occurred_at: datetime
    occurred_on: date
    time_precision: str
    sort_at: datetime
    kind_rank: int
    data: dict[str, Any]
    note: str | None = None
    performed_by: str | None = None
    confirmed: list[dict[str, Any]] | None = None
    attachments: list[dict[str, Any]] | None = None
    batch_id: UUID | None = None
    source: str | None = None
    source_id: str | None = None
    content_hash: str
    recorded_at: datetime
    recorded_by: UUID | None
    version: int = 1
    written_at: datetime
    written_by: UUID | None
    why: str | None = None
    retracted: bool = False
    revision: int = 1
    verdict: str = RECORDED
    reasons: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    review: bool = False
    derived: dict[str, Any] | None = None
    refused: list[dict[str, Any]] | None = None
    decision: str | None = None
    weight_kg: float | None = None

    @property
    def asks(self) -> bool:
        """Whether young that herd refused still ask for a person, who has not seen it."""
        return any(not each.get("seen") for each in self.refused or ())

    @property
    def counts(self) -> bool:
        """Whether it is recorded and was not taken back."""
        return self.verdict == RECORDED and not self.retracted

    @property
    def order(self) -> Order:
        """Its place in farm order."""
        return farm_order(self.sort_at, self.kind_rank, self.id)


NAMES = tuple(column.name for column in entry.columns)
_ARCHIVED = tuple(column.name for column in entry_version.columns if column.name not in ("entry_id",))
_AMENDED = (
    "subject_id", "occurred_at", "occurred_on", "time_precision", "sort_at", "data", "note", "confirmed", "attachments",
    "version", "written_at", "written_by", "why", "retracted", "revision", "verdict", "reasons", "warnings", "review",
    "derived", "refused", "decision", "weight_kg",
)  # fmt: skip
_JUDGED = (
    "sort_at", "occurred_at", "occurred_on", "revision", "verdict", "reasons", "warnings", "review", "derived",
    "data", "refused", "confirmed", "decision",
)  # fmt: skip

_columns = sa.select(entry)
_by_id = _columns.where(entry.c.farm_id == sa.bindparam("farm"), entry.c.id == sa.bindparam("entry"))
_by_ids = _columns.where(
    entry.c.farm_id == sa.bindparam("farm"), entry.c.id.in_(sa.bindparam("entries", expanding=True))
)
_batch = _columns.where(entry.c.farm_id == sa.bindparam("farm"), entry.c.batch_id == sa.bindparam("batch")).order_by(
    entry.c.journal_no
)
_histories = (
    sa.select(entry, refusal.c.reason.label("herd_reason"), refusal.c.params.label("herd_params"))
    .outerjoin(refusal, sa.and_(refusal.c.entry_id == entry.c.id, refusal.c.refused))
    .where(entry.c.farm_id == sa.bindparam("farm"), entry.c.subject_id.in_(sa.bindparam("subjects", expanding=True)))
    .where(
        entry.c.sort_at > sa.bindparam("after", type_=entry.c.sort_at.type),
        entry.c.sort_at <= sa.bindparam("until", type_=entry.c.sort_at.type),
    )
)
_refused = sa.select(refusal.c.reason).where(refusal.c.entry_id == sa.bindparam("entry"), refusal.c.refused)
_insert = sa.insert(entry)
_archive = sa.insert(entry_version)


def _update(names: Iterable[str]) -> sa.Update:
    values = {name: sa.bindparam(name, type_=entry.c[name].type) for name in names}
    return sa.update(entry).where(entry.c.id == sa.bindparam("entry")).values(**values)


_amend = _update(_AMENDED)
_judge = _update(_JUDGED)


def find_record(tx: ReadTx, farm_id: UUID, entry_id: UUID) -> Record | None:
    """An entry of the farm as it is now."""
    row = tx.one(_by_id, {"farm": farm_id, "entry": entry_id})
    return to_record(row) if row else None


def find_records(tx: ReadTx, farm_id: UUID, entry_ids: Sequence[UUID]) -> dict[UUID, Record]:
    """Those of these entries that the farm has, as they are now."""
    if not entry_ids:
        return {}
    return {row.id: to_record(row) for row in tx.all(_by_ids, {"farm": farm_id, "entries": entry_ids})}


def records_of_batch(tx: ReadTx, farm_id: UUID, batch_id: UUID) -> list[Record]:
    """The entries that were made together, in the order in which they were written."""
    return [to_record(row) for row in tx.all(_batch, {"farm": farm_id, "batch": batch_id})]


def next_version(tx: Tx, record: Record, why: str | None) -> Record:
    """A version of an entry that is to take the place of this one, written now by who asks."""
    return replace(
        record,
        version=record.version + 1,
        revision=record.revision + 1,
        written_at=tx.now,
        written_by=tx.context.person_id,
        why=why,
    )


def to_record(row: sa.Row[Any]) -> Record:
    """A row of `entry`, whatever else was selected with it."""
    values = row._mapping
    return Record(**{name: values[name] for name in NAMES})


def read_histories(
    tx: ReadTx,
    farm_id: UUID,
    subject_ids: Sequence[UUID],
    after: datetime = BEGINNING.at,
    until: datetime = END_OF_TIME,
) -> tuple[dict[UUID, list[Record]], dict[UUID, Refusal]]:
    """The entries of these subjects after an instant and up to another one (every one unless told), by subject.

    Beside them what herd has against which of them.
    """
    histories: dict[UUID, list[Record]] = {}
    refusals: dict[UUID, Refusal] = {}
    told = {"farm": farm_id, "subjects": list(subject_ids), "after": after, "until": until}
    for row in tx.all(_histories, told):
        histories.setdefault(row.subject_id, []).append(to_record(row))
        if row.herd_reason:
            refusals[row.id] = Refusal(row.herd_reason, row.herd_params)
    return histories, refusals


def refusals_of(tx: ReadTx, entry_id: UUID) -> frozenset[tuple[str, str]]:
    """What herd has against an entry, as the fold finds it: (code, field)."""
    return frozenset((row.reason, "/data") for row in tx.all(_refused, {"entry": entry_id}))


def insert_records(tx: Tx, records: Sequence[Record]) -> None:
    """Store new entries."""
    tx.run(_insert, [{name: getattr(record, name) for name in NAMES} for record in records])


def archive_versions(tx: Tx, records: Iterable[Record]) -> None:
    """Keep versions that are about to be replaced."""
    tx.run(_archive, [{"entry_id": each.id, **{name: getattr(each, name) for name in _ARCHIVED}} for each in records])


def update_amended(tx: Tx, records: Iterable[Record]) -> None:
    """Store new versions of entries."""
    tx.run(_amend, [{"entry": each.id, **{name: getattr(each, name) for name in _AMENDED}} for each in records])


def update_judged(tx: Tx, records: Iterable[Record]) -> None:
    """Store what a fold says of entries that were there before."""
    tx.run(_judge, [{"entry": record.id, **{name: getattr(record, name) for name in _JUDGED}} for record in records])


def to_entry(
    record: Record,
    zone: str,
    purposes: Mapping[str, str],
    herds: Refusal | None = None,
    births: Collection[tuple[str, date]] = (),
) -> Entry:
    """A record as the fold reads it. `purposes` tells what groups are for, `herds` is herd's word against it.

    `births` are the dams that gave birth, and on which day.
    """
    if record.time_precision == "day":
        ahead = record.occurred_on > local_date(record.written_at, zone)
    else:
        ahead = record.occurred_at > record.written_at + FUTURE_TOLERANCE
    dam = record.data.get("birth_dam_id")
    return Entry(
        id=record.id,
        kind=record.kind,
        subject_type=record.subject_type,
        subject_id=record.subject_id,
        on=record.occurred_on,
        sort_at=record.sort_at,
        kind_rank=record.kind_rank,
        data=record.data,
        recorded_on=local_date(record.recorded_at, zone),
        exact=record.time_precision == "exact",
        ahead=ahead,
        refusal=herds,
        set_aside=record.decision == SET_ASIDE,
        purposes=purposes,
        dam_gave_birth=(dam, record.occurred_on) in births if record.kind == "birth" and dam else None,
    )
