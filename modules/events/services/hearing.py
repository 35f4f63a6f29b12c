"""What herd and identity say and the journal has to settle: who there is, which numbers are free, what time it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from app.kernel.ids import content_hash, derived_id
from app.kernel.transaction import Tx
from modules.events.domain.fold import DISPUTED, WAITING
from modules.events.domain.kinds.registry import FOLLOWING, KINDS
from modules.events.models import entry, farm_journal, group_purpose, refusal, stay
from modules.events.services.amending import replace_version
from modules.events.services.farms import Farm, open_journal, place_in_time, put_in_order
from modules.events.services.judging import judge, store
from modules.events.services.records import Record, find_record, find_records, to_record, update_judged
from modules.events.services.subjects import Page, keep_pages, open_pages
from modules.events.services.telling import tell
from modules.events.services.together import Touched, keep_together

Telling = tuple[str, int]
"""Which telling of a thing this is: (epoch, version). An older or equal one says nothing new."""

WAITS_AT_MOST = timedelta(hours=24)
AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """An animal or a lot as its registration tells of it; `data` are those of the kind `registration`."""

    farm_id: UUID
    subject_type: str
    subject_id: UUID
    on: date
    data: dict[str, Any]

    @property
    def entry_id(self) -> UUID:
        """The id of the entry, the same whenever it is told again."""
        return derived_id(self.subject_id, "registration")


def hear_registrations(tx: Tx, farm_id: UUID, heard: Sequence[tuple[Registration, Telling]]) -> None:
    """Write down that subjects began, or that their registrations say something else now; then judge what waited.

    No subject is told of twice.
    """
    farm = open_journal(tx, farm_id, len(heard))
    pages = open_pages(tx, farm_id, {told.subject_id: told.subject_type for told, _ in heard})
    news = [(told, telling) for told, telling in heard if telling > pages[told.subject_id].told]
    stored = find_records(tx, farm_id, [told.entry_id for told, _ in news])
    fresh: dict[UUID, list[Record]] = {}
    unchanged: list[Page] = []
    for journal_no, (told, telling) in enumerate(news, farm.first_no):
        page, before = pages[told.subject_id], stored.get(told.entry_id)
        page.told, page.known, page.type = telling, True, told.subject_type
        if before is None:
            fresh[page.id] = [_registration(told, farm, journal_no, tx)]
        elif _says(before, told):
            unchanged.append(page)
        else:
            _register_again(tx, farm, page, before, told)
    store(tx, farm, judge(tx, farm, [pages[subject_id] for subject_id in fresh], fresh, again=True))
    keep_pages(tx, unchanged)
    for subject_id in fresh:
        if pages[subject_id].type == "lot":
            _judge_members_again(tx, farm, subject_id)  # until now it was a group like any other


def _says(stored: Record, told: Registration) -> bool:
    return stored.occurred_on == told.on and stored.data == told.data and not stored.retracted


def _registration(told: Registration, farm: Farm, journal_no: int, tx: Tx) -> Record:
    kind = KINDS["registration"]
    placed = place_in_time(told.on, kind.code, farm.zone)
    return Record(
        id=told.entry_id,
        farm_id=farm.id,
        journal_no=journal_no,
        kind=kind.code,
        subject_type=told.subject_type,
        subject_id=told.subject_id,
        occurred_at=placed.occurred_at,
        occurred_on=placed.occurred_on,
        time_precision=placed.time_precision,
        sort_at=placed.sort_at,
        kind_rank=kind.rank,
        data=told.data,
        weight_kg=kind.weight_kg(told.data),
        content_hash=content_hash({"on": told.on.isoformat(), "data": told.data}),
        recorded_at=tx.now,
        recorded_by=None,
        written_at=tx.now,
        written_by=None,
    )


def _register_again(tx: Tx, farm: Farm, page: Page, before: Record, told: Registration) -> None:
    placed = place_in_time(told.on, before.kind, farm.zone)
    after = replace(
        before,
        version=before.version + 1,
        revision=before.revision + 1,
        written_at=tx.now,
        occurred_at=placed.occurred_at,
        occurred_on=placed.occurred_on,
        sort_at=placed.sort_at,
        data=told.data,
        weight_kg=KINDS[before.kind].weight_kg(told.data),
        retracted=False,
    )
    outcome = judge(tx, farm, [page], {}, again=True, instead=[after])[0]
    replace_version(tx, farm, before, after, outcome, "corrected")


def hear_of_place(tx: Tx, farm_id: UUID, place_id: UUID, telling: Telling) -> None:
    """There is such a place: what was noted of it before waits no more."""
    farm = open_journal(tx, farm_id, 0)
    page = open_pages(tx, farm_id, {place_id: "place"})[place_id]
    if telling <= page.told:
        return
    page.told = telling
    if page.known:
        keep_pages(tx, [page])
        return
    page.known = True
    store(tx, farm, judge(tx, farm, [page], {}, again=True))


def hear_refusal(
    tx: Tx, farm_id: UUID, entry_id: UUID, reason: str | None, params: dict[str, Any], telling: Telling
) -> None:
    """Herd refuses an entry for a reason, or accepts it after all (None): judge its subject again."""
    farm = open_journal(tx, farm_id, 0)
    epoch, version = telling
    told = {
        "farm_id": farm_id,
        "refused": reason is not None,
        "reason": reason,
        "params": params,
        "epoch": epoch,
        "version": version,
    }
    if not tx.upsert(refusal, {"entry_id": entry_id}, told, newer_than=("epoch", "version")):
        return
    record = find_record(tx, farm_id, entry_id)
    if record is not None:
        judge_again(tx, farm, {record.subject_id: record.subject_type})


def judge_again(tx: Tx, farm: Farm, subjects: dict[UUID, str]) -> None:
    """Fold the whole histories of subjects, because something they depend on is another now."""
    pages = open_pages(tx, farm.id, subjects)
    store(tx, farm, judge(tx, farm, pages.values(), {}, again=True))


_were_in = (
    sa.select(stay.c.subject_id)
    .distinct()
    .where(stay.c.farm_id == sa.bindparam("farm"), stay.c.target_id == sa.bindparam("group"), stay.c.what == "group")
)


_purpose = sa.select(group_purpose.c.purpose).where(group_purpose.c.group_id == sa.bindparam("group"))


def hear_of_group(tx: Tx, farm_id: UUID, group_id: UUID, purpose: str, telling: Telling) -> None:
    """What a group is for. When that is news, whoever was in it may be in no other group of that purpose."""
    farm = open_journal(tx, farm_id, 0)
    before = tx.scalar(_purpose, {"group": group_id})
    told = {"farm_id": farm_id, "purpose": purpose, "epoch": telling[0], "version": telling[1]}
    if tx.upsert(group_purpose, {"group_id": group_id}, told, newer_than=("epoch", "version")) and before != purpose:
        _judge_members_again(tx, farm, group_id)


def _judge_members_again(tx: Tx, farm: Farm, group_id: UUID) -> None:
    members = [row.subject_id for row in tx.all(_were_in, {"farm": farm.id, "group": group_id})]
    if members:
        judge_again(tx, farm, dict.fromkeys(members, "animal"))


_zone = sa.select(farm_journal.c.zone, farm_journal.c.epoch, farm_journal.c.version).where(
    farm_journal.c.farm_id == sa.bindparam("farm")
)
_set_zone = (
    sa.update(farm_journal)
    .where(farm_journal.c.farm_id == sa.bindparam("farm"))
    .values(zone=sa.bindparam("new_zone"), epoch=sa.bindparam("new_epoch"), version=sa.bindparam("new_version"))
)
_all_entries = sa.select(entry).where(entry.c.farm_id == sa.bindparam("farm"))


def hear_of_zone(tx: Tx, farm_id: UUID, zone: str, telling: Telling) -> None:
    """The farm's time zone: days of the farm are other instants in another one, so all is put in order again."""
    farm = open_journal(tx, farm_id, 0)
    ZoneInfo(zone)  # raises for a zone that this installation does not know: the message is tried again, then parked
    row = tx.one(_zone, {"farm": farm_id})
    if row is None or telling <= (row.epoch, row.version):
        return
    tx.run(_set_zone, {"farm": farm_id, "new_zone": zone, "new_epoch": telling[0], "new_version": telling[1]})
    if farm.zone != zone:
        _put_all_in_order(tx, replace(farm, zone=zone))


def _put_all_in_order(tx: Tx, farm: Farm) -> None:
    moved = [
        record for record in map(to_record, tx.all(_all_entries, {"farm": farm.id})) if put_in_order(record, farm.zone)
    ]
    for record in moved:
        record.revision += 1
    update_judged(tx, moved)
    for record in moved:
        tell(tx, record, "judged", farm.zone)
    judge_again(tx, farm, {record.subject_id: record.subject_type for record in moved})


_waiting_too_long = (
    entry.c.verdict == WAITING,
    entry.c.kind.not_in(sorted(FOLLOWING)),  # its cause is what asks for a person
    sa.text("verdict <> 'recorded'"),  # says to the planner that the partial index serves
    entry.c.retracted.is_(False),
    entry.c.recorded_at < sa.bindparam("before", type_=entry.c.recorded_at.type),
)
_farms_with_overdue = sa.select(entry.c.farm_id).distinct().where(*_waiting_too_long).order_by(entry.c.farm_id)
_overdue = sa.select(entry).where(entry.c.farm_id == sa.bindparam("farm"), *_waiting_too_long).limit(AT_ONCE)


def dispute_overdue(tx: Tx, now: datetime) -> int:
    """Dispute what has waited for its subject for a day; it is judged all the same when herd speaks of it later."""
    before = now - WAITS_AT_MOST
    disputed = 0
    for row in tx.all(_farms_with_overdue, {"before": before}):
        farm = open_journal(tx, row.farm_id, 0)
        overdue = [to_record(each) for each in tx.all(_overdue, {"farm": farm.id, "before": before})]
        for record in overdue:
            record.verdict, record.revision = DISPUTED, record.revision + 1
        update_judged(tx, overdue)
        for record in overdue:
            tell(tx, record, "judged", farm.zone)
        keep_together(tx, farm, Touched(subjects={record.subject_id for record in overdue}))
        disputed += len(overdue)
    return disputed
