"""Tokens of a farm."""

from typing import Any
from uuid import UUID

from flask import Response

from app.identity import queries, services
from app.identity.api.common import deciding, whole_list
from app.identity.api.schemas.tokens import NewTokenOut, TokenIn, TokenOut
from app.identity.domain import TOKEN_LASTS
from app.kernel.identity import Action
from app.kernel.rest import Blueprint, PageOf, answer, no_content, principal, reading

blp = Blueprint("tokens", "identity", description="What programs show instead of a password.")


@blp.route("/farms/<uuid:farm_id>/tokens", methods=["GET"])
@blp.needs(Action.CONNECT)
@blp.response(200, PageOf(TokenOut))
def list_tokens(farm_id: UUID) -> Response:
    """The tokens of a farm, newest first."""
    with reading() as tx:
        return whole_list(queries.list_tokens(tx, farm_id))


@blp.route("/farms/<uuid:farm_id>/tokens", methods=["POST"])
@blp.needs(Action.CONNECT)
@blp.arguments(TokenIn)
@blp.response(201, NewTokenOut)
def make_token(given: dict[str, Any], farm_id: UUID) -> Response:
    """Make a token; its text is in this answer and nowhere else."""
    who = principal()
    with deciding() as tx:
        token_id, text = services.make_token(
            tx,
            farm_id,
            person_id=who.person_id,
            role=who.roles[farm_id],
            name=given["name"],
            scopes=given["scopes"],
            expires_at=given.get("expires_at", tx.now + TOKEN_LASTS),
            held=None if who.kind == "session" else who.scopes,
        )
        token = queries.get_token(tx, token_id)
    return answer({**token, "token": text}, status=201)


@blp.route("/farms/<uuid:farm_id>/tokens/<uuid:token_id>", methods=["DELETE"])
@blp.needs(Action.CONNECT)
@blp.response(204)
def revoke_token(farm_id: UUID, token_id: UUID) -> Response:
    """End a token at once."""
    with deciding() as tx:
        services.revoke_token(tx, farm_id, token_id)
    return no_content()
