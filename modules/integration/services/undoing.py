"""Taking an import back: everything that it made goes where nothing changed since; what changed stays and is told."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import msgspec
import sqlalchemy as sa

from app.kernel.ids import new_id
from app.kernel.jobs import enqueue
from app.kernel.outbox import publish
from app.kernel.transaction import Tx
from modules.integration.contracts.published import ImportUndone, RowAnimal, RowChange, RowImported
from modules.integration.domain.plan import DISPUTED, REFUSED, REPEATED, STORED, UNDOING
from modules.integration.errors import ImportNotDone, UnknownImport
from modules.integration.models import import_job, import_row, imported_entry, imported_thing, known_animal, later_entry
from modules.integration.services.undone import ASKED, finish_undo, settle_undo

PART = 200
AT_ONCE = 2000

_job = sa.select(import_job).where(
    import_job.c.id == sa.bindparam("import_"), import_job.c.farm_id == sa.bindparam("farm")
)
_owner = sa.select(import_job.c.farm_id, import_job.c.undone_by, import_job.c.state).where(
    import_job.c.id == sa.bindparam("import_")
)
_begin = (
    sa.update(import_job)
    .where(import_job.c.id == sa.bindparam("import_"), import_job.c.state == "done")
    .values(state="undoing", version=import_job.c.version + 1, undone_by=sa.bindparam("person"))
)
_all_asked = (
    sa.update(import_job)
    .where(import_job.c.id == sa.bindparam("import_"), import_job.c.undone_at.is_(None))
    .values(undone_at=sa.bindparam("at"), version=import_job.c.version + 1)
)
_next_rows = (
    sa.select(import_row)
    .where(
        import_row.c.import_id == sa.bindparam("import_"),
        import_row.c.status.in_((STORED, DISPUTED, REFUSED, REPEATED)),
        import_row.c.message_id.is_not(None),
    )
    .order_by(import_row.c.wave.desc(), import_row.c.row.desc())
    .limit(PART)
)
_next_things = (
    sa.select(imported_thing)
    .where(
        imported_thing.c.import_id == sa.bindparam("import_"),
        imported_thing.c.thing != "animal",
        imported_thing.c.undo.is_(None),
    )
    .order_by(imported_thing.c.row.desc(), imported_thing.c.thing_id)
    .limit(PART)
)
_animal_of_row = sa.select(imported_thing.c.thing_id).where(
    imported_thing.c.import_id == sa.bindparam("import_"),
    imported_thing.c.row == sa.bindparam("number"),
    imported_thing.c.thing == "animal",
)
_is_own = sa.select(sa.literal(1)).where(
    imported_thing.c.import_id == sa.bindparam("import_"),
    imported_thing.c.thing_id == sa.bindparam("thing"),
    imported_thing.c.thing == "animal",
)
_untouched = sa.select(imported_entry.c.entry_id).where(
    imported_entry.c.import_id == sa.bindparam("import_"),
    imported_entry.c.entry_version == 1,
    imported_entry.c.retracted.is_(False),
)
_of_row = _untouched.where(imported_entry.c.row == sa.bindparam("number"))
_of_subject = _untouched.where(imported_entry.c.subject_id == sa.bindparam("subject"))
_later = sa.select(later_entry.c.kind).where(
    later_entry.c.subject_id == sa.bindparam("subject"), later_entry.c.retracted.is_(False)
)
_corrected = sa.select(sa.literal(1)).where(
    imported_entry.c.import_id == sa.bindparam("import_"),
    imported_entry.c.subject_id == sa.bindparam("subject"),
    imported_entry.c.entry_version > 1,
    imported_entry.c.retracted.is_(False),
)
_PARENTS = ("genetic_dam_id", "birth_dam_id", "sire_id")
_own_going = imported_thing.alias("own")
_young = (
    sa.select(sa.literal(1))
    .where(
        sa.or_(*(known_animal.c[name] == sa.bindparam("subject") for name in _PARENTS)),
        ~sa.exists().where(
            _own_going.c.import_id == sa.bindparam("import_"),
            _own_going.c.thing_id == known_animal.c.animal_id,
            _own_going.c.undo.in_((ASKED, "undone")),
        ),
    )
    .limit(1)
)
_mark_thing = (
    sa.update(imported_thing)
    .where(imported_thing.c.import_id == sa.bindparam("import_"), imported_thing.c.thing_id == sa.bindparam("marked"))
    .values(undo=sa.bindparam("answer"), kept=sa.bindparam("why"))
)
_mark_row = (
    sa.update(import_row)
    .where(import_row.c.import_id == sa.bindparam("import_"), import_row.c.row == sa.bindparam("number"))
    .values(status=UNDOING, undo_message_id=sa.bindparam("message"), outcome=sa.bindparam("outcome_"))
)


def ask_undo(tx: Tx, farm_id: UUID, import_id: UUID) -> None:
    """Take an import back; asked again it changes nothing. Raises UnknownImport and ImportNotDone."""
    job = tx.one(_job, {"import_": import_id, "farm": farm_id})
    if job is None:
        raise UnknownImport
    if job.state in ("undoing", "undone"):
        return
    if not tx.run(_begin, {"import_": import_id, "person": tx.context.person_id}):
        raise ImportNotDone
    if job.total > AT_ONCE:
        enqueue(tx, "undo_import", key=str(import_id), farm_id=farm_id, import_id=import_id)
        return
    while undo_some(tx, import_id):
        pass


def undo_some(tx: Tx, import_id: UUID) -> int:
    """Ask for the next rows, young before their parents, then for what stood around them; 0 once all are asked."""
    job = tx.one(_owner, {"import_": import_id})
    if job is None or job.state != "undoing":
        return 0
    rows = tx.all(_next_rows, {"import_": import_id})
    for row in rows:
        _undo_row(tx, row, job)
    if rows:
        return len(rows)
    things = tx.all(_next_things, {"import_": import_id})
    for thing in things:
        _undo_thing(tx, thing, job)
    if not things:
        tx.run(_all_asked, {"import_": import_id, "at": tx.now})
        finish_undo(tx, import_id)
    return len(things)


def _undo_row(tx: Tx, row: sa.Row[Any], job: sa.Row[Any]) -> None:
    plan = msgspec.convert(row.plan, RowImported)
    subject_id = UUID(row.outcome["subject_id"])
    named = {"import_": row.import_id, "number": row.row, "subject": subject_id, "thing": subject_id}
    animal = plan.animal if tx.scalar(_animal_of_row, named) else None
    entries = _entries_of(tx, named, registers=animal is not None)
    why = _why_it_stays(tx, named) if animal else None
    change = _back(plan.change) if (row.outcome.get("update") or {}).get("answer") == "changed" else None
    outcome = {**row.outcome, "undo": ASKED if change else "done"}
    fact = ImportUndone(
        import_id=row.import_id,
        farm_id=job.farm_id,
        asked_by=job.undone_by,
        subject_id=subject_id,
        animal=animal if why is None else None,
        change=change,
        entries=tuple(entries),
    )
    if animal is not None:
        _mark(tx, row.import_id, animal, why)
    asks = fact.animal or fact.change or fact.entries
    marked = {"import_": row.import_id, "number": row.row, "outcome_": outcome}
    tx.run(_mark_row, {**marked, "message": _say(tx, fact) if asks else None})
    settle_undo(tx, row.import_id, row.row)


def _entries_of(tx: Tx, named: dict[str, Any], *, registers: bool) -> Sequence[UUID]:
    """All entries of a new animal go with the row that registers it; those of a known one with their own rows."""
    if registers:
        return _ids(tx, _of_subject, named)
    return [] if tx.scalar(_is_own, named) else _ids(tx, _of_row, named)


def _mark(tx: Tx, import_id: UUID, animal: RowAnimal, why: dict[str, Any] | None) -> None:
    told = {"import_": import_id, "marked": animal.animal_id, "answer": "kept" if why else ASKED, "why": why}
    tx.run(_mark_thing, told)


def _ids(tx: Tx, statement: sa.Select[Any], named: dict[str, Any]) -> Sequence[UUID]:
    return [row.entry_id for row in tx.all(statement, named)]


def _why_it_stays(tx: Tx, named: dict[str, Any]) -> dict[str, Any] | None:
    """Why an animal cannot go, as far as is known here; herd has the last word."""
    kinds = sorted({row.kind for row in tx.all(_later, named)})
    reason: str | None = "later_entries" if kinds else None
    if not reason and tx.scalar(_corrected, named):
        reason = "corrected_since"
    if not reason and tx.scalar(_young, named):
        reason = "has_young"
    params = {"kinds": kinds} if kinds else {}
    return {"thing": "animal", "id": str(named["subject"]), "reason": reason, "params": params} if reason else None


def _back(change: RowChange | None) -> RowChange | None:
    return RowChange(animal_id=change.animal_id, before=change.after, after=change.before) if change else None


def _undo_thing(tx: Tx, thing: sa.Row[Any], job: sa.Row[Any]) -> None:
    said = {f"{thing.thing}_id": thing.thing_id}
    _say(
        tx,
        ImportUndone(
            import_id=thing.import_id,
            farm_id=job.farm_id,
            asked_by=job.undone_by,
            subject_id=thing.thing_id,
            **said,
        ),
    )
    tx.run(_mark_thing, {"import_": thing.import_id, "marked": thing.thing_id, "answer": ASKED, "why": None})


def _say(tx: Tx, fact: ImportUndone) -> UUID:
    about = new_id()
    return publish(tx, fact, farm_id=fact.farm_id, subject=about, version=1, key=fact.subject_id)
