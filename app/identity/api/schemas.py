"""What comes in and what goes out."""

from typing import Any

import marshmallow as ma

from app.identity.domain import FARM_SCOPES, PASSWORD_MAX, PASSWORD_MIN
from app.kernel.errors import LANGUAGES
from app.kernel.identity import Role
from app.kernel.rest import Schema, fields
from app.kernel.trade.species import SPECIES

SPECIES_CODES = tuple(SPECIES)
ROLES = tuple(str(role) for role in Role)


def _name(**kwargs: Any) -> fields.Text:
    return fields.Text(longest=120, shortest=1, **kwargs)


def _email(**kwargs: Any) -> fields.Text:
    return fields.Text(longest=254, validate=ma.validate.Email(), metadata={"format": "email"}, **kwargs)


def _password(**kwargs: Any) -> ma.fields.String:
    return ma.fields.String(validate=ma.validate.Length(PASSWORD_MIN, PASSWORD_MAX), load_only=True, **kwargs)


class FarmIn(Schema):
    """A farm to open; its country follows from the time zone unless it is said."""

    name = _name(required=True)
    time_zone = fields.Text(longest=64, required=True, metadata={"example": "America/Sao_Paulo"})
    locale = fields.Text(longest=16, required=True, metadata={"example": "pt-BR"})
    country = fields.Text(longest=2, metadata={"example": "BR"})
    main_species = fields.OneOf(SPECIES_CODES, allow_none=True)


class FarmChangeIn(Schema):
    """What is to be different about a farm; what is left out stays."""

    name = _name()
    time_zone = fields.Text(longest=64)
    locale = fields.Text(longest=16)
    country = fields.Text(longest=2)
    main_species = fields.OneOf(SPECIES_CODES, allow_none=True)


class FarmOut(Schema):
    """A farm."""

    farm_id = fields.Id(required=True)
    name = ma.fields.String(required=True)
    time_zone = ma.fields.String(required=True)
    locale = ma.fields.String(required=True)
    country = ma.fields.String(required=True)
    main_species = ma.fields.String(required=True, allow_none=True)


class MyFarmOut(FarmOut):
    """A farm and what the asking person is on it."""

    role = fields.OneOf(ROLES, required=True)


class PersonOut(Schema):
    """A person, as the person sees it."""

    person_id = fields.Id(required=True)
    name = ma.fields.String(required=True)
    email = ma.fields.String(required=True)
    language = fields.OneOf(LANGUAGES, required=True)


class MeOut(Schema):
    """Who is signed in, and the farms that this credential reaches."""

    person = ma.fields.Nested(PersonOut, required=True)
    farms = ma.fields.List(ma.fields.Nested(MyFarmOut), required=True)


class MeChangeIn(Schema):
    """What the person wants to be different; a new password needs the present one."""

    name = _name()
    language = fields.OneOf(LANGUAGES)
    password = _password()
    current_password = ma.fields.String(load_only=True, validate=ma.validate.Length(max=PASSWORD_MAX))


class SetupOut(Schema):
    """Whether this installation waits for its first owner."""

    needs_owner = fields.Boolean(required=True)


class SetupIn(Schema):
    """The first owner and the first farm."""

    name = _name(required=True)
    email = _email(required=True)
    password = _password(required=True)
    language = fields.OneOf(LANGUAGES, required=True)
    farm = ma.fields.Nested(FarmIn, required=True)


class SignInIn(Schema):
    """Address and password."""

    email = fields.Text(longest=254, required=True)
    password = ma.fields.String(required=True, load_only=True, validate=ma.validate.Length(max=PASSWORD_MAX))


class SessionOut(Schema):
    """A browser in which the person is signed in."""

    session_id = fields.Id(required=True)
    browser = ma.fields.String(required=True)
    address = ma.fields.String(required=True)
    created_at = fields.Instant(required=True)
    last_used_at = fields.Instant(required=True)
    expires_at = fields.Instant(required=True)
    current = fields.Boolean(required=True)


class MemberIn(Schema):
    """A person to bring onto the farm; name and password are for somebody who is new here."""

    name = _name()
    email = _email(required=True)
    role = fields.OneOf(ROLES, required=True)
    password = _password()
    language = fields.OneOf(LANGUAGES)


class RoleIn(Schema):
    """What the member shall be."""

    role = fields.OneOf(ROLES, required=True)


class MemberOut(Schema):
    """A member of the farm; the address is shown to those who bring people in."""

    person_id = fields.Id(required=True)
    name = ma.fields.String(required=True)
    email = ma.fields.String(required=True, allow_none=True)
    role = fields.OneOf(ROLES, required=True)
    version = fields.Integer(required=True)


class TokenIn(Schema):
    """A token to make; without `expires_at` it has no end."""

    name = _name(required=True)
    scopes = ma.fields.List(fields.OneOf(FARM_SCOPES), required=True, validate=ma.validate.Length(1, 3))
    expires_at = fields.Instant(allow_none=True)


class TokenOut(Schema):
    """A token as far as it may be shown: how it begins, never the whole."""

    token_id = fields.Id(required=True)
    prefix = ma.fields.String(required=True)
    name = ma.fields.String(required=True)
    scopes = ma.fields.List(fields.OneOf(FARM_SCOPES), required=True)
    person_id = fields.Id(required=True)
    created_at = fields.Instant(required=True)
    expires_at = fields.Instant(required=True, allow_none=True)
    last_used_at = fields.Instant(required=True, allow_none=True)


class NewTokenOut(TokenOut):
    """A token just made, with its text, which is shown this once."""

    token = ma.fields.String(required=True)
