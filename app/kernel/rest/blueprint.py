"""Routes of a module: a flask-smorest blueprint whose decorators document what they enforce."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from functools import partial, wraps
from http import HTTPStatus
from typing import Any

import flask_smorest
from flask import g

from app.kernel.identity import Action, Data
from app.kernel.rest.access import check_access
from app.kernel.rest.parser import MEDIA_TYPES, Parser, check_media_type
from app.kernel.rest.prefer import patient
from app.kernel.rest.repeats import once
from app.kernel.rest.schema import ProblemOut

View = Callable[..., Any]
SIGN_IN = "sign-in"
NOTHING = "nothing"


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]
    """Routes of one resource of a module, below /api/<module>/v1."""

    ARGUMENTS_PARSER = Parser()

    def __init__(self, name: str, module: str, *, description: str = "", prefix: str | None = None) -> None:
        super().__init__(
            f"{module}-{name}",
            module,
            url_prefix=f"/api/{module}/v1" if prefix is None else prefix,
            description=description,
        )
        self.module = module
        self.before_request(self._say_module)

    def _say_module(self) -> None:
        g.module = self.module

    def route(self, rule: str, *, methods: Sequence[str] = ("GET",), **options: Any) -> Callable[[View], View]:
        """Register one operation; its id is `module.function`, its tag the module."""

        def decorator(view: View) -> View:
            manual = _apidoc(view).setdefault("manual_doc", {})
            manual.setdefault("operationId", f"{self.module}.{view.__name__}")
            if getattr(view, "__rebanho_needs__", None) == NOTHING:
                manual.setdefault("security", [])
            asked = view if set(methods) <= {"GET"} else patient(view)
            self.add_url_rule(rule, None, asked, methods=list(methods), tags=[self.name], **options)
            return asked

        return decorator

    def arguments(self, schema: Any, *, location: str = "json", **options: Any) -> Callable[[View], View]:
        """Check and document a body or query; the view takes it as its first argument.

        Unknown fields and query parameters are refused, and so is a body of another media type (415).
        """
        # One instance: a class would be made into a new one for every request, which costs as much as a query.
        made = schema() if isinstance(schema, type) else schema
        if location == "query":
            options.setdefault("unknown", None)  # as the schema says; webargs alone would pass over them
        takes: Callable[[View], View] = super().arguments(made, location=location, **options)
        return _typed(takes, MEDIA_TYPES[location]) if location in MEDIA_TYPES else takes

    def takes_bytes(self, view: View) -> View:
        """Document a body that is read as it is, whatever it holds."""
        media = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
        _apidoc(view).setdefault("manual_doc", {})["requestBody"] = {"required": True, "content": media}
        return view

    def gives_files(self, media_types: Sequence[str]) -> Callable[[View], View]:
        """Document an answer that is a file of one of these types."""

        def decorator(view: View) -> View:
            responses = _apidoc(view).setdefault("response", {}).setdefault("responses", {})
            file = {"type": "string", "format": "binary"}
            responses[200] = [{"schema": file, "description": "A file", "content_type": each} for each in media_types]
            return view

        return decorator

    def response(self, status: int, schema: Any = None, **options: Any) -> Callable[[View], View]:
        """Document the usual answer."""
        documented: Callable[[View], View] = super().response(status, schema, **options)
        return documented

    def alt_response(self, status: int, schema: Any = None, **options: Any) -> Callable[[View], View]:
        """Document another answer."""
        documented: Callable[[View], View] = super().alt_response(status, schema=schema, **options)
        return documented

    def needs(self, action: Action | None, *, data: Data | None = None) -> Callable[[View], View]:
        """Only who may do this on the farm of the path, or is in the organisation of a path without a farm.

        None asks for nothing but a sign-in. `data` is the class of data that is read, where it is another than the
        module's own.
        """

        def decorator(view: View) -> View:
            @wraps(view)
            def guarded(*args: Any, **kwargs: Any) -> Any:
                organisation_id = kwargs.get("organisation_id")
                check_access(action, kwargs.get("farm_id"), data=data, organisation_id=organisation_id)
                return once(partial(view, *args, **kwargs))

            guarded.__rebanho_needs__ = action or SIGN_IN  # type: ignore[attr-defined]
            guarded.__rebanho_data__ = data  # type: ignore[attr-defined]
            document(guarded, 401, 403, *([404] if action else []))
            return guarded

        return decorator

    def open_to_all(self, view: View) -> View:
        """No credentials asked."""
        view.__rebanho_needs__ = NOTHING  # type: ignore[attr-defined]
        return view

    def refuses(self, *statuses: int) -> Callable[[View], View]:
        """Document the problems that this operation may answer beside the usual ones."""

        def decorator(view: View) -> View:
            document(view, *statuses)
            return view

        return decorator


def _typed(takes: Callable[[View], View], expected: str) -> Callable[[View], View]:
    """Ask for the media type before the body is read."""

    def decorator(view: View) -> View:
        reading = takes(view)

        @wraps(reading)
        def checked(*args: Any, **kwargs: Any) -> Any:
            check_media_type(expected)
            return reading(*args, **kwargs)

        document(checked, 400, 415)
        return checked

    return decorator


PROBLEM = ProblemOut()


def document(view: View, *statuses: int) -> None:
    """Add problem answers to what a view says of itself."""
    responses = _apidoc(view).setdefault("response", {}).setdefault("responses", {})
    for status in statuses:
        described = {
            "schema": PROBLEM,
            "description": HTTPStatus(status).phrase,
            "content_type": "application/problem+json",
        }
        responses.setdefault(status, [described])


def _apidoc(view: Any) -> dict[str, Any]:
    # wraps() shares the inner function's dictionary: copy it, or two operations would document each other.
    view._apidoc = deepcopy(getattr(view, "_apidoc", {}))
    found: dict[str, Any] = view._apidoc
    return found
