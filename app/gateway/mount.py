"""Mounting a module that lives in this process: its routes and its feed."""

import marshmallow as ma
from flask import Response
from werkzeug.exceptions import Forbidden

from app.gateway.openapi import Api
from app.kernel.feed import read_feed
from app.kernel.identity import Principal
from app.kernel.module import Module
from app.kernel.rest import Blueprint, Schema, answer, fields, principal
from app.kernel.rest.access import store
from app.kernel.rest.blueprint import View


class FeedQuery(Schema):
    """From where, and how many."""

    after = fields.QueryInteger(load_default=0, validate=ma.validate.Range(min=0))
    epoch = fields.Text(longest=32, load_default="")
    limit = fields.QueryInteger(load_default=200, validate=ma.validate.Range(1, 1000))


class FeedOut(Schema):
    """Messages in order of position, each a CloudEvents document as text."""

    items = ma.fields.List(ma.fields.String(), required=True)
    epoch = ma.fields.String(required=True)
    position = fields.Integer(required=True)


def mount(api: Api, module: Module) -> None:
    """Register a module's blueprints and its feed."""
    for blueprint in module.blueprints():
        api.register_blueprint(blueprint)
    api.register_blueprint(_feed_routes(module.name))


def _feed_routes(module: str) -> Blueprint:
    routes = Blueprint("feed", module, description="What the module has said, by position.")
    view: View = routes.arguments(FeedQuery, location="query")(get_feed)
    view = routes.response(200, FeedOut)(view)
    routes.route("/feed", methods=["GET"])(routes.needs(None)(view))
    return routes


def get_feed(query: dict[str, object]) -> Response:
    """The messages after a place, for another process: a service token with the scope `feed`."""
    _ask_for_feed(principal())
    after = (str(query["epoch"]), int(str(query["after"])))
    rows = read_feed(store(), after, int(str(query["limit"])))
    epoch, position = (rows[-1][0], rows[-1][1]) if rows else after
    return answer({"items": [text for _, _, text in rows], "epoch": epoch, "position": position})


def _ask_for_feed(who: Principal) -> None:
    if "feed" not in who.scopes:
        raise Forbidden
