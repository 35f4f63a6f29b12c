"""Saying again entries and what farms set, for readers who lost them; forgetting subjects that herd says no more."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.module import Restates
from app.kernel.restating import StreamRestated, left_over
from app.kernel.trade.order import local_date
from app.kernel.transaction import Tx
from modules.events.domain.edition import edition
from modules.events.domain.fold import BEGINNING, RECORDED, WAITING
from modules.events.domain.kinds.registry import FOLLOWING, KINDS
from modules.events.domain.state import State
from modules.events.models import (
    entry,
    farm_journal,
    figures_told,
    group_purpose,
    refusal,
    setting_change,
    stay,
    subject,
)
from modules.events.queries.parameters import changes_of
from modules.events.services.bookmarks import WHOLE, forget_bookmarks
from modules.events.services.cohorts import forget_cohorts
from modules.events.services.counterparts import settle_counterparts, subjects_of_causes
from modules.events.services.farms import Farm, open_journal
from modules.events.services.figures import say_figures
from modules.events.services.hearing import judge_again
from modules.events.services.judging import WAITS_FOR
from modules.events.services.lot_accounts import keep_lot_accounts
from modules.events.services.parameters import tell_parameter
from modules.events.services.records import (
    Record,
    archive_versions,
    read_histories,
    to_record,
    update_amended,
    update_judged,
)
from modules.events.services.subjects import keep_pages, open_pages, places_of, rewind
from modules.events.services.telling import tell
from modules.events.services.together import Touched, keep_together
from modules.events.services.worklist import Seen, keep_items

REGISTRATION = "registration"

_zones = sa.select(farm_journal.c.farm_id, farm_journal.c.zone)
_were_in = sa.select(stay.c.subject_id).distinct().where(stay.c.what == "group")


def say_entries(tx: Tx, rows: Sequence[sa.Row[Any]]) -> None:
    """Say again how entries are."""
    zones = {row.farm_id: row.zone for row in tx.all(_zones)}
    for row in rows:
        record = to_record(row)
        said = "retracted" if record.retracted else "corrected" if record.version > 1 else "recorded"
        tell(tx, record, said, zones[record.farm_id])


def say_parameters(tx: Tx, rows: Sequence[sa.Row[Any]]) -> None:
    """Say again what farms set of parameters."""
    zones = {row.farm_id: row.zone for row in tx.all(_zones)}
    for row in rows:
        tell_parameter(tx, changes_of(tx, row.thing_id), local_date(tx.now, zones[row.farm_id]))


_later = setting_change.alias("later")
_last_changes = sa.select(setting_change).where(
    ~sa.exists().where(_later.c.thing_id == setting_change.c.thing_id, _later.c.no > setting_change.c.no)
)

RESTATES = (
    Restates(sa.select(entry), entry.c.id, entry.c.farm_id, say_entries),
    Restates(_last_changes, setting_change.c.thing_id, setting_change.c.farm_id, say_parameters),
    Restates(sa.select(figures_told), figures_told.c.telling_id, figures_told.c.farm_id, say_figures),
)


def forget_unsaid(tx: Tx, restated: StreamRestated) -> None:
    """Herd was put back from a backup: what it did not say again is not known any more."""
    farms = [row.farm_id for row in tx.all(_concerned(restated))]
    for farm_id in farms:
        farm = open_journal(tx, farm_id, 0)
        _forget_subjects(tx, farm, restated)
        _forget_words(tx, farm, restated)


def _concerned(restated: StreamRestated) -> sa.CompoundSelect[Any]:
    told = [
        sa.select(table.c.farm_id).where(*left_over(table, restated, column), *more)
        for table, column, more in (
            (subject, "told_epoch", (subject.c.known, subject.c.type != "farm")),
            (refusal, "epoch", ()),
            (group_purpose, "epoch", ()),
        )
    ]
    return sa.union(*told).order_by("farm_id")


def _forget_subjects(tx: Tx, farm: Farm, restated: StreamRestated) -> None:
    gone = sa.select(subject.c.id, subject.c.type).where(
        subject.c.farm_id == farm.id,
        subject.c.known,
        subject.c.type != "farm",
        *left_over(subject, restated, "told_epoch"),
    )
    forget_subjects(tx, farm, {row.id: row.type for row in tx.all(gone.order_by(subject.c.id))})


def forget_subjects(tx: Tx, farm: Farm, subjects: dict[UUID, str]) -> None:
    """Let what was recorded of subjects wait until herd speaks of them again, and take back their registrations."""
    pages = open_pages(tx, farm.id, subjects)
    histories, _ = read_histories(tx, farm.id, list(subjects)) if subjects else ({}, {})
    for page in pages.values():
        page.known, page.state, page.edition = False, State(), edition()
        _let_wait(tx, farm, histories.get(page.id, []))
    places = places_of(tx, list(pages))
    rewind(tx, [(page, BEGINNING.at) for page in pages.values()])
    whole = [(page, WHOLE) for page in pages.values()]
    forget_bookmarks(tx, whole)
    forget_cohorts(tx, whole)
    keep_lot_accounts(tx, ((page, (), False) for page in pages.values()))
    keep_items(tx, farm, [Seen(page, None, (), ()) for page in pages.values()])
    keep_pages(tx, pages.values())
    keep_together(tx, farm, Touched(tests=True, places=places, subjects=set(pages)))
    _forget_elsewhere(tx, farm, [record for history in histories.values() for record in history])


def _forget_elsewhere(tx: Tx, farm: Farm, waiting: Sequence[Record]) -> None:
    """What waits makes nothing elsewhere, and says nothing against what it follows from."""
    concerned = settle_counterparts(tx, farm, [(each, ()) for each in waiting if KINDS[each.kind].effects], ())
    causes = subjects_of_causes(tx, farm.id, [each for each in waiting if each.kind in FOLLOWING])
    if concerned.again or causes:
        judge_again(tx, farm, {**concerned.again, **causes})


def _let_wait(tx: Tx, farm: Farm, history: Iterable[Record]) -> None:
    waiting = []
    for record in history:
        if record.retracted:
            continue
        if record.kind == REGISTRATION:
            _take_back(tx, farm, record)
        elif (record.verdict, record.reasons) != (WAITING, [WAITS_FOR]):
            record.verdict, record.reasons, record.warnings, record.review = WAITING, [WAITS_FOR], [], False
            record.revision += 1
            waiting.append(record)
    update_judged(tx, waiting)
    for record in waiting:
        tell(tx, record, "judged", farm.zone)


def _take_back(tx: Tx, farm: Farm, record: Record) -> None:
    archive_versions(tx, [record])
    after = replace(
        record,
        version=record.version + 1,
        revision=record.revision + 1,
        written_at=tx.now,
        written_by=None,
        retracted=True,
        verdict=RECORDED,
        reasons=[],
        warnings=[],
        review=False,
    )
    update_amended(tx, [after])
    tell(tx, after, "retracted", farm.zone)


def _forget_words(tx: Tx, farm: Farm, restated: StreamRestated) -> None:
    """Herd's words on entries, and what groups are for: whoever they concern is judged again."""
    concerned: dict[UUID, str] = {}
    words = sa.and_(refusal.c.farm_id == farm.id, *left_over(refusal, restated))
    spoken_of = sa.select(entry.c.subject_id, entry.c.subject_type).join(refusal, refusal.c.entry_id == entry.c.id)
    concerned.update({row.subject_id: row.subject_type for row in tx.all(spoken_of.where(words))})
    tx.run(sa.delete(refusal).where(words))
    groups = sa.and_(group_purpose.c.farm_id == farm.id, *left_over(group_purpose, restated))
    inside = _were_in.where(stay.c.target_id.in_(sa.select(group_purpose.c.group_id).where(groups)))
    concerned.update({row.subject_id: "animal" for row in tx.all(inside)})
    tx.run(sa.delete(group_purpose).where(groups))
    if concerned:
        judge_again(tx, farm, concerned)
