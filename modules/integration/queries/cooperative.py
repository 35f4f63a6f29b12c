"""Figures that farms told, for the organisations that they show them to: what is not consented to is not read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.integration.domain.peers import FarmFigure
from modules.integration.models import known_consent, known_farm, known_figure, known_telling

SPANS = ("month", "year")


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose figures: of a profile, over the last month that is over (`month`) or the last twelve (`year`)."""

    profile: str
    span: str
    code: str | None = None


class Joined(NamedTuple):
    """A farm of an organisation, and the classes of data that it shows there."""

    farm_id: UUID
    name: str
    data: frozenset[str]


_joined = (
    sa.select(known_consent.c.organisation_id, known_consent.c.farm_id, known_consent.c.data, known_farm.c.name)
    .join(known_farm, known_farm.c.farm_id == known_consent.c.farm_id, isouter=True)
    .where(known_consent.c.belongs)
)
_of_organisation = _joined.where(known_consent.c.organisation_id == sa.bindparam("organisation")).order_by(
    known_farm.c.name, known_consent.c.farm_id
)
_of_farm = _joined.where(known_consent.c.farm_id == sa.bindparam("farm")).order_by(known_consent.c.organisation_id)
_asked = sa.and_(known_telling.c.profile == sa.bindparam("profile"), known_telling.c.span == sa.bindparam("span"))
_showing = sa.select(known_consent.c.farm_id).where(
    known_consent.c.organisation_id == sa.bindparam("organisation"), known_consent.c.belongs
)
_tellings = sa.select(known_telling.c.farm_id).where(_asked, known_telling.c.farm_id.in_(_showing))
_WHEN = ("first_on", "last_on", "told_at")
_columns = [(known_telling if field.name in _WHEN else known_figure).c[field.name] for field in fields(FarmFigure)]
_figures = (
    sa.select(*_columns)
    .join(known_telling, known_telling.c.telling_id == known_figure.c.telling_id)
    .where(_asked, known_telling.c.farm_id.in_(_showing))
    .order_by(known_figure.c.code)
)
_one_code = _figures.where(known_figure.c.code == sa.bindparam("code"))


def farms_of(tx: ReadTx, organisation_id: UUID) -> list[Joined]:
    """The farms that show an organisation anything, by name."""
    rows = tx.all(_of_organisation, {"organisation": organisation_id})
    return [Joined(row.farm_id, row.name or "", frozenset(row.data)) for row in rows if row.data]


def shown_by(tx: ReadTx, farm_id: UUID) -> dict[UUID, frozenset[str]]:
    """What a farm shows each of its organisations; those to which it shows nothing are not named."""
    rows = tx.all(_of_farm, {"farm": farm_id})
    return {row.organisation_id: frozenset(row.data) for row in rows if row.data}


def told_by(tx: ReadTx, organisation_id: UUID, asked: Asked) -> set[UUID]:
    """The farms that told anything of this profile and span."""
    told = {"organisation": organisation_id, "profile": asked.profile, "span": asked.span}
    return {row.farm_id for row in tx.all(_tellings, told)}


def figures_of(tx: ReadTx, organisation_id: UUID, asked: Asked, farms: Iterable[Joined]) -> dict[str, list[FarmFigure]]:
    """Figures by code, of each farm those of the classes of data that it shows."""
    shows = {farm.farm_id: farm.data for farm in farms}
    bound = {"organisation": organisation_id, "profile": asked.profile, "span": asked.span}
    rows = tx.all(_one_code, {**bound, "code": asked.code}) if asked.code else tx.all(_figures, bound)
    found: dict[str, list[FarmFigure]] = {}
    for figure in _read(row._mapping for row in rows):
        if figure.data in shows.get(figure.farm_id, ()):
            found.setdefault(figure.code, []).append(figure)
    return found


def _read(rows: Iterable[Mapping[Any, Any]]) -> Iterator[FarmFigure]:
    for row in rows:
        yield FarmFigure(**{str(name): value for name, value in row.items()})
