"""Fields that several bodies have."""

from typing import Any

import marshmallow as ma

from app.identity.domain import PASSWORD_MAX, PASSWORD_MIN
from app.kernel.identity import CLASSES, FARM_ROLES, Role
from app.kernel.rest import fields
from app.kernel.trade.species import SPECIES

SPECIES_CODES = tuple(SPECIES)
ROLES = tuple(str(role) for role in Role)
CLASS_CODES = tuple(str(each) for each in CLASSES)
GIVEN_ROLES = tuple(str(role) for role in FARM_ROLES)


def name(**kwargs: Any) -> fields.Text:
    """A name of somebody or something."""
    return fields.Text(longest=120, shortest=1, **kwargs)


def email(**kwargs: Any) -> fields.Text:
    """An e-mail address."""
    return fields.Text(longest=254, validate=ma.validate.Email(), metadata={"format": "email"}, **kwargs)


def password(**kwargs: Any) -> ma.fields.String:
    """A password to set."""
    return ma.fields.String(validate=ma.validate.Length(PASSWORD_MIN, PASSWORD_MAX), load_only=True, **kwargs)


def old_password(**kwargs: Any) -> ma.fields.String:
    """The present password, which proves who asks."""
    return ma.fields.String(load_only=True, validate=ma.validate.Length(max=PASSWORD_MAX), **kwargs)


def secret(**kwargs: Any) -> ma.fields.String:
    """The secret part of a link."""
    return ma.fields.String(load_only=True, validate=ma.validate.Length(1, 100), **kwargs)
