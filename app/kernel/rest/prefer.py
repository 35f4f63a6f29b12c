"""`Prefer: wait=<seconds>` (RFC 7240): the answer is sent once what it caused is handled, or the time is up."""

import re
import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Response, after_this_request, current_app, g, request

from app.kernel.waiting import Waiting

View = Callable[..., Any]
LONGEST_SECONDS = 10

_WAIT = re.compile(r'(?:^|,)\s*wait\s*=\s*"?([0-9]{1,9})"?\s*(?=[,;]|$)', re.IGNORECASE)


def patient(view: View) -> View:
    """The view, whose answer waits when the request prefers so. Unasked, it costs the look at one header."""

    @wraps(view)
    def answered(*args: Any, **kwargs: Any) -> Any:
        seconds = wait_of(request.headers.get("Prefer"))
        return _answer_late(view, args, kwargs, seconds) if seconds else view(*args, **kwargs)

    return answered


def wait_of(preferences: str | None) -> int:
    """For how long to wait at most; 0 when that is not asked for. What cannot be understood is passed over."""
    found = _WAIT.search(preferences) if preferences else None
    return min(int(found[1]), LONGEST_SECONDS) if found else 0


def _answer_late(view: View, args: Any, kwargs: Any, seconds: int) -> Any:
    waiting: Waiting = current_app.extensions["rebanho"].waiting
    until = time.monotonic() + seconds
    trail = waiting.begin()
    answer = view(*args, **kwargs)
    if trail and waiting.wait(trail, g.module, g.request_id, until=until):
        after_this_request(lambda response: _say_applied(response, seconds))
    return answer


def _say_applied(response: Response, seconds: int) -> Response:
    response.headers["Preference-Applied"] = f"wait={seconds}"
    return response
