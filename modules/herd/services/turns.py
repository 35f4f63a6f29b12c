"""Taking turns: who decides about a thing first checks what is stored, so two must not do so at the same moment."""

import hashlib

import sqlalchemy as sa

from app.kernel.transaction import Tx

_lock = sa.select(sa.func.pg_advisory_xact_lock(sa.bindparam("key", type_=sa.BigInteger)))


def take_turn(tx: Tx, *what: object) -> None:
    """Wait for every other transaction that took its turn about the same thing, and hold it until this one ends.

    SQLite lets one transaction write at a time, so only PostgreSQL needs to be told.
    """
    if tx.dialect == "postgresql":
        named = "/".join(str(part) for part in what).encode()
        tx.one(_lock, {"key": int.from_bytes(hashlib.sha256(named).digest()[:8], signed=True)})
