"""What one store holds of a farm: written into an archive as of one moment, and taken out of one again."""

import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec
import orjson
import sqlalchemy as sa

from app.identity.models import farm, membership, person
from app.kernel.farms import farm_tables, holds_farm, owned_tables, unnumbered
from app.kernel.files import NotWhatItSays
from app.kernel.module import Module
from app.kernel.restating import enqueue_restating
from app.kernel.store import Store
from app.kernel.tables import Json, UtcDateTime
from app.kernel.transaction import ReadTx, Tx

PEOPLE = "identity/person.ndjson"
AT_ONCE = 500
# What opens doors stays where the doors are.
NOT_EXPORTED = {"identity": {"token", "invitation", "password_reset", "consent", "farm_deletion", "audit"}}

Tell = Callable[[str, int], None]
"""Hears of each part that is written: its path, and how many rows it has."""


class FarmRefused(Exception):
    """The farm was not written or taken in; the words say why."""


def count_parts(module: Module) -> int:
    """How many parts of a farm's file are a store's, beside its files."""
    return len(_exported(module)) + (module.name == "identity")


def write_rows(archive: zipfile.ZipFile, store: Store, module: Module, farm_id: UUID, tell: Tell) -> dict[str, int]:
    """Write what a store holds of a farm, row by row, and its files. Returns how many of each. Raises FarmRefused."""
    counts = {}
    with store.read() as tx:
        if module.name == "identity":
            _require(tx, farm_id)
        for path, rows in _parts_of(tx, module, farm_id):
            counts[path] = _write(archive, path, rows)
            tell(path, counts[path])
    return {**counts, f"{module.name}/files": _write_files(archive, store, farm_id)}


def take_in(
    archive: zipfile.ZipFile,
    store: Store,
    module: Module,
    farm_id: UUID,
    *,
    at_last: Callable[[Tx], None] = lambda _tx: None,
) -> None:
    """Store what is of this store, in one transaction with what is done `at_last`; then its files.

    Identity does not know the farm yet: what is here of it was left by an attempt that was stopped, and is replaced.
    Raises FarmRefused.
    """
    with store.write() as tx:
        _forget_attempt(tx, module, farm_id)
        try:
            _take_rows_in(tx, module, archive)
        except sa.exc.IntegrityError as error:
            words = f"{module.name} knows some of these ids already; nothing visible was stored."
            raise FarmRefused(words) from error
        at_last(tx)
    _take_files_in(archive, store, farm_id)


def restate(store: Store, module: Module, farm_id: UUID) -> None:
    """Have a store say all of a farm: once every other has taken its own in, or that would wipe out what it heard."""
    if module.restates:
        with store.write() as tx:
            enqueue_restating(tx, farm_id=farm_id)


def _exported(module: Module) -> list[tuple[sa.Table, sa.ColumnElement[bool]]]:
    return [each for each in owned_tables(module) if each[0].name not in NOT_EXPORTED.get(module.name, ())]


def _parts_of(tx: ReadTx, module: Module, farm_id: UUID) -> Iterator[tuple[str, Iterator[dict[str, Any]]]]:
    if module.name == "identity":
        yield PEOPLE, _people(tx, farm_id)
    for table, mine in _exported(module):
        rows = tx.stream(sa.select(table).where(mine), {"farm": farm_id}, at_once=AT_ONCE)
        yield f"{module.name}/{table.name}.ndjson", (row._asdict() for row in rows)


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


def _take_files_in(archive: zipfile.ZipFile, store: Store, farm_id: UUID) -> None:
    """Each file under its hash, which is looked at again: what is not what its name says is refused."""
    if store.files is None:
        return
    try:
        for path in archive.namelist():
            folder, _, sha256 = path.rpartition("/")
            if folder == f"{store.name}/files" and not store.files.has(farm_id, sha256):
                store.files.add(farm_id, sha256, archive.read(path))
    except (ValueError, NotWhatItSays) as error:
        raise FarmRefused("A file in it is not what its name says.") from error


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    raise TypeError(type(value).__name__)


def _forget_attempt(tx: Tx, module: Module, farm_id: UUID) -> None:
    if holds_farm(tx, module, farm_id):
        for table, mine in reversed(list(farm_tables(module))):
            if table.name not in module.keeps_of_farms:
                tx.run(sa.delete(table).where(mine), {"farm": farm_id})


def _take_rows_in(tx: Tx, module: Module, archive: zipfile.ZipFile) -> None:
    if module.name == "identity":
        _take_people_in(tx, archive)
    held = set(archive.namelist())
    for table, _ in owned_tables(module):
        path = f"{module.name}/{table.name}.ndjson"
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
