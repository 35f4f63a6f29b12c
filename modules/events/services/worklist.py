"""The worklist, kept in step with the journal: what is due for a subject is stored, and closed by what does it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from app.kernel.jobs import enqueue
from app.kernel.trade.order import local_date
from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.settings.effective import Change
from modules.events.domain.state import State
from modules.events.domain.worklist.registry import OF_NO_STATE, READS, RULES, Key, items_of, unmoved
from modules.events.domain.worklist.rule import NORMAL, Item, Settings
from modules.events.models import due_item, subject
from modules.events.queries.parameters import settings_of
from modules.events.services.farms import Farm
from modules.events.services.records import Record
from modules.events.services.subjects import Page, page_of

OPEN, DONE, CANCELLED = "open", "done", "cancelled"
"""Whether an item still stands, was done by an entry, or has come to nothing."""

RENEW = "renew_worklist"
"""The job that makes all items of a farm anew."""

KEYS = ("farm_id", "subject_id", "rule", "anchor")
"""What tells one item from another."""


class Seen(NamedTuple):
    """A subject whose history was folded up to its end.

    `before` is where it stood (None: not as these rules would have it, so what is stored is asked), `told` are the
    entries that made the difference, `changes` what the farm set of parameters.
    """

    page: Page
    before: State | None
    told: Sequence[Record]
    changes: Sequence[Change]


def keep_items(tx: Tx, farm: Farm, seen: Iterable[Seen]) -> None:
    """Store what is due for subjects now and was not before, and close what is due no more."""
    every = list(seen)
    today = local_date(tx.now, farm.zone)
    stored = _stored(tx, farm.id, [each.page.id for each in every if each.before is None])
    rows: list[dict[str, Any]] = []
    for each in every:
        if each.before is not None and unmoved(each.before, each.page.state):
            continue
        settings, page = Settings.of(today, each.changes), each.page
        told = stored.get(page.id, {}) if each.before is None else items_of(page.type, each.before, settings)
        rows += _differences(page, told, items_of(page.type, page.state, settings), each.told, today)
    tx.upsert_all(due_item, KEYS, rows)


def _differences(
    page: Page, before: Mapping[Key, Item], after: Mapping[Key, Item], told: Sequence[Record], today: date
) -> Iterable[dict[str, Any]]:
    about = About(page.farm_id, page.type, page.id, page.state.profile)
    for key, item in after.items():
        if before.get(key) != item:
            yield opened(about, key[0], item)
    for key, item in before.items():
        if key not in after:
            yield closed(about, key[0], item, _closer(key, told), today)


def _closer(key: Key, told: Iterable[Record]) -> Record | None:
    rule = RULES.get(key[0])
    found = [
        each
        for each in told
        if rule and (str(each.id) == key[1] if rule.amends else each.kind in rule.closes_with) and each.counts
    ]
    return max(found, key=lambda each: each.order, default=None)


class About(NamedTuple):
    """Whom an item is about."""

    farm_id: UUID
    type: str
    id: UUID
    profile: str | None


def opened(about: About, rule: str, item: Item) -> dict[str, Any]:
    """The row of an item that stands."""
    return _row(about, rule, item, OPEN)


def closed(about: About, rule: str, item: Item, by: Record | None, today: date) -> dict[str, Any]:
    """The row of an item that was done by an entry on its day, by what was said of one today, or came to nothing."""
    if by is None:
        return _row(about, rule, item, CANCELLED)
    on = today if rule in RULES and RULES[rule].amends else by.occurred_on
    return {**_row(about, rule, item, DONE), "closed_on": on, "closed_by": by.id}


def _row(about: About, rule: str, item: Item, status: str) -> dict[str, Any]:
    return {
        "farm_id": about.farm_id,
        "subject_id": about.id,
        "rule": rule,
        "subject_type": about.type,
        "profile": about.profile,
        **item._asdict(),
        "severity": RULES[rule].severity if rule in RULES else NORMAL,
        "raised": RULES[rule].when_raised if rule in RULES else NORMAL,
        "status": status,
        "closed_on": None,
        "closed_by": None,
    }


_of_subjects = sa.select(due_item).where(
    due_item.c.farm_id == sa.bindparam("farm"),
    due_item.c.subject_id.in_(sa.bindparam("subjects", expanding=True)),
    due_item.c.status == OPEN,
    due_item.c.rule.not_in(OF_NO_STATE),
)


def _stored(tx: ReadTx, farm_id: UUID, subjects: Collection[UUID]) -> dict[UUID, dict[Key, Item]]:
    if not subjects:
        return {}
    found: dict[UUID, dict[Key, Item]] = {}
    for row in tx.all(_of_subjects, {"farm": farm_id, "subjects": list(subjects)}):
        found.setdefault(row.subject_id, {})[row.rule, row.anchor] = item_of(row)
    return found


def item_of(row: sa.Row[Any]) -> Item:
    """An item as it is stored."""
    return Item(*(getattr(row, name) for name in Item._fields))


_some = (
    sa.select(subject)
    .where(
        subject.c.farm_id == sa.bindparam("farm"),
        subject.c.id > sa.bindparam("after", type_=subject.c.id.type),
        subject.c.known,
    )
    .order_by(subject.c.id)
    .limit(sa.bindparam("at_most"))
)
FIRST = UUID(int=0)


def renew_items(tx: Tx, farm: Farm, after: UUID, at_most: int) -> UUID | None:
    """Make anew what is due for the next subjects of a farm behind `after`; the last of them, None when none is left.

    What people said of items stays.
    """
    pages = [page_of(row) for row in tx.all(_some, {"farm": farm.id, "after": after, "at_most": at_most})]
    changes = settings_of(tx, farm.id) if farm.settings_no else ()
    keep_items(tx, farm, [Seen(page, None, (), changes) for page in pages])
    return pages[-1].id if pages else None


def renew_later(tx: Tx, farm: Farm, code: str, since: date) -> None:
    """Have all items of a farm made anew because of a parameter, now or on the day to come from which it holds."""
    if code not in READS:
        return
    day = datetime.combine(since, time(), ZoneInfo(farm.zone)).astimezone(UTC)
    enqueue(tx, RENEW, due=max(day, tx.now), key=f"{RENEW}:{farm.id}", farm_id=farm.id)
