"""What people say of items of the worklist: who is to do them, until when they are put off, that they are skipped."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa

from app.kernel.errors import Refusal
from app.kernel.identity import Action, Principal
from app.kernel.ids import new_id
from app.kernel.trade.order import local_date
from app.kernel.transaction import Tx
from modules.events.domain.settings.effective import effective
from modules.events.domain.settings.registry import PARAMETERS
from modules.events.domain.worklist.tasks import FARM_TASK, task_of
from modules.events.errors import DoneByAnEntry, ItemClosed, ItemUnknown, NotAhead, NotPast, NotYoursToAssign
from modules.events.models import due_item, due_item_mark, due_item_word
from modules.events.queries.parameters import settings_of
from modules.events.queries.worklist.shown import Key, by_key, key_of
from modules.events.services.farms import open_journal
from modules.events.services.members import check_person
from modules.events.services.tasks import do_occasion, open_next, reopen_occasion
from modules.events.services.worklist import CANCELLED, DONE, KEYS, OPEN

ASSIGN, SNOOZE, WAKE, SKIP, RESTORE, DO, UNDO = WORDS = (
    "assign",
    "snooze",
    "wake",
    "skip",
    "restore",
    "done",
    "undone",
)
"""What can be said of an item; done and undone only of the farm's own tasks."""

LONGEST = timedelta(366)
"""How long ago a task can have been done."""

PUT_OFF = "worklist.snooze_days_max"

_ENDS = (DO, UNDO)
_COPIED = ("assigned_to", "snoozed_until", "skipped_on")


class Mark(NamedTuple):
    """A word on items: to whom they are given (None: to nobody), until when they are put off, and why.

    `on` is the day on which tasks were done (None: today), `entry_id` the entry by which.
    """

    what: str
    person_id: UUID | None = None
    until: date | None = None
    why: str | None = None
    on: date | None = None
    entry_id: UUID | None = None


class Marked(NamedTuple):
    """What became of one item: whether something is another now, or why not."""

    item_id: str
    changed: bool = False
    refusal: Refusal | None = None


def mark_items(tx: Tx, farm_id: UUID, item_ids: Sequence[str], mark: Mark, *, who: Principal) -> list[Marked]:
    """Say the same of many items; one that is refused holds back no other. Said twice, it changes nothing.

    Raises PersonUnknown and NotAhead where nothing of the kind can be said of any item.
    """
    farm = open_journal(tx, farm_id, 0)
    today = local_date(tx.now, farm.zone)
    _check(tx, farm_id, mark, today)
    found = {item_id: key for item_id in item_ids if (key := key_of(item_id))}
    items, marks = (by_key(tx, table, farm_id, found.values()) for table in (due_item, due_item_mark))
    answers: list[Marked] = []
    changed: dict[Key, dict[str, Any]] = {}
    for item_id in dict.fromkeys(item_ids):
        key = found.get(item_id)
        before = _plain(marks.get(key) if key else None)
        refusal = _refusal(items.get(key) if key else None, before, mark, farm_id, who)
        after = before if refusal else _after(before, mark, today)
        is_other = after != before or bool(key and not refusal and _ends(items[key], mark))
        if key and is_other:
            changed[key] = after
        answers.append(Marked(item_id, is_other, refusal))
    _keep(tx, farm_id, changed, mark)
    for key in changed:
        if key[1] == FARM_TASK:
            _go_on(tx, items[key], mark, today)
    return answers


def _ends(item: sa.Row[Any], mark: Mark) -> bool:
    return bool(item.status == {DO: OPEN, UNDO: DONE}.get(mark.what))


def _go_on(tx: Tx, item: sa.Row[Any], mark: Mark, today: date) -> None:
    """What follows for a task: the next occasion comes when one is over, and goes when it is not after all."""
    if mark.what == DO:
        do_occasion(tx, item, mark.on or today, mark.entry_id)
    elif mark.what == SKIP:
        open_next(tx, item.farm_id, task_of(item.anchor))
    elif mark.what in (RESTORE, UNDO):
        reopen_occasion(tx, item)


def _check(tx: Tx, farm_id: UUID, mark: Mark, today: date) -> None:
    if mark.what == ASSIGN:
        check_person(tx, farm_id, mark.person_id, "/person_id")
    if mark.what == SNOOZE and mark.until:
        held = effective(PARAMETERS[PUT_OFF], profile=None, on=today, changes=settings_of(tx, farm_id)).value
        if not today < mark.until <= today + timedelta(int(held or 0)):
            raise NotAhead(pointer="/until")
    if mark.on and not today - LONGEST <= mark.on <= today:
        raise NotPast(pointer="/on")


_FIELDS = ("assigned_to", "snoozed_until", "snoozes", "snooze_why", "skipped_on", "skip_why")


def _plain(row: sa.Row[Any] | None) -> dict[str, Any]:
    if row is None:
        return {**dict.fromkeys(_FIELDS), "snoozes": 0}
    return {name: getattr(row, name) for name in _FIELDS}


def _refusal(
    item: sa.Row[Any] | None, before: dict[str, Any], mark: Mark, farm_id: UUID, who: Principal
) -> Refusal | None:
    if item is None:
        return ItemUnknown()
    if mark.what in _ENDS:
        return _refusal_of_end(item, mark)
    if item.status != OPEN:
        return ItemClosed()
    if mark.what == ASSIGN and not who.may(Action.MANAGE, farm_id):
        mine = {None, who.person_id}
        if mark.person_id not in mine or before["assigned_to"] not in mine:
            return NotYoursToAssign()
    return None


def _refusal_of_end(item: sa.Row[Any], mark: Mark) -> Refusal | None:
    if item.rule != FARM_TASK:
        return DoneByAnEntry()
    if item.status == CANCELLED or (mark.what == DO and item.skipped_on):
        return ItemClosed()
    return None


def _after(before: dict[str, Any], mark: Mark, today: date) -> dict[str, Any]:
    if mark.what == ASSIGN:
        return {**before, "assigned_to": mark.person_id}
    if mark.what == SNOOZE:
        more = int(mark.until != before["snoozed_until"])  # said twice, it is put off once
        return {
            **before,
            "snoozed_until": mark.until,
            "snoozes": before["snoozes"] + more,
            "snooze_why": mark.why,
        }
    if mark.what == WAKE:
        return {**before, "snoozed_until": None, "snooze_why": None}
    if mark.what == SKIP:
        return {**before, "skipped_on": before["skipped_on"] or today, "skip_why": mark.why}
    return {**before, "skipped_on": None, "skip_why": None} if mark.what == RESTORE else before


_copy = (
    sa.update(due_item)
    .where(*(due_item.c[name] == sa.bindparam(f"its_{name}", type_=due_item.c[name].type) for name in KEYS))
    .values({name: sa.bindparam(f"new_{name}", type_=due_item.c[name].type) for name in _COPIED})
)


def _keep(tx: Tx, farm_id: UUID, changed: dict[Key, dict[str, Any]], mark: Mark) -> None:
    """Store what is another now, with the word that made it so."""
    by = {"marked_at": tx.now, "marked_by": tx.context.person_id}
    said = {"what": mark.what, "person_id": mark.person_id, "until": mark.until or mark.on, "why": mark.why}
    word = {**said, "said_at": tx.now, "said_by": tx.context.person_id}
    keyed = [(dict(zip(KEYS, (farm_id, *key), strict=True)), after) for key, after in changed.items()]
    tx.upsert_all(due_item_mark, KEYS, [{**key, **after, **by} for key, after in keyed])
    copies = [
        {f"its_{name}": key[name] for name in KEYS} | {f"new_{name}": after[name] for name in _COPIED}
        for key, after in keyed
    ]
    tx.run(_copy, copies)
    tx.run(sa.insert(due_item_word), [{"id": new_id(), **key, **word} for key, _ in keyed])
