"""Parameters as REST shows them: what holds for whom on a day, and every change of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.breeds import is_zebu
from app.kernel.trade.kpis.setting import Between, OneOf, Value
from app.kernel.trade.labels import Labels, label
from app.kernel.transaction import ReadTx
from modules.events.domain.settings.effective import Change, effective
from modules.events.domain.settings.parameter import SECTIONS, Parameter, Spelled
from modules.events.domain.settings.registry import PARAMETERS
from modules.events.models import setting_change
from modules.events.queries.zone import today_of

_columns = sa.select(
    setting_change.c.no,
    setting_change.c.parameter,
    setting_change.c.scope,
    setting_change.c.scope_id,
    setting_change.c.profile,
    setting_change.c.value,
    setting_change.c.valid_from,
)
_of_farm = _columns.where(setting_change.c.farm_id == sa.bindparam("farm")).order_by(setting_change.c.no)
_by_id = sa.select(setting_change).where(setting_change.c.id == sa.bindparam("change"))
_of_thing = (
    sa.select(setting_change).where(setting_change.c.thing_id == sa.bindparam("thing")).order_by(setting_change.c.no)
)
ORDER = ((setting_change.c.no, "desc"),)
"""The last change first."""


def settings_of(tx: ReadTx, farm_id: UUID) -> tuple[Change, ...]:
    """Everything that a farm set of parameters, in the order in which it did."""
    return tuple(Change(**row._mapping) for row in tx.all(_of_farm, {"farm": farm_id}))


def find_change(tx: ReadTx, change_id: UUID) -> sa.Row[Any] | None:
    """A change by its id, whichever farm's."""
    return tx.one(_by_id, {"change": change_id})


def changes_of(tx: ReadTx, thing_id: UUID) -> Sequence[sa.Row[Any]]:
    """Every change of a parameter for one scope and profile, first to last."""
    return tx.all(_of_thing, {"thing": thing_id})


def history_of(farm_id: UUID, code: str) -> sa.Select[Any]:
    """Every change that a farm made of a parameter."""
    return sa.select(setting_change).where(setting_change.c.farm_id == farm_id, setting_change.c.parameter == code)


def change_of(row: Any) -> dict[str, Any]:
    """A change as REST shows it."""
    return {
        "id": row.id,
        "no": row.no,
        "parameter": row.parameter,
        "scope": row.scope,
        "scope_id": row.scope_id,
        "profile": row.profile,
        "value": row.value,
        "valid_from": row.valid_from,
        "changed_at": row.changed_at,
        "changed_by": row.changed_by,
        "why": row.why,
    }


@dataclass(frozen=True, slots=True)
class Whose:
    """For whom a parameter is asked: animals of a profile and breed in a group, on a day of the farm (None: today)."""

    profile: str | None = None
    breed: str | None = None
    group_id: UUID | None = None
    on: date | None = None


def list_parameters(
    tx: ReadTx, farm_id: UUID, whose: Whose, language: str, section: str | None = None
) -> list[dict[str, Any]]:
    """The parameters that a profile has, and those that are the same for all; without a profile only these."""
    changes, on = settings_of(tx, farm_id), whose.on or today_of(tx, farm_id)
    return [
        _shown(parameter, whose, on, changes, language)
        for parameter in PARAMETERS.values()
        if parameter.has(whose.profile) and section in (None, parameter.section)
    ]


def show_parameter(tx: ReadTx, farm_id: UUID, parameter: Parameter, whose: Whose, language: str) -> dict[str, Any]:
    """One parameter; without a value where the profile has none."""
    on = whose.on or today_of(tx, farm_id)
    return _shown(parameter, whose, on, settings_of(tx, farm_id), language)


def _shown(parameter: Parameter, whose: Whose, on: date, changes: Sequence[Change], language: str) -> dict[str, Any]:
    groups = (str(whose.group_id),) if whose.group_id else ()
    held = effective(parameter, profile=whose.profile, breed=whose.breed, groups=groups, on=on, changes=changes)
    usual = parameter.default_for(whose.profile, zebu=is_zebu(whose.breed))
    return {
        "code": parameter.code,
        "section": parameter.section,
        "section_label": label(SECTIONS[parameter.section], language),
        "label": label(parameter.labels, language),
        "about": label(parameter.about, language) if parameter.about else None,
        "type": parameter.type,
        "unit": parameter.unit,
        "profile": whose.profile if parameter.by_profile else None,
        "on": on,
        "value": held.value,
        "origin": held.origin,
        "default": usual,
        "accepted": _accepted(parameter, whose.profile, language),
        "source": parameter.source,
        "unconfirmed": parameter.is_unconfirmed(whose.profile),
        "editable": parameter.editable and parameter.has(whose.profile),
    }


def _accepted(parameter: Parameter, profile: str | None, language: str) -> dict[str, Any]:
    accepted = parameter.accepted_for(profile)
    told: dict[str, Any] = {"minimum": None, "maximum": None, "options": [], "like": None}
    if isinstance(accepted, Between):
        told.update(minimum=accepted.low, maximum=accepted.high)
    elif isinstance(accepted, Spelled):
        told["like"] = accepted.like
    elif isinstance(accepted, OneOf) and parameter.type == "enum":
        told["options"] = [_option(parameter.options, value, language) for value in accepted.values]
    return told


def _option(names: Mapping[str, Labels], value: Value, language: str) -> dict[str, Any]:
    return {"value": value, "label": label(names[str(value)], language)}
