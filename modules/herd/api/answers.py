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


def stored(found: tuple[Any, int] | None, *, created: bool, path: str, thing_id: UUID) -> Response:
    """The record after a POST: 201 with its address when it is new, 200 when it was there already."""
    body, version = existing(found)
    return answer(
        body, status=201 if created else 200, version=version, location=f"{path}/{thing_id}" if created else None
    )


def existing(found: tuple[Any, int] | None) -> tuple[Any, int]:
    """The record, or 404."""
    if found is None:
        raise NotFound
    return found
