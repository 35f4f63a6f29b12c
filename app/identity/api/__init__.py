"""Identity over HTTP."""

from collections.abc import Sequence

from app.identity.api import (
    consents,
    farms,
    invitations,
    me,
    members,
    organisations,
    resets,
    sessions,
    setup,
    tokens,
    trail,
)
from app.kernel.rest import Blueprint


def blueprints() -> Sequence[Blueprint]:
    """Every route of identity."""
    parts = (setup, sessions, me, farms, members, invitations, resets, tokens, organisations, consents, trail)
    return [part.blp for part in parts]
