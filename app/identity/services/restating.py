"""Saying again all that identity says, for readers who lost it."""

import sqlalchemy as sa

from app.identity.models import farm, organisation
from app.identity.services.consents import say_consents
from app.identity.services.farms import say_farms
from app.identity.services.members import say_members
from app.identity.services.organisations import say_organisations
from app.kernel.module import Restates

RESTATES = (
    Restates(sa.select(farm), farm.c.id, farm.c.id, say_farms),
    Restates(sa.select(farm), farm.c.id, farm.c.id, say_members),
    Restates(sa.select(organisation), organisation.c.id, organisation.c.id, say_organisations),
    Restates(sa.select(farm), farm.c.id, farm.c.id, say_consents),
)
