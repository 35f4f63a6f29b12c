"""A whole farm in one file: written out of every store, and taken in by another installation."""

import zipfile
from collections.abc import Mapping
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa

from app.identity.models import farm, membership, person, token
from app.kernel import clock
from app.kernel.identity import Role
from app.kernel.module import Module
from app.kernel.restating import enqueue_restating
from app.kernel.runtime import Runtime
from app.kernel.store import Store
from app.kernel.transaction import Tx
from app.operations.farms.elsewhere import Elsewhere
from app.operations.farms.rows import FarmRefused, Tell, count_parts, restate, take_in, write_rows

FORM = 1
MANIFEST = "manifest.json"
NOWHERE_ELSE: Mapping[str, Elsewhere] = {}


def export_farm(
    modules: Mapping[str, Module],
    stores: Mapping[str, Store],
    farm_id: UUID,
    file: Path,
    *,
    elsewhere: Mapping[str, Elsewhere] = NOWHERE_ELSE,
    tell: Tell = lambda _path, _rows: None,
) -> Mapping[str, int]:
    """Write a farm into a zip: a manifest, and the rows of each table a line each. Returns how many rows of each.

    Each store is read as of one moment, and row by row, so that a large farm needs no memory; what other processes
    have comes from them the same way. `tell` hears of each part that is written. Raises FarmRefused, PartAway.
    """
    counts: dict[str, int] = {}
    part = file.with_name(f"{file.name}.part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, module in modules.items():
            counts |= write_rows(archive, stores[name], module, farm_id, tell)
        for each in elsewhere.values():
            counts |= each.write(archive, farm_id, tell)
        manifest = {
            "form": FORM,
            "version": version("rebanho"),
            "farm_id": farm_id,
            "made_at": clock.now(),
            "rows": counts,
        }
        archive.writestr(MANIFEST, orjson.dumps(manifest, option=orjson.OPT_INDENT_2))
    part.replace(file)
    return counts


def count_all_parts(modules: Mapping[str, Module], elsewhere: Mapping[str, Elsewhere] = NOWHERE_ELSE) -> int:
    """How many parts a farm's file has, beside its files. Raises PartAway: whoever has some of them is asked."""
    return sum(map(count_parts, modules.values())) + sum(each.count() for each in elsewhere.values())


def import_farm(
    runtime: Runtime, file: Path, *, owner_email: str, elsewhere: Mapping[str, Elsewhere] = NOWHERE_ELSE
) -> UUID:
    """Take a farm in and give it to a person of this installation. Raises FarmRefused, PartAway.

    Identity comes last, so that nobody sees a farm that is not whole; what a stopped attempt left is replaced.
    """
    with _open(file) as archive:
        manifest = _manifest(archive)
        farm_id = UUID(manifest["farm_id"])
        owner_id = _owner(runtime, farm_id, owner_email)
        count_all_parts({}, elsewhere)  # before anything is stored
        here = [(runtime.store(name), module) for name, module in runtime.modules.items() if name != "identity"]
        for each in elsewhere.values():
            each.take_in(archive, farm_id)
        for store, module in here:
            take_in(archive, store, module, farm_id)
        for each in elsewhere.values():
            each.restate(farm_id)
        for store, module in here:
            restate(store, module, farm_id)
        give = partial(_give, farm_id=farm_id, owner_id=owner_id)
        take_in(archive, runtime.store("identity"), runtime.modules["identity"], farm_id, at_last=give)
    return farm_id


def _open(file: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except zipfile.BadZipFile as error:
        raise FarmRefused("This file is no farm, or not a whole one.") from error


def _manifest(archive: zipfile.ZipFile) -> dict[str, Any]:
    try:
        found: dict[str, Any] = orjson.loads(archive.read(MANIFEST))
    except KeyError as error:
        raise FarmRefused("This file is no farm: it has no manifest.") from error
    if found.get("form") != FORM:
        raise FarmRefused(f"Its form is {found.get('form')!r}, and this version reads {FORM}.")
    return found


def _owner(runtime: Runtime, farm_id: UUID, email: str) -> UUID:
    with runtime.store("identity").read() as tx:
        if tx.one(sa.select(farm.c.id).where(farm.c.id == farm_id)) is not None:
            raise FarmRefused(f"The farm {farm_id} is here already.")
        found: UUID | None = tx.scalar(sa.select(person.c.id).where(person.c.email_key == email.strip().lower()))
    if found is None:
        raise FarmRefused(f"Nobody here has the address {email}: the farm needs an owner.")
    return found


def _give(tx: Tx, farm_id: UUID, owner_id: UUID) -> None:
    mine = {"farm_id": farm_id, "person_id": owner_id}
    theirs = sa.and_(membership.c.farm_id == farm_id, membership.c.person_id == owner_id)
    before = tx.scalar(sa.select(membership.c.version).where(theirs)) or 0
    tx.upsert(membership, mine, {"role": Role.OWNER, "version": before + 1, "since": tx.now})
    tx.run(sa.delete(token).where(token.c.farm_id == farm_id))
    enqueue_restating(tx, farm_id=farm_id)
