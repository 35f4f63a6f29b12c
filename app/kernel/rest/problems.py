"""Every refusal as application/problem+json (RFC 9457): the field by pointer, a sentence in the reader's language."""

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

import orjson
import sqlalchemy as sa
import structlog
from flask import Flask, Response, g
from werkzeug.exceptions import HTTPException

from app.kernel import errors
from app.kernel.rest.access import language
from app.kernel.rest.words import PROBLEMS, explain, speak

BASE = "https://rebanho.dev/problems/"
MIMETYPE = "application/problem+json"

log = structlog.get_logger(__name__)

STATUS: tuple[tuple[type[errors.Refusal], int], ...] = (
    (errors.NotFound, 404),
    (errors.Conflict, 409),
    (errors.Stale, 412),
    (errors.Forbidden, 403),
    (errors.Unproven, 401),
    (errors.Refusal, 422),
)
CODES = {
    400: "bad_request",
    401: "unauthenticated",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    412: "not_a_version",
    413: "too_large",
    415: "unsupported_media_type",
    422: "malformed",
    428: "if_match_required",
    429: "too_many_requests",
    500: "server_error",
    503: "store_unavailable",
}
NO_ANSWER = (sa.exc.OperationalError, sa.exc.TimeoutError)
"""What a database that is away, full, locked or out of connections raises."""
RETRY_AFTER = "5"


def register(app: Flask) -> None:
    """Answer every failure of the application as a problem."""
    app.register_error_handler(errors.Refusal, answer_refusal)
    app.register_error_handler(HTTPException, answer_http)
    app.register_error_handler(Exception, answer_failure)
    for unavailable in NO_ANSWER:
        app.register_error_handler(unavailable, answer_unavailable)


def answer_refusal(refusal: errors.Refusal) -> Response:
    """What a module refused."""
    return _problem(status_of(refusal), describe_refusal(refusal, language()))


def status_of(refusal: errors.Refusal) -> int:
    """The HTTP status of a refusal: that of the base class it descends from."""
    return next(status for base, status in STATUS if isinstance(refusal, base))


def describe_refusal(refusal: errors.Refusal, tongue: str) -> dict[str, Any]:
    """The members of the problem document of a refusal (batches put them beside each item)."""
    detail = refusal.sentence(tongue)
    body = _members(status_of(refusal), refusal.code, detail)
    if refusal.pointer is not None:
        body["errors"] = [{"pointer": refusal.pointer, "code": refusal.code.rpartition("/")[2], "detail": detail}]
    if refusal.findings:
        body["findings"] = [_finding(finding, refusal.sentence_of(finding, tongue)) for finding in refusal.findings]
    return {**body, **refusal.extra}


def describe_invalid(messages: Any, tongue: str) -> dict[str, Any]:
    """The members of the problem document of marshmallow's messages."""
    body = _members(422, "malformed", speak(PROBLEMS["malformed"], tongue))
    body["errors"] = list(_field_errors(messages, tongue, ""))
    return body


def answer_http(error: HTTPException) -> Response:
    """What Flask, Werkzeug or webargs refused."""
    status = error.code or 500
    data: Mapping[str, Any] = getattr(error, "data", None) or {}
    if "messages" in data:
        body = describe_invalid(_without_location(data["messages"]), language())
    else:
        code = CODES.get(status, HTTPStatus(status).phrase.lower().replace(" ", "_"))
        expected = str(getattr(error, "description", "") or "")
        body = _members(status, code, _sentence(code, status, expected))
    response = _problem(body["status"], body)
    for name, value in [*error.get_headers(), *(data.get("headers") or {}).items()]:
        if name.lower() not in ("content-type", "content-length"):
            response.headers[name] = value
    return response


def answer_failure(error: Exception) -> Response:
    """A defect: logged whole, told without its insides."""
    log.error("request_failed", exc_info=error)
    return _problem(500, _members(500, "server_error", speak(PROBLEMS["server_error"], language())))


def answer_unavailable(error: Exception) -> Response:
    """A database that does not answer now: logged whole, and asked for again soon."""
    log.error("store_unavailable", exc_info=error)
    response = _problem(503, _members(503, "store_unavailable", speak(PROBLEMS["store_unavailable"], language())))
    response.headers["Retry-After"] = RETRY_AFTER
    return response


def _sentence(code: str, status: int, expected: str) -> str:
    sentences = PROBLEMS.get(code)
    return speak(sentences, language(), expected=expected) if sentences else HTTPStatus(status).phrase


def _members(status: int, code: str, detail: str) -> dict[str, Any]:
    return {
        "type": BASE + code,
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "code": code,
        "request_id": str(g.get("request_id", "")),
    }


def _problem(status: int, body: Mapping[str, Any]) -> Response:
    response = Response(orjson.dumps(body), status=status, mimetype=MIMETYPE)
    if status == 401:
        response.headers["WWW-Authenticate"] = 'Bearer realm="rebanho"'
    return response


def _finding(finding: errors.Finding, said: str | None) -> dict[str, Any]:
    params = dict(finding.params)
    detail = params.pop("detail", said)
    body = {"code": finding.code, "level": finding.level, "field": finding.field, "params": params}
    return {**body, "detail": detail} if detail else body


def _without_location(messages: Any) -> Any:
    """The messages without webargs' outer key (json, query, form, files)."""
    if isinstance(messages, Mapping) and set(messages) <= {"json", "query", "form", "files", "headers"}:
        merged: dict[Any, Any] = {}
        for inner in messages.values():
            merged.update(inner if isinstance(inner, Mapping) else {"": inner})
        return merged
    return messages


def _field_errors(messages: Any, tongue: str, pointer: str) -> Iterator[dict[str, str]]:
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            step = "" if key in ("_schema", "") else "/" + str(key).replace("~", "~0").replace("/", "~1")
            yield from _field_errors(inner, tongue, pointer + step)
        return
    for message in messages if isinstance(messages, list | tuple) else [messages]:
        code, detail = explain(str(message), tongue)
        yield {"pointer": pointer, "code": code, "detail": detail}
