"""What several subjects tell together: the last tests, who left a place last, which entries are disputed."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa

from app.kernel.tables import whole_in
from app.kernel.trade.order import local_date
from app.kernel.transaction import ReadTx
from modules.events.domain.fold import DISPUTED, EMPTIED
from modules.events.domain.kinds.registry import FOLLOWING
from modules.events.domain.rules import SET_ASIDE
from modules.events.domain.state import from_json
from modules.events.domain.worklist.together import TESTED
from modules.events.models import due_item, entry, known_place, stay, subject, test_day

_farm: sa.BindParameter[Any] = sa.bindparam("farm")
_subjects: sa.BindParameter[Any] = sa.bindparam("subjects", expanding=True)

_open = sa.select(due_item).where(
    due_item.c.farm_id == _farm, due_item.c.rule == sa.bindparam("rule"), due_item.c.status == "open"
)
_open_of = _open.where(due_item.c.subject_id.in_(_subjects))
_last_tests = sa.union_all(
    *(
        sa.select(sa.literal(profile).label("profile"), sa.func.max(test_day.c.test_on).label("last_on")).where(
            test_day.c.farm_id == _farm, test_day.c.profile == profile
        )
        for profile in sorted(TESTED)
    )
)
_disputed = sa.select(entry.c.id, entry.c.subject_type, entry.c.subject_id, entry.c.kind, entry.c.occurred_on).where(
    entry.c.farm_id == _farm,
    entry.c.subject_id.in_(_subjects),
    entry.c.verdict == DISPUTED,
    entry.c.retracted.is_(False),
    entry.c.kind.not_in(sorted(FOLLOWING)),  # the cause is disputed, where something can be done
    sa.func.coalesce(entry.c.decision, "") != SET_ASIDE,
)
_of_heads = ("animal", "lot")
_at_place = (stay.c.farm_id == _farm, stay.c.what == "place")
_theirs = sa.and_(subject.c.farm_id == stay.c.farm_id, subject.c.id == stay.c.subject_id)
_heads = sa.or_(subject.c.type == "animal", sa.and_(subject.c.type == "lot", whole_in(subject.c.state, "head") > 0))
_taken = (
    sa.select(stay.c.no)
    .join(subject, _theirs)
    .where(*_at_place, stay.c.target_id == known_place.c.place_id, stay.c.until.is_(None), _heads)
    .correlate(known_place)
    .exists()
)
# The farm is not asked for: SQLite would go through all its places.
_empty = sa.select(known_place.c.place_id).where(known_place.c.place_id.in_(_subjects), ~_taken)
_stays = (
    sa.select(stay.c.until, subject.c.state)
    .join(subject, _theirs)
    .where(*_at_place, stay.c.target_id == sa.bindparam("place"), subject.c.type.in_(_of_heads))
)
_last_stay = _stays.where(stay.c.until.is_not(None)).order_by(stay.c.until.desc()).limit(1)
_emptied = _stays.where(stay.c.until.is_(None))


def open_items(tx: ReadTx, farm_id: UUID, rule: str, subjects: Collection[UUID]) -> Sequence[sa.Row[Any]]:
    """What stands of a rule for subjects."""
    return tx.all(_open_of, {"farm": farm_id, "rule": rule, "subjects": list(subjects)})


def open_subjects(tx: ReadTx, farm_id: UUID, rule: str) -> set[UUID]:
    """The subjects for which something of a rule stands."""
    return {row.subject_id for row in tx.all(_open, {"farm": farm_id, "rule": rule})}


def last_tests(tx: ReadTx, farm_id: UUID) -> list[tuple[str, date]]:
    """On which day females of each profile were tested last; nothing of a profile that never was."""
    return [(row.profile, row.last_on) for row in tx.all(_last_tests, {"farm": farm_id}) if row.last_on]


def disputed_of(tx: ReadTx, farm_id: UUID, subjects: Collection[UUID]) -> Sequence[sa.Row[Any]]:
    """The entries of subjects that are disputed, and that nobody set aside."""
    return tx.all(_disputed, {"farm": farm_id, "subjects": list(subjects)})


class Left(NamedTuple):
    """That a place is empty: since when, and of which profile the last one was."""

    place_id: UUID
    on: date
    profile: str | None


def last_left(tx: ReadTx, farm_id: UUID, places: Collection[UUID], zone: str) -> Iterator[Left]:
    """Those of these places where somebody was and nobody is. A lot without heads is nobody, closed or not."""
    for row in tx.all(_empty, {"farm": farm_id, "subjects": list(places)}):
        asked = {"farm": farm_id, "place": row.place_id}
        found = [(local_date(each.until, zone), from_json(each.state).profile) for each in tx.all(_last_stay, asked)]
        for each in tx.all(_emptied, asked):
            state = from_json(each.state)
            if EMPTIED in state.last:
                found.append((date.fromisoformat(state.last[EMPTIED]["on"]), state.profile))
        if found:
            on, profile = max(found, key=lambda each: each[0])
            yield Left(row.place_id, on, profile)
