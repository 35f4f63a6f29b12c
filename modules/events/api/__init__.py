"""Events over REST."""

from app.kernel.rest import Blueprint
from modules.events.api import (
    amending,
    attachments,
    exports,
    females,
    forecast,
    growth,
    journal,
    kinds,
    kpis,
    lactations,
    lots,
    marks,
    parameters,
    recording,
    review,
    standards,
    targets,
    tasks,
    worklist,
)


def blueprints() -> tuple[Blueprint, ...]:
    """The journal's routes, one blueprint per resource."""
    return (
        kinds.blp,
        recording.blp,
        journal.blp,
        amending.blp,
        attachments.blp,
        review.blp,
        exports.blp,
        growth.blp,
        forecast.blp,
        lactations.blp,
        parameters.blp,
        kpis.blp,
        targets.blp,
        standards.blp,
        females.blp,
        lots.blp,
        worklist.blp,
        marks.blp,
        tasks.blp,
    )
