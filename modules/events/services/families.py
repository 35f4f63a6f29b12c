"""What herd says of young and of mistaken identity: animals that are no more, that were others, that could not be."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any
from uuid import UUID

from app.kernel.ids import derived_id
from app.kernel.transaction import Tx
from modules.events.domain.fold import RECORDED
from modules.events.domain.kinds.registry import KINDS
from modules.events.services.amending import replace_version
from modules.events.services.farms import Farm, open_journal
from modules.events.services.hearing import judge_again
from modules.events.services.judging import judge, store
from modules.events.services.records import (
    Record,
    archive_versions,
    find_record,
    next_version,
    read_histories,
    to_record,
    update_amended,
    update_judged,
)
from modules.events.services.subjects import Page, open_pages
from modules.events.services.telling import tell
from modules.events.services.texts import change_texts
from modules.events.services.young import entries_that_made, rows_of


def hear_of_removal(tx: Tx, farm_id: UUID, animal_id: UUID, telling: tuple[str, int]) -> None:
    """Close the page of an animal that exists no more; what is written of it waits for it to come back."""
    farm = open_journal(tx, farm_id, 0)
    page = open_pages(tx, farm_id, {animal_id: "animal"})[animal_id]
    if telling <= page.told:
        return
    page.told, page.known = telling, False
    _withdraw(tx, farm, page)


def _withdraw(tx: Tx, farm: Farm, page: Page) -> None:
    before = find_record(tx, farm.id, derived_id(page.id, "registration"))
    if before is None or before.retracted:
        store(tx, farm, judge(tx, farm, [page], {}, again=True))
        return
    after = replace(
        before,
        version=before.version + 1,
        revision=before.revision + 1,
        written_at=tx.now,
        written_by=None,
        retracted=True,
        reasons=[],
        warnings=[],
    )
    replace_version(tx, farm, before, after, judge(tx, farm, [page], {}, again=True, instead=[after])[0], "retracted")


def merge_animals(tx: Tx, farm_id: UUID, from_id: UUID, into_id: UUID) -> None:
    """Two animals are one: every entry of the one becomes, in a new version, an entry of the other."""
    farm = open_journal(tx, farm_id, 0)
    pages = open_pages(tx, farm_id, {from_id: "animal", into_id: "animal"})
    page = pages[from_id]
    if page.merged_into == into_id:
        return
    histories, _ = read_histories(tx, farm_id, [from_id])
    for before in histories.get(from_id, []):
        if KINDS[before.kind].by_hand:
            _resubject(tx, farm, before, into_id)
    page.known, page.merged_into = False, into_id
    _withdraw(tx, farm, page)
    judge_again(tx, farm, {into_id: "animal"})


def _resubject(tx: Tx, farm: Farm, before: Record, into_id: UUID) -> None:
    after = replace(next_version(tx, before, None), subject_id=into_id)
    archive_versions(tx, [before])
    update_amended(tx, [after])
    change_texts(tx, [after])
    tell(tx, after, "corrected", farm.zone)


def note_refused(tx: Tx, farm_id: UUID, entry_id: UUID, refusal: dict[str, Any]) -> None:
    """Herd did not register one of the young of an entry: it stands there, and asks for a person."""
    farm = open_journal(tx, farm_id, 0)
    record = find_record(tx, farm_id, entry_id)
    if record is None or record.retracted:
        return
    before = record.refused or []
    if refusal["animal_id"] not in {row["animal_id"] for row in rows_of(record)} or refusal in before:
        return
    others = [each for each in before if each["animal_id"] != refusal["animal_id"]]
    _tell_refused(tx, farm, record, [*others, refusal])


def clear_refused(tx: Tx, farm_id: UUID, animal_ids: Collection[UUID]) -> None:
    """They are animals of the farm after all."""
    ids = set(map(str, animal_ids))
    made = {row.id: row for row in entries_that_made(tx, farm_id, animal_ids)}
    for row in made.values():
        left = [each for each in row.refused or () if each["animal_id"] not in ids]
        if len(left) != len(row.refused or ()):
            _tell_refused(tx, open_journal(tx, farm_id, 0), to_record(row), left)


def _tell_refused(tx: Tx, farm: Farm, record: Record, refused: list[dict[str, Any]]) -> None:
    record.refused, record.revision = refused or None, record.revision + 1
    confirmed = {each["code"] for each in record.confirmed or ()}
    record.review = record.asks or (record.verdict == RECORDED and not confirmed.issuperset(record.warnings))
    update_judged(tx, [record])
    tell(tx, record, "judged", farm.zone)
