"""Farms: opening one, and changing what is said of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.identity.contracts.published import FarmChanged, FarmDeleted, FarmOpened, FarmState
from app.identity.domain import country_of, is_country, is_locale, is_time_zone
from app.identity.errors import UnknownCountry, UnknownLocale, UnknownTimeZone
from app.identity.models import farm, membership, token
from app.identity.services.audit import note
from app.identity.services.members import give_role
from app.kernel.errors import NotFound, Stale
from app.kernel.farms import enqueue_erasing
from app.kernel.identity import Role
from app.kernel.ids import new_id
from app.kernel.outbox import publish
from app.kernel.transaction import Tx


@dataclass(frozen=True, slots=True)
class NewFarm:
    """What has to be known to open a farm; the country follows from the rest unless it is said, the id is new."""

    name: str
    time_zone: str
    locale: str
    country: str | None = None
    main_species: str | None = None
    id: UUID | None = None


def open_farm(tx: Tx, new: NewFarm, *, owner_id: UUID, under: str = "") -> UUID:
    """Open a farm with its first owner; `under` is where it lies in the request.

    Raises UnknownTimeZone, UnknownLocale, UnknownCountry.
    """
    country = new.country or country_of(new.time_zone, new.locale)
    details = {"name": new.name, "time_zone": new.time_zone, "locale": new.locale, "country": country}
    _refuse_nonsense(details, under)
    farm_id = new.id or new_id()
    row = {"id": farm_id, **details, "main_species": new.main_species, "version": 1, "created_at": tx.now}
    tx.run(sa.insert(farm), row)
    _say(tx, FarmOpened, row)
    note(tx, "farm_opened", by=owner_id, farm_id=farm_id)
    give_role(tx, farm_id, owner_id, role=Role.OWNER)
    return farm_id


def change_farm(tx: Tx, farm_id: UUID, *, version: int, changes: Mapping[str, Any]) -> None:
    """Change a farm's name, clock, locale, country or main species. Raises Stale, NotFound and as open_farm."""
    _refuse_nonsense(changes, "")
    statement = sa.update(farm).where(farm.c.id == farm_id, farm.c.version == version)
    changed = tx.run(statement.values(**changes, version=version + 1))
    row = tx.one(sa.select(farm).where(farm.c.id == farm_id))
    if row is None:
        raise NotFound()
    if not changed:
        raise Stale()
    _say(tx, FarmChanged, row._asdict())
    note(tx, "farm_changed", farm_id=farm_id, fields=sorted(changes))


def delete_farm(tx: Tx, farm_id: UUID, *, by: UUID | None = None) -> None:
    """Delete a farm with all that everybody holds of it; only the trail keeps that it was. Raises NotFound.

    Nobody reaches it from this moment; every store lets go of its own when it hears of it.
    """
    row = tx.one(sa.select(farm).where(farm.c.id == farm_id).with_for_update())
    if row is None:
        raise NotFound()
    note(tx, "farm_deleted", by=by, farm_id=farm_id)
    publish(tx, FarmDeleted(farm_id=farm_id), farm_id=farm_id, subject=farm_id, version=row.version + 1)
    enqueue_erasing(tx, farm_id)
    for theirs in (membership, token):
        tx.run(sa.delete(theirs).where(theirs.c.farm_id == farm_id))


def say_farms(tx: Tx, rows: Sequence[sa.Row[Any]]) -> None:
    """Say again how farms are."""
    for row in rows:
        _say(tx, FarmOpened, row._asdict())


def _refuse_nonsense(details: Mapping[str, Any], under: str) -> None:
    if "time_zone" in details and not is_time_zone(details["time_zone"]):
        raise UnknownTimeZone(pointer=f"{under}/time_zone", time_zone=details["time_zone"])
    if "locale" in details and not is_locale(details["locale"]):
        raise UnknownLocale(pointer=f"{under}/locale", locale=details["locale"])
    if "country" in details and not is_country(details["country"] or ""):
        raise UnknownCountry(pointer=f"{under}/country")


def _say(tx: Tx, fact: type[FarmState], row: Mapping[str, Any]) -> None:
    state = fact(
        farm_id=row["id"],
        name=row["name"],
        time_zone=row["time_zone"],
        locale=row["locale"],
        country=row["country"],
        main_species=row["main_species"],
    )
    publish(tx, state, farm_id=row["id"], subject=row["id"], version=row["version"])
