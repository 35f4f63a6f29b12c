"""Items as they are shown: who they are about and where that is, why they are there, and what people said of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.labels import label
from app.kernel.transaction import ReadTx
from modules.events.domain.worklist.registry import RULES
from modules.events.domain.worklist.rule import LISTS, SEVERITIES, Rule
from modules.events.domain.worklist.tasks import FARM_TASK, task_of, why_of
from modules.events.domain.worklist.wording import sentence
from modules.events.models import due_item, due_item_mark, known_animal, known_group, known_place, stay
from modules.events.queries.worklist.states import Day

Key = tuple[UUID, str, str]
"""Subject, rule and anchor of an item."""

OFTEN = 3
"""Snoozed so many times, an item asks whether its rule is right."""


@dataclass(slots=True)
class Words:
    """What is said of the items of a page beside their dates."""

    items: dict[Key, sa.Row[Any]] = field(default_factory=dict)
    marks: dict[Key, sa.Row[Any]] = field(default_factory=dict)
    names: dict[UUID, str] = field(default_factory=dict)
    places: dict[UUID, UUID] = field(default_factory=dict)


_subjects: sa.BindParameter[Any] = sa.bindparam("subjects", expanding=True)


def _of_keys(table: sa.Table) -> sa.Select[Any]:
    return sa.select(table).where(
        table.c.farm_id == sa.bindparam("farm"),
        table.c.subject_id.in_(_subjects),
        table.c.anchor.in_(sa.bindparam("anchors", expanding=True)),
    )


_of = {table: _of_keys(table) for table in (due_item, due_item_mark)}
_places = sa.select(stay.c.subject_id, stay.c.target_id).where(
    stay.c.subject_id.in_(_subjects), stay.c.what == "place", stay.c.until.is_(None)
)


def _names(key: sa.Column[Any], name: sa.Column[Any]) -> sa.Select[Any]:
    return sa.select(key.label("id"), name.label("name")).where(key.in_(sa.bindparam("ids", expanding=True)))


_NAMED = (
    _names(known_animal.c.animal_id, known_animal.c.label),
    _names(known_group.c.group_id, known_group.c.name),
    _names(known_place.c.place_id, known_place.c.name),
)


def by_key(tx: ReadTx, table: sa.Table, farm_id: UUID, keys: Iterable[Key]) -> dict[Key, sa.Row[Any]]:
    """What a table, of items or of what people said of them, holds under keys; it may hold more."""
    wanted = set(keys)
    if not wanted:
        return {}
    subjects, anchors = list({subject for subject, _, _ in wanted}), list({anchor for _, _, anchor in wanted})
    rows = tx.all(_of[table], {"farm": farm_id, "subjects": subjects, "anchors": anchors})
    return {(row.subject_id, row.rule, row.anchor): row for row in rows}


def words_of(tx: ReadTx, farm_id: UUID, rows: Sequence[sa.Row[Any]]) -> Words:
    """Look up what is said of the items of a page."""
    keys = {(row.subject_id, row.rule, row.anchor) for row in rows}
    subjects = list({subject for subject, _, _ in keys})
    if not subjects:
        return Words()
    places = {row.subject_id: row.target_id for row in tx.all(_places, {"subjects": subjects})}
    ids = list({*subjects, *places.values()})
    return Words(
        items=by_key(tx, due_item, farm_id, keys),
        marks=by_key(tx, due_item_mark, farm_id, keys),
        names={row.id: row.name for named in _NAMED for row in tx.all(named, {"ids": ids})},
        places=places,
    )


def show(row: sa.Row[Any], state: str, words: Words, day: Day, language: str) -> dict[str, Any]:
    """An item of a page."""
    key = row.subject_id, row.rule, row.anchor
    item, rule, mark = words.items[key], RULES[row.rule], words.marks.get(key)
    return {
        "id": id_of(key),
        "rule": rule.code,
        "rule_label": item.facts["title"] if row.rule == FARM_TASK else label(rule.labels, language),
        "list": rule.list,
        "list_label": label(LISTS[rule.list], language),
        "why": _why(rule, item.facts, day, language),
        "facts": item.facts,
        "closes_with": [item.facts["kind"]] if item.facts.get("kind") else list(rule.closes_with),
        "entry_id": UUID(item.anchor) if rule.amends else None,
        "task_id": task_of(item.anchor) if row.rule == FARM_TASK else None,
        "subject": {
            "type": item.subject_type,
            "id": item.subject_id,
            "name": words.names.get(item.subject_id),
        },
        "place": _place(words.places.get(item.subject_id), words.names),
        "profile": item.profile,
        "due_on": item.due_on,
        "from_on": item.from_on,
        "to_on": item.to_on,
        "state": state,
        "severity": SEVERITIES[row.now],
        "closed_on": item.closed_on,
        "closed_by": item.closed_by,
        **_said(mark),
    }


def _why(rule: Rule, facts: Mapping[str, Any], day: Day, language: str) -> str:
    return why_of(facts, language) if rule.code == FARM_TASK else sentence(rule.why, facts, day.on, language)


def id_of(key: Key) -> str:
    """What an item is called: the same as long as it is the same."""
    subject, rule, anchor = key
    return f"{rule}:{subject}:{anchor}"


def key_of(item_id: str) -> Key | None:
    """Which item is called so; None: none can be."""
    rule, _, rest = item_id.partition(":")
    subject, _, anchor = rest.partition(":")
    try:
        return UUID(subject), rule, anchor
    except ValueError:
        return None


def _place(place_id: UUID | None, names: Mapping[UUID, str]) -> dict[str, Any] | None:
    return {"id": place_id, "name": names.get(place_id)} if place_id else None


def _said(mark: sa.Row[Any] | None) -> dict[str, Any]:
    flags: Sequence[str] = ("snoozed_often",) if mark and mark.snoozes >= OFTEN else ()
    return {
        "assigned_to": mark and mark.assigned_to,
        "snoozed_until": mark and mark.snoozed_until,
        "snoozes": mark.snoozes if mark else 0,
        "snooze_why": mark and mark.snooze_why,
        "skipped_on": mark and mark.skipped_on,
        "skip_why": mark and mark.skip_why,
        "marked_at": mark and mark.marked_at,
        "marked_by": mark and mark.marked_by,
        "flags": list(flags),
    }
