"""Saved mappings: what was said of a file, for the next one with the same titles."""

from typing import Any
from uuid import UUID

import marshmallow as ma
import sqlalchemy as sa
from flask import Response, request

from app.kernel.identity import Action
from app.kernel.rest import (
    Blueprint,
    PageOf,
    PageQuery,
    Schema,
    answer,
    fields,
    if_match,
    no_content,
    page_answer,
    paged,
    reading,
    writing,
)
from modules.integration.models import import_mapping
from modules.integration.queries.mappings import mapping_to_dict
from modules.integration.services import mappings as services

blp = Blueprint("import_mappings", "integration", description="Saved mappings of files with the same titles")


class MappingIn(Schema):
    """Save what was said of an import's file, under a name."""

    import_id = fields.Id(required=True)
    name = fields.Text(80, shortest=1, required=True)


class MappingNameIn(Schema):
    """Another name."""

    name = fields.Text(80, shortest=1, required=True)


class MappingOut(Schema):
    """A saved mapping: the titles of the files it is for, and what is known of their columns."""

    id = fields.Id(required=True)
    version = fields.Integer(required=True)
    name = fields.Text(80, required=True)
    titles = ma.fields.List(ma.fields.String(), required=True)
    created_at = fields.Instant(required=True)


MappingPage = PageOf(MappingOut)


@blp.route("/farms/<uuid:farm_id>/import-mappings", methods=["GET"])
@blp.needs(Action.MANAGE)
@blp.arguments(PageQuery, location="query")
@blp.response(200, MappingPage)
def list_mappings(query: dict[str, Any], farm_id: UUID) -> Response:
    """The saved mappings of the farm, by name."""
    order = [(import_mapping.c.name, "asc"), (import_mapping.c.id, "asc")]
    found = sa.select(import_mapping).where(import_mapping.c.farm_id == farm_id)
    with reading() as tx:
        page = paged(tx, found, order=order, limit=query["limit"], cursor=query.get("cursor"), item=mapping_to_dict)
    return page_answer(page)


@blp.route("/farms/<uuid:farm_id>/import-mappings", methods=["POST"])
@blp.needs(Action.MANAGE)
@blp.arguments(MappingIn)
@blp.response(201, MappingOut)
@blp.refuses(404)
def save_mapping(said: dict[str, Any], farm_id: UUID) -> Response:
    """Save what was said of an import's file; the next file with the same titles is read so at once."""
    with writing() as tx:
        mapping_id = services.save_mapping(tx, farm_id, said["import_id"], said["name"])
        body = mapping_to_dict(services.find_mapping(tx, farm_id, mapping_id))
    return answer(body, status=201, version=body["version"], location=f"{request.path}/{mapping_id}")


@blp.route("/farms/<uuid:farm_id>/import-mappings/<uuid:mapping_id>", methods=["PATCH"])
@blp.needs(Action.MANAGE)
@blp.arguments(MappingNameIn)
@blp.response(200, MappingOut)
@blp.refuses(412, 428)
def rename_mapping(said: dict[str, Any], farm_id: UUID, mapping_id: UUID) -> Response:
    """Call a saved mapping otherwise."""
    version = if_match()
    with writing() as tx:
        services.rename_mapping(tx, farm_id, mapping_id, said["name"], expected=version)
        body = mapping_to_dict(services.find_mapping(tx, farm_id, mapping_id))
    return answer(body, version=body["version"])


@blp.route("/farms/<uuid:farm_id>/import-mappings/<uuid:mapping_id>", methods=["DELETE"])
@blp.needs(Action.MANAGE)
@blp.response(204)
@blp.refuses(412, 428)
def delete_mapping(farm_id: UUID, mapping_id: UUID) -> Response:
    """Forget a saved mapping."""
    version = if_match()
    with writing() as tx:
        services.delete_mapping(tx, farm_id, mapping_id, expected=version)
    return no_content()
