"""Taking turns: who decides about a thing first checks what is stored, so two must not do so at the same moment."""

import hashlib
from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY

from app.kernel.transaction import Tx

_key = sa.func.unnest(sa.bindparam("keys", type_=ARRAY(sa.BigInteger))).column_valued("key")
_lock = sa.select(sa.func.pg_advisory_xact_lock(_key))


def take_turn(tx: Tx, *what: object) -> None:
    """Wait for every other transaction that took its turn about the same thing, and hold it until this one ends.

    SQLite lets one transaction write at a time, so only PostgreSQL needs to be told.
    """
    take_turns(tx, [what])


def take_turns(tx: Tx, several: Iterable[tuple[object, ...]]) -> None:
    """The same about several things, in an order that is the same for everybody."""
    if tx.dialect == "postgresql":
        tx.all(_lock, {"keys": sorted({_key_of(what) for what in several})})


def _key_of(what: tuple[object, ...]) -> int:
    named = "/".join(map(str, what)).encode()
    return int.from_bytes(hashlib.sha256(named).digest()[:8], signed=True)
