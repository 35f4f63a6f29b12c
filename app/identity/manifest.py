"""Identity, as the application sees it: a store with a stream, like a module."""

from collections.abc import Sequence

from flask import Blueprint

from app.identity import models, services
from app.identity.contracts.published import (
    ConsentChanged,
    FarmChanged,
    FarmDeleted,
    FarmOpened,
    MembershipChanged,
    OrganisationChanged,
    OrganisationOpened,
    PersonErased,
)
from app.identity.reactions import hear_exported
from app.identity.services.restating import RESTATES
from app.kernel.exported import on_exported
from app.kernel.module import Module, Part
from app.kernel.restating import restated_fact

EXPORTING = ("herd", "events", "integration")
"""The streams that tell of lists that left as files."""


def _blueprints() -> Sequence[Blueprint]:
    from app.identity.api import blueprints

    return blueprints()


module = Module(
    name="identity",
    metadata=models.metadata,
    blueprints=_blueprints,
    publishes=(
        FarmOpened,
        FarmChanged,
        MembershipChanged,
        OrganisationOpened,
        OrganisationChanged,
        ConsentChanged,
        PersonErased,
        FarmDeleted,
        restated_fact("identity"),
    ),
    ticks=(
        services.purge_audit,
        services.purge_invitations,
        services.purge_resets,
        services.purge_keys,
        services.delete_due_farms,
    ),
    restates=RESTATES,
    reacts=tuple(on_exported(stream, hear_exported) for stream in EXPORTING),
    parts=(Part(models.farm.c.id),),
    keeps_of_farms=("audit",),
)
