"""Health over REST."""

from app.kernel.rest import Blueprint
from modules.health.api import animals


def blueprints() -> tuple[Blueprint, ...]:
    """Health's routes."""
    return (animals.blp,)
