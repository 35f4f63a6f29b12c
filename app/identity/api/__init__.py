"""Identity over HTTP."""

from collections.abc import Sequence

from app.identity.api import farms, me, members, sessions, setup, tokens
from app.kernel.rest import Blueprint


def blueprints() -> Sequence[Blueprint]:
    """Every route of identity."""
    return (setup.blp, sessions.blp, me.blp, farms.blp, members.blp, tokens.blp)
