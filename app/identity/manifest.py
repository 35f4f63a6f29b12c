"""Identity, as the application sees it: a store with a stream, like a module."""

from collections.abc import Sequence

from flask import Blueprint

from app.identity import models
from app.identity.contracts.published import FarmChanged, FarmOpened, MembershipChanged
from app.kernel.module import Module


def _blueprints() -> Sequence[Blueprint]:
    from app.identity.api import blueprints

    return blueprints()


module = Module(
    name="identity",
    metadata=models.metadata,
    blueprints=_blueprints,
    publishes=(FarmOpened, FarmChanged, MembershipChanged),
)
