"""The trace that a piece of work belongs to, as text that goes along with requests, messages and jobs.

The form is that of W3C Trace Context. Whether anybody records traces is not known here: what came in goes on.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

LONGEST = 55
_FORM = re.compile(r"00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")
_current: ContextVar[str | None] = ContextVar("traceparent", default=None)


def current() -> str | None:
    """The `traceparent` of what is done now."""
    return _current.get()


def enter(traceparent: str | None) -> None:
    """Have what follows on this thread belong to a trace; to none, if it is None or no `traceparent`."""
    _current.set(traceparent if traceparent and _FORM.fullmatch(traceparent) else None)


@contextmanager
def within(traceparent: str | None) -> Iterator[None]:
    """Have what is done within belong to a trace."""
    before = _current.get()
    enter(traceparent)
    try:
        yield
    finally:
        _current.set(before)
