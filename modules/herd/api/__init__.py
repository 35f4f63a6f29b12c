"""Herd over REST."""

from app.kernel.rest import Blueprint
from modules.herd.api import animals, exports, groups, places, summary


def blueprints() -> tuple[Blueprint, ...]:
    """Herd's routes, one blueprint per resource."""
    return (animals.blp, exports.blp, places.blp, groups.blp, summary.blp)
