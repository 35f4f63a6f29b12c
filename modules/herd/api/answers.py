"""Answers that animals, places and groups share."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.errors import NotFound
from app.kernel.rest import answer
from modules.herd.errors import IdElsewhere

View = Callable[..., Response]


def silent_elsewhere(view: View) -> View:
    """An id of another farm is answered by 409 without a body: a stranger learns nothing of it."""

    @wraps(view)
    def guarded(*args: Any, **kwargs: Any) -> Response:
        try:
            return view(*args, **kwargs)
        except IdElsewhere:
            return Response(status=409)

    return guarded


def shown(body: Any, version: int, *, status: int = 200, location: str | None = None) -> Response:
    """A record with its version as ETag, always in full.

    What others tell of it (the last weight, a count) changes without a new version, so an ETag that the reader knows
    does not mean that the reader has seen the record as it is.
    """
    response = answer(body, status=status, location=location)
    response.headers["ETag"] = f'"{version}"'
    return response


def stored(found: tuple[Any, int] | None, *, created: bool, path: str, thing_id: UUID) -> Response:
    """The record after a POST: 201 with its address when it is new, 200 when it was there already."""
    body, version = existing(found)
    return shown(body, version, status=201 if created else 200, location=f"{path}/{thing_id}" if created else None)


def existing(found: tuple[Any, int] | None) -> tuple[Any, int]:
    """The record, or 404."""
    if found is None:
        raise NotFound
    return found
