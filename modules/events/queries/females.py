"""The females of a farm by where they stand: lists of them, and how many there are of each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.reproduction.cycle import OPEN, PREGNANT, SERVED
from modules.events.domain.reproduction.nursing import LITTERS
from modules.events.domain.settings.effective import Change, effective
from modules.events.domain.settings.registry import PARAMETERS
from modules.events.domain.state import LACTATING
from modules.events.models import known_animal, service_group, subject
from modules.events.queries.parameters import settings_of
from modules.events.queries.zone import today_of

CHECK_DUE, OVERDUE, THIS_WEEK, NEXT_WEEKS, TOO_LONG = LISTS = (
    "check_due",
    "birth_overdue",
    "birth_this_week",
    "birth_next_weeks",
    "open_too_long",
)
"""Who is to be checked; whose day to give birth is past, within 7 days, in the 3 weeks after; open for too long."""

WEEK, WEEKS = timedelta(7), timedelta(28)
_CHECK_FROM, _CHECK_TO = "repro.pregnancy_check_from_days", "repro.pregnancy_check_to_days"
_MAX_OPEN = "repro.max_open_days"

_s, _g = subject.c, service_group.c
_hers = sa.and_(_g.farm_id == _s.farm_id, _g.subject_id == _s.id, _g.id == _s.service_id)
# Of a row that stands there is always a day: said without the nulls, so that the index gives the order.
_SINCE, _DUE = (sa.type_coerce(column, sa.Date) for column in (_s.stands_since, _g.due_on))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which females of a profile: all, or those of a standing, a list, in milk or not, barred, or due between days."""

    profile: str
    standing: str | None = None
    list: str | None = None
    lactation: str | None = None
    barred: str | None = None
    due_from: date | None = None
    due_to: date | None = None

    @property
    def by_due(self) -> bool:
        """Whether they come in the order of their due days, and only those of whom it is known."""
        return self.list in (OVERDUE, THIS_WEEK, NEXT_WEEKS) or (self.due_from or self.due_to) is not None


@dataclass(frozen=True)
class _Board:
    """The females of one profile on a farm today, as its parameters have it."""

    tx: ReadTx
    farm_id: UUID
    profile: str

    @cached_property
    def today(self) -> date:
        return today_of(self.tx, self.farm_id)

    @cached_property
    def changes(self) -> Sequence[Change]:
        return settings_of(self.tx, self.farm_id)

    def days(self, code: str) -> timedelta | None:
        """A parameter in whole days; None where the profile has none."""
        value = effective(PARAMETERS[code], profile=self.profile, on=self.today, changes=self.changes).value
        return None if value is None else timedelta(int(value))

    def before(self, code: str) -> date | None:
        """The day that was so many days ago."""
        days = self.days(code)
        return None if days is None else self.today - days

    @property
    def mine(self) -> tuple[sa.ColumnElement[bool], ...]:
        return _s.farm_id == self.farm_id, _s.profile == self.profile, _s.standing.is_not(None)

    @property
    def spared(self) -> tuple[sa.ColumnElement[bool], ...]:
        """Who may be open for long: not who is not to be bred, nor who nurses a litter."""
        nursing = self.profile in LITTERS
        return _s.barred.is_(None), *((_s.lactation.is_distinct_from(LACTATING),) if nursing else ())

    def on_list(self, name: str) -> list[sa.ColumnElement[bool]]:
        """Whom a list holds."""
        if name in (CHECK_DUE, TOO_LONG):
            standing, code = (SERVED, _CHECK_FROM) if name == CHECK_DUE else (OPEN, _MAX_OPEN)
            since = self.before(code)
            spared = self.spared if name == TOO_LONG else ()
            return [_s.standing == standing, sa.false() if since is None else since >= _SINCE, *spared]
        today = self.today
        first, last = {
            OVERDUE: (None, today - timedelta(1)),
            THIS_WEEK: (today, today + WEEK - timedelta(1)),
            NEXT_WEEKS: (today + WEEK, today + WEEKS - timedelta(1)),
        }[name]
        return [_s.standing == PREGNANT, *_due_between(first, last)]


def _due_between(first: date | None, last: date | None) -> Iterable[sa.ColumnElement[bool]]:
    if first:
        yield first <= _DUE
    if last:
        yield last >= _DUE


@dataclass(frozen=True, slots=True)
class Found:
    """Females by their ids, to be paged in an order of which the last is unique."""

    statement: sa.Select[Any]
    order: Sequence[tuple[Any, str]]


def find_females(tx: ReadTx, farm_id: UUID, wanted: Wanted) -> Found:
    """Females by where they stand, the longest there first; by the days on which they are due where these are asked."""
    board = _Board(tx, farm_id, wanted.profile)
    told = {name: getattr(wanted, name) for name in ("standing", "lactation", "barred")}
    within = [*board.mine, *(_s[name] == value for name, value in told.items() if value)]
    within += board.on_list(wanted.list) if wanted.list else []
    if not wanted.by_due:
        order = (_s.standing, "asc"), (_SINCE, "asc"), (_s.id, "asc")
        return Found(sa.select(_s.id).where(*within), order)
    # The service tells the farm and the profile too: by them the index of due days is found.
    due = _g.farm_id == farm_id, _g.profile == wanted.profile, _g.due_on.is_not(None)
    joined = subject.join(service_group, _hers)
    within += [*due, *_due_between(wanted.due_from, wanted.due_to)]
    return Found(sa.select(_s.id).select_from(joined).where(*within), ((_DUE, "asc"), (_s.id, "asc")))


_details = (
    sa.select(
        _s.id,
        *(_s.profile, _s.standing, _s.stands_since, _s.lactation, _s.barred, _s.state),
        known_animal.c.label,
        *(
            _g.first_on,
            _g.last_on,
            _g.kind,
            _g.method,
            _g.sires,
            _g.service_no,
            _g.positive,
            _g.conceived_on,
            _g.due_on,
        ),
    )
    .select_from(subject.outerjoin(service_group, _hers).outerjoin(known_animal, known_animal.c.animal_id == _s.id))
    .where(_s.farm_id == sa.bindparam("farm"), _s.id.in_(sa.bindparam("females", expanding=True)))
)
_labels = sa.select(known_animal.c.animal_id, known_animal.c.label).where(
    known_animal.c.farm_id == sa.bindparam("farm"),
    known_animal.c.animal_id.in_(sa.bindparam("animals", expanding=True)),
)


def show_females(tx: ReadTx, farm_id: UUID, profile: str, females: Sequence[UUID]) -> list[dict[str, Any]]:
    """Females of a profile as REST shows them, in the order in which they are given."""
    board = _Board(tx, farm_id, profile)
    rows = {row.id: row for row in tx.all(_details, {"farm": farm_id, "females": list(females)})}
    sires = {UUID(each) for row in rows.values() for each in row.sires or ()}
    names = tx.all(_labels, {"farm": farm_id, "animals": list(sires)}) if sires else ()
    labels = {str(row.animal_id): row.label for row in names}
    window = board.days(_CHECK_FROM), board.days(_CHECK_TO)
    return [_female(rows[each], board.today, window, labels) for each in females]


def _female(
    row: sa.Row[Any], today: date, window: tuple[timedelta | None, timedelta | None], labels: Mapping[str, str]
) -> dict[str, Any]:
    checked = row.standing == SERVED
    first, last = (row.stands_since + days if checked and days else None for days in window)
    return {
        "id": row.id,
        "label": row.label,
        "profile": row.profile,
        "standing": row.standing,
        "since": row.stands_since,
        "days": (today - row.stands_since).days,
        "parity": row.state.get("parity", 0),
        "lactation": row.lactation,
        "barred": row.barred,
        "place_id": row.state.get("place"),
        "service": None if row.first_on is None else _service(row, labels),
        "conceived_on": row.conceived_on if row.standing == PREGNANT else None,
        "due_on": row.due_on if row.standing in (SERVED, PREGNANT) else None,
        "check_from": first,
        "check_to": last,
    }


def _service(row: sa.Row[Any], labels: Mapping[str, str]) -> dict[str, Any]:
    return {
        "no": row.service_no,
        "kind": row.kind,
        "method": row.method,
        "on": row.first_on,
        "last_on": row.last_on,
        "sires": [{"id": each, "label": labels.get(each)} for each in row.sires],
    }


_profiles = (
    sa.select(_s.profile, sa.func.count().label("heads"))
    .where(_s.farm_id == sa.bindparam("farm"), _s.standing.is_not(None), _s.profile.is_not(None))
    .group_by(_s.profile)
)


def count_females(tx: ReadTx, farm_id: UUID, profile: str) -> dict[str, Any]:
    """How many females of a profile stand where, are in milk, are barred, and are on each list; all by code.

    Keys: on, profiles, standings, lactations, barred, lists.
    """
    board = _Board(tx, farm_id, profile)
    heads = sa.func.count().label("heads")
    counted = sa.select(_s.standing, _s.lactation, _s.barred, heads).where(*board.mine)
    rows = tx.all(counted.group_by(_s.standing, _s.lactation, _s.barred))
    lists = {name: find_females(tx, farm_id, Wanted(profile, list=name)).statement for name in LISTS}
    return {
        "on": board.today,
        "profiles": {row.profile: row.heads for row in tx.all(_profiles, {"farm": farm_id})},
        "standings": _by("standing", rows),
        "lactations": _by("lactation", rows),
        "barred": _by("barred", rows),
        "lists": {name: tx.scalar(found.with_only_columns(heads)) or 0 for name, found in lists.items()},
    }


def _by(name: str, rows: Iterable[sa.Row[Any]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in rows:
        code = getattr(row, name)
        if code is not None:
            found[code] = found.get(code, 0) + row.heads
    return found
