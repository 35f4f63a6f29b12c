"""One OpenAPI 3.1 document of every module, and each module's own."""

from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import Any

import flask_smorest
from apispec.ext.marshmallow import MarshmallowPlugin
from flask import Blueprint, Flask, Response
from werkzeug.exceptions import ServiceUnavailable

from app.config import STORES
from app.gateway.asyncapi import asyncapi
from app.gateway.catalogue import catalogue
from app.gateway.docs_page import render
from app.gateway.remote import RemoteAway, Remotes
from app.kernel.contracts import pretty
from app.kernel.module import Module
from app.kernel.rest import answer
from app.kernel.rest.schema import ProblemOut

VERSION = "0.1.0"
PROBLEM = "application/problem+json"
IF_MATCH = {
    "in": "header",
    "name": "If-Match",
    # Optional here, because its lack has an answer of its own (428) and is no malformed request.
    "required": False,
    "schema": {"type": "string"},
    "description": "The ETag of the record as it was read.",
}
PREFER = {
    "in": "header",
    "name": "Prefer",
    "required": False,
    "schema": {"type": "string", "examples": ["wait=5"]},
    "description": (
        "`wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many "
        "seconds. The answer says which by `Preference-Applied`."
    ),
}
APPLIED = {
    "schema": {"type": "string"},
    "description": "`wait=5` when everything that this caused was handled before the answer was sent.",
}
KEY = {
    "in": "header",
    "name": "Idempotency-Key",
    "required": False,
    "schema": {"type": "string", "minLength": 16, "maxLength": 130},
    "description": (
        "A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer "
        "is given again for 7 days, with `Idempotent-Replayed: true`."
    ),
}
REPLAYED = {
    "schema": {"type": "string", "enum": ["true"]},
    "description": "This is the answer that was given to this very request before.",
}
_METHODS = ("get", "post", "put", "patch", "delete")


class Api(flask_smorest.Api):  # type: ignore[misc]
    """flask-smorest with our problem documents."""

    ERROR_SCHEMA = ProblemOut

    def _register_error_handlers(self) -> None:
        """The kernel's problems answer every error."""


def make_api(app: Flask) -> Api:
    """The API of an application, before any blueprint is mounted."""
    app.config.update(API_TITLE="Rebanho", API_VERSION=VERSION, OPENAPI_VERSION="3.1.0")
    plugin = MarshmallowPlugin(schema_name_resolver=_schema_name)
    api = Api(app, spec_kwargs={"marshmallow_plugin": plugin})
    schemes = api.spec.components
    schemes.security_scheme("token", {"type": "http", "scheme": "bearer"})
    schemes.security_scheme("session", {"type": "apiKey", "in": "cookie", "name": "rbn_session"})
    api.spec.options["security"] = [{"token": []}, {"session": []}]
    return api


def _schema_name(schema: Any) -> str:
    """A schema's name in the document: its module's name in front, so that two modules may both have an Animal."""
    kind = schema if isinstance(schema, type) else type(schema)
    home = kind.__module__.split(".")
    owner = home[1] if home[0] == "modules" or home[:2] == ["app", "identity"] else ""
    name = kind.__name__.removesuffix("Out")
    modifiers = "Partial" if getattr(schema, "partial", False) else ""
    return f"{owner.capitalize()}{name}{modifiers}"


def document(api: Api) -> dict[str, Any]:
    """The whole document as plain data."""
    found: dict[str, Any] = api.spec.to_dict()
    found["components"]["schemas"].pop("PaginationMetadataSchema", None)  # flask-smorest's own, which we do not use
    components = found["components"]
    components.setdefault("parameters", {}).update({"If-Match": IF_MATCH, "Prefer": PREFER, "Idempotency-Key": KEY})
    components.setdefault("headers", {}).update({"Preference-Applied": APPLIED, "Idempotent-Replayed": REPLAYED})
    for method, operation in _operations(found):
        if "428" in operation["responses"]:
            _take(operation, "If-Match")
        if method != "get":
            _take(operation, "Prefer")
            _carry(operation, "Preference-Applied")
        if method == "post" and operation.get("security") != []:  # a stranger has no name to keep an answer under
            _take(operation, "Idempotency-Key")
            _carry(operation, "Idempotent-Replayed")
            operation["responses"].setdefault("422", {"$ref": "#/components/responses/UNPROCESSABLE_ENTITY"})
    for shared in found.get("components", {}).get("responses", {}).values():
        content = shared.get("content", {})
        if "application/json" in content:
            content[PROBLEM] = content.pop("application/json")
    return found


def _take(operation: dict[str, Any], parameter: str) -> None:
    """Document a header of the request."""
    operation.setdefault("parameters", []).append({"$ref": f"#/components/parameters/{parameter}"})


def _carry(operation: dict[str, Any], header: str) -> None:
    """Document a header of the answers to what was done."""
    for status, answered in operation["responses"].items():
        if status.startswith("2"):
            answered.setdefault("headers", {})[header] = {"$ref": f"#/components/headers/{header}"}


def _operations(found: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((method, item[method]) for item in found["paths"].values() for method in _METHODS if method in item)


def of_module(whole: dict[str, Any], module: str) -> dict[str, Any]:
    """The part of the document that one module answers for."""
    paths = {path: item for path, item in whole["paths"].items() if path.startswith(f"/api/{module}/")}
    tags = {tag for item in paths.values() for method in _METHODS for tag in item.get(method, {}).get("tags", ())}
    return {**whole, "paths": paths, "tags": [tag for tag in whole.get("tags", ()) if tag["name"] in tags]}


def merge(whole: dict[str, Any], part: Mapping[str, Any]) -> dict[str, Any]:
    """One document of two: what both name must be the same in both (ValueError)."""
    components = {kind: dict(named) for kind, named in whole["components"].items()}
    for kind, named in part["components"].items():
        _join(components.setdefault(kind, {}), named)
    tags = {tag["name"]: tag for tag in (*whole.get("tags", ()), *part.get("tags", ()))}
    paths = dict(whole["paths"])
    _join(paths, part["paths"])
    ordered = sorted(tags.values(), key=lambda tag: STORES.index(tag["name"].partition("-")[0]))
    return {**whole, "paths": paths, "components": components, "tags": ordered}


def _join(into: dict[str, Any], more: Mapping[str, Any]) -> None:
    if others := [name for name, value in more.items() if into.setdefault(name, value) != value]:
        raise ValueError(f"two parts of the API mean something else by {others[0]!r}")


def mount_documents(app: Flask, api: Api, modules: Mapping[str, Module], remotes: Remotes) -> None:
    """Serve the merged document, each module's own, that of the messages, and a page; commands find their makers."""
    routes = Blueprint("docs", __name__, url_prefix="/api")
    whole = cache(partial(document, api))

    def merged() -> Response:
        """That of every part; of those in other processes as they tell it now."""
        found = whole()
        for part in remotes.urls:
            try:
                found = merge(found, remotes.read(part, f"/api/{part}/openapi.json"))
            except RemoteAway as away:
                raise ServiceUnavailable(retry_after=2) from away
        return answer(found)

    def one(module: str) -> Response:
        return answer(of_module(whole(), module))

    def messages() -> Response:
        return answer(asyncapi(modules, VERSION))

    def page() -> Response:
        return Response(render(whole()), mimetype="text/html")

    routes.add_url_rule("/openapi.json", view_func=merged, endpoint="merged")
    routes.add_url_rule("/asyncapi.json", view_func=messages, endpoint="messages")
    routes.add_url_rule("/docs", view_func=page, endpoint="page")
    for module in modules:
        routes.add_url_rule(
            f"/{module}/openapi.json", view_func=one, endpoint=f"of-{module}", defaults={"module": module}
        )
    app.register_blueprint(routes)
    app.extensions["rebanho-document"] = whole


def generated(app: Flask) -> dict[str, bytes]:
    """The documents that are committed, by the name of their file."""
    modules = app.extensions["rebanho"].modules
    return {
        "openapi.json": pretty(app.extensions["rebanho-document"]()),
        "asyncapi.json": pretty(asyncapi(modules, VERSION)),
        "messages.md": catalogue(modules).encode(),
    }
