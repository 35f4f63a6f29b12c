"""A whole farm in one file: written out of every store, and taken in by another installation."""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import orjson
import sqlalchemy as sa

from app.identity.models import farm, membership, person, token
from app.kernel import clock
from app.kernel.farms import farm_tables, holds_farm, owned_tables, unnumbered
from app.kernel.files import NotWhatItSays
from app.kernel.identity import Role
from app.kernel.module import Module
from app.kernel.restating import enqueue_restating
from app.kernel.runtime import Runtime
from app.kernel.store import Store
from app.kernel.tables import Json, UtcDateTime
from app.kernel.transaction import ReadTx, Tx

FORM = 1
MANIFEST = "manifest.json"
PEOPLE = "identity/person.ndjson"
AT_ONCE = 500
# What opens doors stays where the doors are.
NOT_EXPORTED = {"identity": {"token", "invitation", "password_reset", "consent", "farm_deletion", "audit"}}


class FarmRefused(Exception):
    """The farm was not written or taken in; the words say why."""


def export_farm(
    modules: Mapping[str, Module],
    stores: Mapping[str, Store],
    farm_id: UUID,
    file: Path,
    *,
    tell: Callable[[str, int], None] = lambda _path, _rows: None,
) -> Mapping[str, int]:
    """Write a farm into a zip: a manifest, and the rows of each table a line each. Returns how many rows of each.

    Each store is read as of one moment, and row by row, so that a large farm needs no memory. `tell` hears of each
    part that is written (and before the first, of none). Raises FarmRefused.
    """
    counts: dict[str, int] = {}
    part = file.with_name(f"{file.name}.part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, module in modules.items():
            with stores[name].read() as tx:
                if name == "identity":
                    _require(tx, farm_id)
                for path, rows in _parts_of(tx, name, module, farm_id):
                    counts[path] = _write(archive, path, rows)
                    tell(path, counts[path])
            counts[f"{name}/files"] = _write_files(archive, stores[name], farm_id)
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


def count_parts(modules: Mapping[str, Module]) -> int:
    """How many parts a farm's file has, beside its files."""
    return 1 + sum(1 for name, module in modules.items() for _ in _exported(name, module))


def _exported(name: str, module: Module) -> Iterator[tuple[sa.Table, sa.ColumnElement[bool]]]:
    return (each for each in owned_tables(module) if each[0].name not in NOT_EXPORTED.get(name, ()))


def _parts_of(tx: ReadTx, name: str, module: Module, farm_id: UUID) -> Iterator[tuple[str, Iterator[dict[str, Any]]]]:
    if name == "identity":
        yield PEOPLE, _people(tx, farm_id)
    for table, mine in _exported(name, module):
        rows = tx.stream(sa.select(table).where(mine), {"farm": farm_id}, at_once=AT_ONCE)
        yield f"{name}/{table.name}.ndjson", (row._asdict() for row in rows)


def import_farm(runtime: Runtime, file: Path, *, owner_email: str) -> UUID:
    """Take a farm in and give it to a person of this installation. Raises FarmRefused.

    Identity comes last, so that nobody sees a farm that is not whole; what a stopped attempt left is replaced.
    """
    with _open(file) as archive:
        manifest = _manifest(archive)
        farm_id = UUID(manifest["farm_id"])
        owner_id = _owner(runtime, farm_id, owner_email)
        order = [name for name in runtime.modules if name != "identity"] + ["identity"]
        for name in order:
            with runtime.store(name).write() as tx:
                _forget_attempt(tx, runtime, name, farm_id)
                try:
                    _take_in(tx, runtime, name, archive)
                except sa.exc.IntegrityError as error:
                    raise FarmRefused(f"{name} knows some of these ids already; nothing visible was stored.") from error
                if name == "identity":
                    _give(tx, farm_id, owner_id)
                if runtime.modules[name].restates:
                    enqueue_restating(tx, farm_id=farm_id)
            _take_files_in(archive, runtime, name, farm_id)
    return farm_id


def _open(file: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except zipfile.BadZipFile as error:
        raise FarmRefused("This file is no farm, or not a whole one.") from error


def _require(tx: ReadTx, farm_id: UUID) -> None:
    if tx.one(sa.select(farm.c.id).where(farm.c.id == farm_id)) is None:
        raise FarmRefused(f"There is no farm {farm_id}.")


def _people(tx: ReadTx, farm_id: UUID) -> Iterator[dict[str, Any]]:
    """Who is or was on the farm. Passwords are not theirs to give away."""
    ever = sa.select(membership.c.person_id).where(membership.c.farm_id == farm_id)
    for row in tx.all(sa.select(person).where(person.c.id.in_(ever))):
        yield {**row._asdict(), "password_hash": "!"}


def _write(archive: zipfile.ZipFile, path: str, rows: Iterator[dict[str, Any]]) -> int:
    count = 0
    with archive.open(path, "w", force_zip64=True) as lines:
        for row in rows:
            lines.write(orjson.dumps(row, default=_plain, option=orjson.OPT_NON_STR_KEYS) + b"\n")
            count += 1
    return count


def _write_files(archive: zipfile.ZipFile, store: Store, farm_id: UUID) -> int:
    held = store.files.of_farm(farm_id) if store.files else []
    for sha256, path in held:
        archive.write(path, f"{store.name}/files/{sha256}", zipfile.ZIP_STORED)
    return len(held)


def _take_files_in(archive: zipfile.ZipFile, runtime: Runtime, name: str, farm_id: UUID) -> None:
    """Each file under its hash, which is looked at again: what is not what its name says is refused."""
    kept = runtime.store(name).files
    if kept is None:
        return
    try:
        for path in archive.namelist():
            folder, _, sha256 = path.rpartition("/")
            if folder == f"{name}/files" and not kept.has(farm_id, sha256):
                kept.add(farm_id, sha256, archive.read(path))
    except (ValueError, NotWhatItSays) as error:
        raise FarmRefused("A file in it is not what its name says.") from error


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    raise TypeError(type(value).__name__)


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


def _forget_attempt(tx: Tx, runtime: Runtime, name: str, farm_id: UUID) -> None:
    """Identity does not know the farm, so what is here of it was left by an attempt that was stopped."""
    module = runtime.modules[name]
    if holds_farm(tx, module, farm_id):
        for table, mine in reversed(list(farm_tables(module))):
            if table.name not in module.keeps_of_farms:
                tx.run(sa.delete(table).where(mine), {"farm": farm_id})


def _take_in(tx: Tx, runtime: Runtime, name: str, archive: zipfile.ZipFile) -> None:
    if name == "identity":
        _take_people_in(tx, archive)
    held = set(archive.namelist())
    for table, _ in owned_tables(runtime.modules[name]):
        path = f"{name}/{table.name}.ndjson"
        if path in held:
            for rows in _batches(archive, path, table):
                tx.run(sa.insert(table), unnumbered(rows, table))


def _take_people_in(tx: Tx, archive: zipfile.ZipFile) -> None:
    """People that are not here yet come along without a way in; the owner lets them in again."""
    for rows in _batches(archive, PEOPLE, person):
        for row in rows:
            known = tx.one(sa.select(person.c.id).where(person.c.id == row["id"]))
            taken = tx.one(sa.select(person.c.id).where(person.c.email_key == row["email_key"]))
            if known is None:
                address = {"email": "", "email_key": f"imported {row['id']}"} if taken else {}
                tx.run(sa.insert(person), {**row, **address})


def _give(tx: Tx, farm_id: UUID, owner_id: UUID) -> None:
    mine = {"farm_id": farm_id, "person_id": owner_id}
    theirs = sa.and_(membership.c.farm_id == farm_id, membership.c.person_id == owner_id)
    before = tx.scalar(sa.select(membership.c.version).where(theirs)) or 0
    tx.upsert(membership, mine, {"role": Role.OWNER, "version": before + 1, "since": tx.now})
    tx.run(sa.delete(token).where(token.c.farm_id == farm_id))


def _batches(archive: zipfile.ZipFile, path: str, table: sa.Table) -> Iterator[list[dict[str, Any]]]:
    rows: list[dict[str, Any]] = []
    with archive.open(path) as lines:
        for line in io.BufferedReader(lines):  # type: ignore[type-var]
            rows.append(_typed(orjson.loads(line), table))
            if len(rows) == AT_ONCE:
                yield rows
                rows = []
    if rows:
        yield rows


def _typed(row: dict[str, Any], table: sa.Table) -> dict[str, Any]:
    """A line's values as their columns want them; columns that this version does not have are passed over."""
    return {name: _value(value, table.c[name].type) for name, value in row.items() if name in table.c}


def _value(value: Any, kind: sa.types.TypeEngine[Any]) -> Any:
    if value is None or isinstance(kind, Json):
        return value
    if isinstance(kind, sa.LargeBinary):
        return bytes.fromhex(value)
    for column, plain in ((sa.Uuid, UUID), (UtcDateTime, datetime), (sa.Date, date)):
        if isinstance(kind, column):
            return msgspec.convert(value, plain)
    return value
