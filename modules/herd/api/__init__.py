"""Herd over REST."""

from app.kernel.rest import Blueprint
from modules.herd.api import animals, catalogues, exports, groups, parents, places, summary


def blueprints() -> tuple[Blueprint, ...]:
    """Herd's routes, one blueprint per resource."""
    return (animals.blp, parents.blp, exports.blp, places.blp, groups.blp, catalogues.blp, summary.blp)
