"""What a person changes about themself."""

from typing import Any

from flask import Response

from app.identity import queries, services
from app.identity.api.common import deciding, in_person, own_secret
from app.identity.api.schemas import MeChangeIn, MeOut
from app.identity.errors import WrongPassword
from app.identity.passwords import hash_password, verify_password
from app.kernel.identity import Principal
from app.kernel.rest import Blueprint, answer, if_match, reading

blp = Blueprint("me", "identity", description="What a person changes about themself.")


@blp.route("/me", methods=["PATCH"])
@blp.needs(None)
@blp.arguments(MeChangeIn)
@blp.response(200, MeOut)
@blp.refuses(404, 412, 428)
def change_me(given: dict[str, Any]) -> Response:
    """Change one's name, language or password; a new password signs every other browser out."""
    who, version = in_person(), if_match()
    changes: dict[str, Any] = {name: given[name] for name in ("name", "language") if name in given}
    if "password" in given:
        changes["password_hash"] = _new_hash(who, given)
    with deciding() as tx:
        services.change_person(tx, who.person_id, version=version, changes=changes)
        if "password" in given:
            services.revoke_other_sessions(tx, who.person_id, but=own_secret())
        me, version = queries.get_me(tx, who.person_id)
    return answer(me, version=version)


def _new_hash(who: Principal, given: dict[str, Any]) -> str:
    with reading() as tx:
        stored = queries.get_password_hash(tx, who.person_id)
    if not verify_password(given.get("current_password", ""), stored):
        raise WrongPassword(pointer="/current_password")
    return hash_password(given["password"])
