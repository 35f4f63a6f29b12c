"""Identity over HTTP."""

from collections.abc import Sequence

from app.identity.api import (
    consents,
    deletions,
    exports,
    farms,
    forwarding,
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
    people = (setup, sessions, me, members, invitations, resets, tokens, trail)
    parts = (*people, forwarding, farms, exports, deletions, organisations, consents)
    return [part.blp for part in parts]
