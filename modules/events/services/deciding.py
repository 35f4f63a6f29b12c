"""What a person decides of entries that ask for it: warnings confirmed, disputed ones set aside or accepted."""

from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import Tx
from modules.events.domain.fold import DISPUTED, RECORDED
from modules.events.domain.kinds.registry import KINDS
from modules.events.domain.rules import SET_ASIDE
from modules.events.errors import EntryChanged, EntryRetracted, EntryUnknown, ImpossibleEntry, NothingToDecide
from modules.events.models import decision
from modules.events.services.farms import Farm, open_journal
from modules.events.services.judging import judge, judge_births_again, store
from modules.events.services.records import Record, find_record, update_judged
from modules.events.services.subjects import open_pages
from modules.events.services.telling import tell

CONFIRM, SETTING_ASIDE, ACCEPT = "confirm", "set_aside", "accept"
BECOMES = {CONFIRM: "confirmed", SETTING_ASIDE: SET_ASIDE, ACCEPT: "accepted"}

_keep = sa.insert(decision)


def decide_entry(tx: Tx, farm_id: UUID, entry_id: UUID, what: str, *, why: str | None, version: int) -> Record:
    """Confirm the warnings of an entry, set a disputed one aside for good, or accept one that is possible by now.

    Raises EntryUnknown, EntryChanged, EntryRetracted, NothingToDecide; ImpossibleEntry when what is to be accepted is
    still impossible.
    """
    farm = open_journal(tx, farm_id, 0)
    record = _decidable(tx, farm_id, entry_id, version)
    if not _is_open(record, what):
        raise NothingToDecide
    record.decision, record.revision = BECOMES[what], record.revision + 1
    if what != SETTING_ASIDE:
        _confirm(record, why)
    _judge_decided(tx, farm, record)
    told = {"entry_id": entry_id, "farm_id": farm_id, "version": version, "what": record.decision, "why": why}
    tx.run(_keep, {**told, "decided_at": tx.now, "decided_by": tx.context.person_id})
    return record


def _decidable(tx: Tx, farm_id: UUID, entry_id: UUID, version: int) -> Record:
    record = find_record(tx, farm_id, entry_id)
    if record is None:
        raise EntryUnknown
    if record.version != version:
        raise EntryChanged
    if record.retracted:
        raise EntryRetracted
    if not KINDS[record.kind].by_hand:
        raise NothingToDecide
    return record


def _is_open(record: Record, what: str) -> bool:
    if what == CONFIRM:
        return record.review
    if what == SETTING_ASIDE:
        return record.verdict != RECORDED and record.decision != SET_ASIDE
    return record.review or record.decision == SET_ASIDE or record.verdict == DISPUTED


def _confirm(record: Record, why: str | None) -> None:
    confirmed = {each["code"]: each for each in record.confirmed or ()}
    for code in record.warnings:
        confirmed.setdefault(code, {"code": code, **({"reason": why} if why else {})})
    record.confirmed = list(confirmed.values()) or None
    record.refused = [{**each, "seen": True} for each in record.refused or ()] or None


def _judge_decided(tx: Tx, farm: Farm, record: Record) -> None:
    pages = open_pages(tx, farm.id, {record.subject_id: record.subject_type})
    outcome = judge(tx, farm, pages.values(), {}, again=True, instead=[record])[0]
    if record.decision == BECOMES[ACCEPT]:
        errors = [each for each in outcome.findings.get(record.id, ()) if each.level == "error"]
        if errors:
            raise ImpossibleEntry(findings=errors)
        _confirm(record, None)
        record.review = record.asks
    update_judged(tx, [record])
    tell(tx, record, "judged", farm.zone)
    store(tx, farm, [outcome])
    judge_births_again(tx, farm, [record])
