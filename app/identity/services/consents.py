"""Consent: which classes of its data a farm shows which organisation, and that it can be taken back at any time."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.identity.contracts.published import ConsentChanged
from app.identity.errors import AlreadyJoined
from app.identity.models import consent, farm, organisation
from app.identity.services.audit import note
from app.kernel.errors import NotFound, Stale
from app.kernel.ids import derived_id
from app.kernel.outbox import publish
from app.kernel.transaction import Tx


def join_organisation(tx: Tx, farm_id: UUID, organisation_id: UUID, *, data: Iterable[str]) -> None:
    """Take a farm into an organisation, with what it consents to show. Raises AlreadyJoined."""
    tx.one(sa.select(farm.c.id).where(farm.c.id == farm_id).with_for_update())
    present = _present(tx, farm_id, organisation_id)
    if present is not None and present.belongs:
        name = tx.scalar(sa.select(organisation.c.name).where(organisation.c.id == organisation_id))
        raise AlreadyJoined(name=name)
    version = 1 if present is None else present.version + 1
    values = {"belongs": True, "data": _told(data), "version": version, "changed_at": tx.now, "since": tx.now}
    tx.upsert(consent, {"farm_id": farm_id, "organisation_id": organisation_id}, values)
    note(tx, "farm_joined", farm_id=farm_id, organisation_id=organisation_id, data=values["data"])
    _say(tx, farm_id, organisation_id, belongs=True, data=_told(data), version=version)


def change_consent(tx: Tx, farm_id: UUID, organisation_id: UUID, *, data: Iterable[str], version: int) -> None:
    """Give, and take back, classes of data; what is not named is taken back. Raises NotFound, Stale."""
    _write(tx, farm_id, organisation_id, version, belongs=True, data=_told(data))
    note(tx, "consent_changed", farm_id=farm_id, organisation_id=organisation_id, data=_told(data))


def leave_organisation(tx: Tx, farm_id: UUID, organisation_id: UUID, *, version: int) -> None:
    """Take a farm out of an organisation, and all consent back. Raises NotFound, Stale."""
    _write(tx, farm_id, organisation_id, version, belongs=False, data=[])
    note(tx, "farm_left", farm_id=farm_id, organisation_id=organisation_id)


def _write(tx: Tx, farm_id: UUID, organisation_id: UUID, version: int, *, belongs: bool, data: list[str]) -> None:
    mine = sa.and_(consent.c.farm_id == farm_id, consent.c.organisation_id == organisation_id, consent.c.belongs)
    statement = sa.update(consent).where(mine, consent.c.version == version)
    if not tx.run(statement.values(belongs=belongs, data=data, version=version + 1, changed_at=tx.now)):
        raise Stale() if tx.one(sa.select(consent.c.version).where(mine)) else NotFound()
    _say(tx, farm_id, organisation_id, belongs=belongs, data=data, version=version + 1)


def _present(tx: Tx, farm_id: UUID, organisation_id: UUID) -> sa.Row[tuple[bool, int]] | None:
    mine = sa.and_(consent.c.farm_id == farm_id, consent.c.organisation_id == organisation_id)
    return tx.one(sa.select(consent.c.belongs, consent.c.version).where(mine))


def _told(data: Iterable[str]) -> list[str]:
    return sorted({str(each) for each in data})


def say_consents(tx: Tx, rows: Sequence[sa.Row[Any]]) -> None:
    """Say again what farms (their rows) consent to."""
    given = sa.select(consent).where(consent.c.farm_id.in_([row.id for row in rows]))
    for row in tx.all(given.order_by(consent.c.farm_id, consent.c.organisation_id)):
        _say(tx, row.farm_id, row.organisation_id, belongs=row.belongs, data=row.data, version=row.version)


def _say(tx: Tx, farm_id: UUID, organisation_id: UUID, *, belongs: bool, data: list[str], version: int) -> None:
    fact = ConsentChanged(farm_id=farm_id, organisation_id=organisation_id, belongs=belongs, data=tuple(data))
    subject = derived_id(farm_id, "consent", organisation_id)
    publish(tx, fact, farm_id=farm_id, subject=subject, version=version)
