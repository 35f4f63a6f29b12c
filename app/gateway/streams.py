"""What every module says, by position: its feed for processes, a farm's feed for partners, and the phone's pull."""

from typing import Any
from uuid import UUID

import marshmallow as ma
from flask import Response, current_app, g
from werkzeug.exceptions import Forbidden

from app.kernel.feed import Place, read_feed, read_head
from app.kernel.identity import Action, Principal
from app.kernel.rest import Blueprint, PageQuery, Schema, answer, fields, principal, reading
from app.kernel.rest.access import store
from app.kernel.rest.blueprint import View
from app.kernel.rest.changes import changes_of, facts_of


class FeedQuery(Schema):
    """From where, and how many."""

    after = fields.QueryInteger(load_default=0, validate=ma.validate.Range(min=0))
    epoch = fields.Text(longest=32, load_default="")
    limit = fields.QueryInteger(load_default=200, validate=ma.validate.Range(1, 1000))


class PlaceOut(Schema):
    """A place in a stream."""

    epoch = ma.fields.String(required=True)
    position = fields.Integer(required=True)


class FeedOut(Schema):
    """Messages in order of position, each a CloudEvents document as text."""

    items = ma.fields.List(ma.fields.String(), required=True)
    epoch = ma.fields.String(required=True)
    position = fields.Integer(required=True)
    head = ma.fields.Nested(PlaceOut, metadata={"description": "the last place given out, of whichever farm"})


class ChangeOut(Schema):
    """A thing as it is now, or that it is not (or no more) among what is kept."""

    type = ma.fields.String(required=True, metadata={"description": "animal, place, group, entry …"})
    id = fields.Id(required=True)
    removed = ma.fields.Boolean(required=True)
    data = ma.fields.Dict(keys=ma.fields.String(), metadata={"description": "absent when it is removed"})


class ChangesOut(Schema):
    """Put each item in place of what you have of it; with `reset`, forget everything first. Ask on from `cursor`."""

    items = ma.fields.List(ma.fields.Nested(ChangeOut), required=True)
    cursor = ma.fields.String(required=True)
    more = ma.fields.Boolean(required=True, metadata={"description": "ask again at once"})
    reset = ma.fields.Boolean(required=True, metadata={"description": "what follows is everything"})


def stream_routes(module: str) -> Blueprint:
    """The three routes of a module."""
    routes = Blueprint("feed", module, description="What the module has said, by position.")
    _add(routes, "/feed", get_feed, FeedQuery, FeedOut, None)
    _add(routes, "/farms/<uuid:farm_id>/feed", get_farm_feed, FeedQuery, FeedOut, Action.READ)
    _add(routes, "/farms/<uuid:farm_id>/changes", get_changes, PageQuery, ChangesOut, Action.READ)
    return routes


def _add(routes: Blueprint, rule: str, view: View, query: type, shown: type, action: Action | None) -> None:
    asked: View = routes.response(200, shown)(routes.arguments(query, location="query")(view))
    routes.route(rule, methods=["GET"])(routes.needs(action)(asked))


def get_feed(query: dict[str, Any]) -> Response:
    """The messages after a place, for another process: a service token with the scope `feed`."""
    _ask_for_feed(principal())
    after = _place(query)
    head = read_head(store())  # before the messages, or one said meanwhile would seem to be lost
    fed = _fed(read_feed(store(), after, query["limit"]), after)
    return answer({**fed, "head": {"epoch": head[0], "position": head[1]}} if head else fed)


def get_farm_feed(query: dict[str, Any], farm_id: UUID) -> Response:
    """The messages about one farm after a place, as they were said: for partners who keep a picture of their own."""
    after = _place(query)
    with reading() as tx:
        rows = facts_of(tx, farm_id, after, query["limit"])
    return answer(_fed(rows, after))


def get_changes(query: dict[str, Any], farm_id: UUID) -> Response:
    """What changed on a farm since a cursor, each thing once as it is now; without a cursor, all that phones keep."""
    kept = current_app.extensions["rebanho"].modules[g.module].keeps
    with reading() as tx:
        found = changes_of(tx, g.module, kept, farm_id, cursor=query.get("cursor"), limit=query["limit"])
    return answer(found)


def _place(query: dict[str, Any]) -> Place:
    return query["epoch"], query["after"]


def _fed(rows: Any, after: Place) -> dict[str, Any]:
    epoch, position = (rows[-1][0], rows[-1][1]) if rows else after
    return {"items": [text for _, _, text in rows], "epoch": epoch, "position": position}


def _ask_for_feed(who: Principal) -> None:
    if "feed" not in who.scopes:
        raise Forbidden
