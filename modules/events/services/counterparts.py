"""What entries make in the journals of other subjects, kept in step with them: made, changed and taken back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import content_hash
from app.kernel.trade.order import BEGINNING, ENTRY, EXIT
from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.effects import BINDING, CAUSE, SPEAKING, Effect, Word, neighbour, sides_of
from modules.events.domain.fold import DISPUTED, RECORDED
from modules.events.domain.kinds.registry import FOLLOWING
from modules.events.errors import IdTaken
from modules.events.models import entry
from modules.events.services.farms import Farm, open_journal
from modules.events.services.records import Record, archive_versions, next_version, to_record, update_amended
from modules.events.services.telling import tell
from modules.events.services.texts import change_texts

Cause = tuple[Record, Sequence[Effect]]
"""An entry that may make others elsewhere, and what it makes as it stands."""

_by_ids = sa.select(entry).where(entry.c.id.in_(sa.bindparam("ids", expanding=True)))
_against = _by_ids.where(
    entry.c.farm_id == sa.bindparam("farm"),
    entry.c.kind.in_(sorted(FOLLOWING)),
    entry.c.verdict == DISPUTED,
    sa.text("verdict <> 'recorded'"),
    entry.c.retracted.is_(False),
)
_subjects = sa.select(entry.c.subject_id, entry.c.subject_type).where(
    entry.c.farm_id == sa.bindparam("farm"), entry.c.id.in_(sa.bindparam("ids", expanding=True))
)


@dataclass(slots=True)
class Concerned:
    """What is to be judged by what follows: new entries by their subject, and subjects to be folded anew."""

    fresh: dict[UUID, list[Record]] = field(default_factory=dict)
    again: dict[UUID, str] = field(default_factory=dict)

    @property
    def subjects(self) -> dict[UUID, str]:
        """All of them, with their types."""
        return {**{subject: records[0].subject_type for subject, records in self.fresh.items()}, **self.again}


def words_elsewhere(tx: ReadTx, farm_id: UUID, records: Iterable[Record]) -> dict[UUID, Word]:
    """What other subjects' journals have against what these entries make there, by the entry."""
    ids = [neighbour(each.id, side) for each in records if each.kind in BINDING for side in sides_of(each.kind)]
    if not ids:
        return {}
    found = {}
    for row in tx.all(_against, {"farm": farm_id, "ids": ids}):
        cause_id = UUID(row.data[CAUSE])
        effect = Effect(_side(cause_id, row.id), row.kind, row.subject_type, row.subject_id, row.data)
        found[cause_id] = Word(row.reasons[0], effect, row.sort_at)
    return found


def _side(cause_id: UUID, entry_id: UUID) -> int:
    return cause_id.int ^ entry_id.int


def settle_counterparts(tx: Tx, farm: Farm, causes: Iterable[Cause], changed: Iterable[Record]) -> Concerned:
    """Bring what these causes make into step with them. What has to be judged because of it is the caller's to judge.

    `changed` are entries that are new or whose verdict flipped: a cause hears what became of what it made.
    """
    concerned = Concerned()
    _hear_words(tx, farm, changed, concerned)
    every = list(causes)
    stored = _stored(tx, farm, every)
    changes: list[tuple[Record, Record]] = []
    missing: list[tuple[Record, Effect]] = []
    for cause, effects in every:
        wanted = {neighbour(cause.id, effect.side): effect for effect in effects}
        for side in sides_of(cause.kind):
            entry_id = neighbour(cause.id, side)
            before, effect = stored.get(entry_id), wanted.get(entry_id)
            if before is None and effect is not None:
                missing.append((cause, effect))
            elif before is not None:
                after = _brought_into_step(tx, cause, before, effect)
                changes += [(before, after)] if after else []
    _make(tx, farm, missing, concerned)
    _change(tx, farm, changes, concerned)
    return concerned


def _hear_words(tx: ReadTx, farm: Farm, changed: Iterable[Record], concerned: Concerned) -> None:
    speaking = [record for record in changed if record.kind in SPEAKING]
    news = [record for record in speaking if record.verdict == DISPUTED or record.revision > 1]
    concerned.again |= subjects_of_causes(tx, farm.id, news)


def subjects_of_causes(tx: ReadTx, farm_id: UUID, following: Iterable[Record]) -> dict[UUID, str]:
    """The subjects of the entries from which these follow, with their types."""
    ids = [UUID(record.data[CAUSE]) for record in following]
    rows = tx.all(_subjects, {"farm": farm_id, "ids": ids}) if ids else ()
    return {row.subject_id: row.subject_type for row in rows}


def _stored(tx: ReadTx, farm: Farm, causes: Sequence[Cause]) -> dict[UUID, Record]:
    """What was made by these causes, or stands where something is to be made. Raises IdTaken."""
    ids = {neighbour(cause.id, side): (cause, effects) for cause, effects in causes for side in sides_of(cause.kind)}
    found = {}
    for row in tx.all_of(_by_ids, "ids", list(ids)):
        cause, effects = ids[row.id]
        if row.farm_id == farm.id and row.kind in FOLLOWING and row.data[CAUSE] == str(cause.id):
            found[row.id] = to_record(row)
        elif _side(cause.id, row.id) in {effect.side for effect in effects}:
            raise IdTaken(pointer="/id")
    return found


def _content(cause: Record, effect: Effect) -> dict[str, Any]:
    return {
        "kind": effect.kind,
        "subject_type": effect.subject_type,
        "subject_id": effect.subject_id,
        "data": dict(effect.data),
        "occurred_at": cause.occurred_at,
        "occurred_on": cause.occurred_on,
        "time_precision": cause.time_precision,
        "sort_at": cause.sort_at,
        "kind_rank": _rank(cause),
        "retracted": False,
    }


def _rank(cause: Record) -> int:
    """Heads come after the lot that is opened that day, and go before it is closed."""
    return cause.kind_rank + {BEGINNING: 2, ENTRY: 1, EXIT: -1}.get(cause.kind_rank, 0)


def _brought_into_step(tx: Tx, cause: Record, before: Record, effect: Effect | None) -> Record | None:
    """The next version of what a cause made; None when it is in step. It is to be judged from the beginning."""
    content: Mapping[str, Any] = _content(cause, effect) if effect else {"retracted": True}
    if all(getattr(before, name) == value for name, value in content.items()):
        return None
    after = next_version(tx, before, cause.why)
    return replace(after, **content, verdict=RECORDED, reasons=[], warnings=[], review=False)


def _make(tx: Tx, farm: Farm, missing: Sequence[tuple[Record, Effect]], concerned: Concerned) -> None:
    if not missing:
        return
    first_no = open_journal(tx, farm.id, len(missing)).first_no
    for number, (cause, effect) in enumerate(missing):
        made = Record(
            id=neighbour(cause.id, effect.side),
            farm_id=farm.id,
            journal_no=first_no + number,
            **_content(cause, effect),
            content_hash=content_hash({CAUSE: str(cause.id)}),
            recorded_at=tx.now,
            recorded_by=cause.recorded_by,
            written_at=cause.written_at,
            written_by=cause.written_by,
        )
        concerned.fresh.setdefault(made.subject_id, []).append(made)


def _change(tx: Tx, farm: Farm, changes: Sequence[tuple[Record, Record]], concerned: Concerned) -> None:
    if not changes:
        return
    afters = [after for _, after in changes]
    archive_versions(tx, [before for before, _ in changes])
    update_amended(tx, afters)
    change_texts(tx, afters)
    for before, after in changes:
        tell(tx, after, "retracted" if after.retracted else "corrected", farm.zone)
        concerned.again |= {before.subject_id: before.subject_type, after.subject_id: after.subject_type}
