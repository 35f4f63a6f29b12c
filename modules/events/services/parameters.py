"""What a farm sets of parameters: every change is kept, said, and judged by."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import content_hash, derived_id, new_id
from app.kernel.outbox import publish
from app.kernel.trade.order import local_date
from app.kernel.transaction import Tx
from modules.events.contracts.published import DatedValue, ParameterChanged
from modules.events.domain.cohorts.tests import RULES
from modules.events.domain.fields import Wrong, wrong
from modules.events.domain.settings.effective import BREED, GROUP, effective
from modules.events.domain.settings.pairs import partner_of, passes
from modules.events.domain.settings.parameter import Parameter
from modules.events.domain.settings.reading import Wish, read_wish
from modules.events.domain.settings.registry import PARAMETERS
from modules.events.errors import MalformedChange, OtherChange, ParameterFixed, ParameterUnknown
from modules.events.models import entry, farm_journal, known_group, setting_change
from modules.events.queries.parameters import changes_of, find_change, settings_of
from modules.events.services.farms import Farm, check_repeat, open_journal
from modules.events.services.hearing import judge_again
from modules.events.services.worklist import renew_later

AT_ONCE = 500
JUDGED_BY = frozenset({"reproduction", "young", "milk", "growth", "poultry"})
"""Sections of parameters by which entries are judged, or what follows from them is told."""


class Changed(NamedTuple):
    """The change as it is stored, and whether it was made by this very call."""

    row: sa.Row[Any]
    is_new: bool


def change_parameter(tx: Tx, farm_id: UUID, code: str, sent: Mapping[str, Any]) -> Changed:
    """Set a parameter from a day on, or answer the change that this repeats.

    A day of the past is one that counts: what was recorded since is judged again by the new value. Raises
    ParameterUnknown, ParameterFixed, MalformedChange, IdTaken, OtherChange.
    """
    parameter = find_parameter(code)
    wish = _read(parameter, sent)
    farm = open_journal(tx, farm_id, 0)
    change_id, hashed = wish.id or new_id(), content_hash({**wish.content(), "parameter": code})
    before = find_change(tx, change_id)
    if before is not None:
        check_repeat(before, farm_id, hashed, OtherChange)
        return Changed(before, is_new=False)
    if not parameter.editable:
        raise ParameterFixed
    _check_group(tx, farm_id, wish)
    _check_span(tx, farm_id, parameter, wish)
    _keep(tx, farm, parameter, wish, change_id, hashed)
    _judge_since(tx, replace(farm, settings_no=farm.settings_no + 1), parameter, wish.valid_from)
    renew_later(tx, farm, code, wish.valid_from)
    found = find_change(tx, change_id)
    assert found is not None
    return Changed(found, is_new=True)


def find_parameter(code: str) -> Parameter:
    """A parameter by its code; raises ParameterUnknown."""
    if code not in PARAMETERS:
        raise ParameterUnknown
    return PARAMETERS[code]


def _read(parameter: Parameter, sent: Mapping[str, Any]) -> Wish:
    try:
        return read_wish(parameter, sent)
    except Wrong as error:
        raise MalformedChange(findings=error.findings) from error


_group = sa.select(known_group.c.group_id).where(
    known_group.c.farm_id == sa.bindparam("farm"), known_group.c.group_id == sa.bindparam("group")
)


def _check_group(tx: Tx, farm_id: UUID, wish: Wish) -> None:
    if wish.scope != GROUP or wish.scope_id is None:
        return
    if tx.one(_group, {"farm": farm_id, "group": UUID(wish.scope_id)}) is None:
        raise MalformedChange(findings=wrong("group_unknown", "/scope_id").findings)


def _check_span(tx: Tx, farm_id: UUID, parameter: Parameter, wish: Wish) -> None:
    partner = partner_of(parameter)
    if partner is None or wish.value is None:
        return
    other = effective(
        partner,
        profile=wish.profile,
        breed=wish.scope_id if wish.scope == BREED else None,
        groups=[wish.scope_id] if wish.scope == GROUP and wish.scope_id else [],
        on=wish.valid_from,
        changes=settings_of(tx, farm_id),
    )
    findings = passes(parameter, partner, wish.profile, wish.value, other.value)
    if findings:
        raise MalformedChange(findings=findings)


_count_up = (
    sa.update(farm_journal)
    .where(farm_journal.c.farm_id == sa.bindparam("farm"))
    .values(settings_no=farm_journal.c.settings_no + 1)
)


def _keep(tx: Tx, farm: Farm, parameter: Parameter, wish: Wish, change_id: UUID, hashed: str) -> None:
    thing = ":".join((parameter.code, wish.scope, wish.scope_id or "", wish.profile or ""))
    thing_id = derived_id(farm.id, "parameter", thing)
    row = {
        "farm_id": farm.id,
        "no": farm.settings_no + 1,
        "id": change_id,
        "thing_id": thing_id,
        "parameter": parameter.code,
        "scope": wish.scope,
        "scope_id": wish.scope_id,
        "profile": wish.profile,
        "value": wish.value,
        "valid_from": wish.valid_from,
        "changed_at": tx.now,
        "changed_by": tx.context.person_id,
        "why": wish.why,
        "content_hash": hashed,
    }
    tx.run(_count_up, {"farm": farm.id})
    tx.run(sa.insert(setting_change), row)
    tell_parameter(tx, changes_of(tx, thing_id), local_date(tx.now, farm.zone))


def tell_parameter(tx: Tx, changes: Sequence[sa.Row[Any]], today: date) -> None:
    """Publish what is in force of a parameter for its scope and profile, after all changes of it (first to last)."""
    last = changes[-1]
    days = list(_days(changes))
    begun = [each for each in days if each.valid_from <= today]
    fact = ParameterChanged(
        parameter_id=last.thing_id,
        farm_id=last.farm_id,
        parameter=last.parameter,
        scope=last.scope,
        scope_id=last.scope_id,
        profile=last.profile,
        value=begun[-1].value if begun else None,
        since=begun[-1].valid_from if begun else None,
        days=tuple(days),
    )
    publish(tx, fact, farm_id=last.farm_id, subject=last.thing_id, version=last.no)


def _days(changes: Sequence[sa.Row[Any]]) -> Iterator[DatedValue]:
    """From which days on which values hold; of one day the change made later holds."""
    values = {each.valid_from: each.value for each in sorted(changes, key=lambda each: each.no)}
    for day in sorted(values):
        yield DatedValue(valid_from=day, value=values[day])


_since = (
    sa.select(entry.c.subject_id, entry.c.subject_type)
    .distinct()
    .where(
        entry.c.farm_id == sa.bindparam("farm"),
        entry.c.occurred_on >= sa.bindparam("since"),
        entry.c.subject_type.in_(("animal", "lot")),
    )
    .order_by(entry.c.subject_id)
)


def _judge_since(tx: Tx, farm: Farm, parameter: Parameter, since: date) -> None:
    """Judge again whoever has entries since that day, some at a time."""
    if parameter.section not in JUDGED_BY and parameter.code not in RULES.values():
        return
    rows = tx.all(_since, {"farm": farm.id, "since": since})
    for begin in range(0, len(rows), AT_ONCE):
        judge_again(tx, farm, {row.subject_id: row.subject_type for row in rows[begin : begin + AT_ONCE]})
