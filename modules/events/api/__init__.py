"""Events over REST."""

from app.kernel.rest import Blueprint
from modules.events.api import amending, exports, growth, journal, kinds, recording, review


def blueprints() -> tuple[Blueprint, ...]:
    """The journal's routes, one blueprint per resource."""
    return (kinds.blp, recording.blp, journal.blp, amending.blp, review.blp, exports.blp, growth.blp)
