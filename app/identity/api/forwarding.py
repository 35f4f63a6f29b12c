"""What gateways and modules in other processes ask of identity: who sends a request, and the keys it signs with."""

import marshmallow as ma
from flask import Response, current_app, request
from werkzeug.exceptions import Unauthorized

from app.identity.authenticate import Authenticator
from app.identity.services.signing import Signer, public_keys
from app.kernel.identity import Principal
from app.kernel.rest import Blueprint, Schema, answer, reading
from app.kernel.rest.access import FOREIGN, INVALID, ForeignOrigin

blp = Blueprint("forwarding", "identity", description="For gateways and for modules in other processes.")


class KeysOut(Schema):
    """A JSON Web Key Set (RFC 7517)."""

    keys = ma.fields.List(ma.fields.Dict(keys=ma.fields.String()), required=True)


@blp.route("/jwks.json", methods=["GET"])
@blp.open_to_all
@blp.response(200, KeysOut)
def get_keys() -> Response:
    """The public keys by which a module checks for itself who asks."""
    with reading() as tx:
        return answer({"keys": public_keys(tx)})


@blp.route("/forward-auth", methods=["GET"])
@blp.open_to_all
@blp.response(204)
def forward_auth() -> Response:
    """Who sends the request that a gateway holds: its `Authorization` header is to be put in place of the request's.

    The gateway tells method and address by `X-Forwarded-Method` and `X-Forwarded-Uri`. What cannot be accepted is for
    the module to refuse, in its own words: the header says so.
    """
    response = Response(status=204)
    response.headers["Authorization"] = _authorization()
    return response


def _authorization() -> str:
    authenticate: Authenticator = current_app.extensions["rebanho"].authenticate
    try:
        who: Principal | None = authenticate(request, method=request.headers.get("X-Forwarded-Method", "GET"))
    except ForeignOrigin:
        return FOREIGN
    except Unauthorized:
        return INVALID
    signer: Signer = current_app.extensions["rebanho-signer"]
    return signer.authorization(who, request.headers.get("X-Forwarded-Uri", ""))
