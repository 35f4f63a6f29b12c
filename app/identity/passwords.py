"""Passwords, hashed by argon2id with the smaller of OWASP's equal settings: a farm's board has little memory."""

import threading
from functools import lru_cache

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

HASHES_AT_ONCE = 2

_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1, type=Type.ID)
# Each hash takes 19 MiB and a core: a flood of sign-ins must queue, not fill the memory.
_room = threading.BoundedSemaphore(HASHES_AT_ONCE)


def hash_password(password: str) -> str:
    """The argon2id hash of a password (about 25 ms of CPU; never call it inside a write transaction)."""
    with _room:
        return _hasher.hash(password)


def verify_password(password: str, stored: str | None) -> bool:
    """Whether this is the password. Without a stored hash it costs the same time and is never right."""
    with _room:
        try:
            return _hasher.verify(stored or _nobodys(), password) and stored is not None
        except (VerificationError, InvalidHashError):
            return False


def is_outdated(stored: str) -> bool:
    """Whether a hash was made with other settings than today's and should be made again at sign-in."""
    return _hasher.check_needs_rehash(stored)


@lru_cache(maxsize=1)
def _nobodys() -> str:
    return _hasher.hash("nobody has this password")
