"""Whether the modules, each with its own store, see the same farm."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa

from app.kernel.runtime import Runtime
from modules.events import models as journal
from modules.health import models as health
from modules.herd import models as herd
from modules.herd.reactions import KINDS as HEARD
from modules.integration import models as integration

Interval = tuple[datetime, datetime | None]
Stays = dict[tuple[UUID, str, UUID], list[Interval]]
FARM = "farm"


def assert_pictures_agree(runtime: Runtime) -> None:
    """Herd and the journal fold the same entries into the same past and present, and every other picture is theirs."""
    assert parked(runtime) == []
    assert _where_herd_sees_animals(runtime) == _where_the_journal_sees_animals(runtime)
    assert _heads_by_herd(runtime) == _heads_by_the_journal(runtime)
    assert _entries_herd_heard(runtime) == _entries_in_the_journal(runtime)
    animals = _rows(runtime, "herd", sa.select(herd.animal).where(herd.animal.c.status.in_(("active", "provisional"))))
    _assert_shown_is_true(animals)
    for store, table, columns in (
        ("events", journal.known_animal, ("label",)),
        ("health", health.known_animal, ("species", "sex", "life_status", "place_id")),
        ("integration", integration.known_animal, ("species", "life_status", "registered_on")),
    ):
        assert _picture(runtime, store, table, columns) == {
            row.id: tuple(getattr(row, name) for name in columns) for row in animals
        }
    places = sa.select(herd.place.c.id, herd.place.c.parent_id, herd.place.c.area_ha)
    assert _picture(runtime, "events", journal.known_place, ("parent_id", "area_ha")) == {
        row.id: (row.parent_id, row.area_ha) for row in _rows(runtime, "herd", places)
    }
    assert _picture(runtime, "integration", integration.known_place, ("name",)) == _names(runtime, herd.place)
    assert _picture(runtime, "integration", integration.known_group, ("name",)) == _names(runtime, herd.farm_group)


def parked(runtime: Runtime) -> list[tuple[str, str, str]]:
    """Messages that could not be handled: (store, type, error)."""
    found = []
    for name, module in runtime.modules.items():
        inbox = module.metadata.tables["inbox"]
        statement = sa.select(inbox.c.type, inbox.c.error).where(inbox.c.state != "done")
        found += [(name, row.type, row.error) for row in _rows(runtime, name, statement)]
    return found


def _rows(runtime: Runtime, store: str, statement: sa.Select[Any]) -> list[sa.Row[Any]]:
    with runtime.store(store).read() as tx:
        return list(tx.all(statement))


def _picture(runtime: Runtime, store: str, table: sa.Table, columns: tuple[str, ...]) -> dict[UUID, tuple[Any, ...]]:
    (key,) = (column for column in table.primary_key)
    return {
        row[0]: tuple(row[1:]) for row in _rows(runtime, store, sa.select(key, *(table.c[name] for name in columns)))
    }


def _names(runtime: Runtime, table: sa.Table) -> dict[UUID, tuple[str]]:
    return {row.id: (row.name,) for row in _rows(runtime, "herd", sa.select(table.c.id, table.c.name))}


def _where_herd_sees_animals(runtime: Runtime) -> Stays:
    found: Stays = {}
    for row in _rows(runtime, "herd", sa.select(herd.stay).order_by(herd.stay.c.seq)):
        if row.status == "present":
            _add(found, (row.subject_id, FARM, row.farm_id), row)
        if row.place_id is not None:
            _add(found, (row.subject_id, "place", row.place_id), row)
    for row in _rows(runtime, "herd", sa.select(herd.membership).order_by(herd.membership.c.seq)):
        _add(found, (row.animal_id, "group", row.group_id), row)
    return _joined(found)


def _where_the_journal_sees_animals(runtime: Runtime) -> Stays:
    found: Stays = {}
    of_places = sa.select(journal.subject.c.id).where(journal.subject.c.type == "place")
    statement = sa.select(journal.stay).where(journal.stay.c.subject_id.not_in(of_places))
    for row in _rows(runtime, "events", statement.order_by(journal.stay.c.since)):
        _add(found, (row.subject_id, row.what, row.target_id), row)
    return _joined(found)


def _add(found: Stays, key: tuple[UUID, str, UUID], row: sa.Row[Any]) -> None:
    found.setdefault(key, []).append((row.since, row.until))


def _joined(found: Mapping[Any, Iterable[Interval]]) -> Stays:
    """Intervals that touch are one, and one that ended as it began is none: it is no matter how they were written."""
    joined: Stays = {}
    for key, intervals in found.items():
        whole: list[Interval] = []
        for since, until in sorted(intervals, key=lambda each: each[0]):
            if whole and whole[-1][1] == since:
                since = whole.pop()[0]
            whole.append((since, until))
        if kept := [each for each in whole if each[0] != each[1]]:
            joined[key] = kept
    return joined


def _heads_by_herd(runtime: Runtime) -> dict[UUID, tuple[Any, ...]]:
    statement = sa.select(herd.farm_group).where(herd.farm_group.c.kind == "lot")
    return {
        row.id: (row.head_count, _text(row.place_id), row.by_sex if row.opening_by_sex else None)
        for row in _rows(runtime, "herd", statement)
    }


def _heads_by_the_journal(runtime: Runtime) -> dict[UUID, tuple[Any, ...]]:
    statement = sa.select(journal.subject).where(journal.subject.c.type == "lot", journal.subject.c.known)
    return {
        row.id: (row.state.get("head", 0), row.state.get("place"), row.state.get("by_sex") or None)
        for row in _rows(runtime, "events", statement)
    }


def _entries_herd_heard(runtime: Runtime) -> dict[UUID, tuple[Any, ...]]:
    return {row.id: _telling(row) for row in _rows(runtime, "herd", sa.select(herd.heard_entry))}


def _entries_in_the_journal(runtime: Runtime) -> dict[UUID, tuple[Any, ...]]:
    statement = sa.select(journal.entry).where(journal.entry.c.kind.in_(HEARD))
    return {row.id: _telling(row, row.derived) for row in _rows(runtime, "events", statement)}


def _telling(row: sa.Row[Any], derived: Mapping[str, Any] | None = None) -> tuple[Any, ...]:
    """What stands of an entry; herd keeps what the journal derived among its data."""
    said = {**row.data, **(derived or {})}
    return (row.subject_id, row.kind, row.sort_at, row.revision, row.verdict, row.reasons, row.retracted, said)


def _assert_shown_is_true(animals: Iterable[sa.Row[Any]]) -> None:
    for row in animals:
        shown = orjson.loads(row.shown)
        for name in ("version", "species", "sex", "name", "life_status", "label"):
            assert shown[name] == getattr(row, name)
        assert shown["place_id"] == _text(row.place_id)


def _text(value: UUID | None) -> str | None:
    return str(value) if value else None
