"""People, how they come in, and what they are on a farm."""

import marshmallow as ma

from app.identity.api.schemas import parts
from app.identity.api.schemas.farms import FarmIn, MyFarmOut
from app.identity.api.schemas.parts import GIVEN_ROLES
from app.identity.domain import PASSWORD_MAX
from app.kernel.errors import LANGUAGES
from app.kernel.rest import Schema, fields


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
    """What the person wants to be different; all but the language needs the present password."""

    name = parts.name()
    email = parts.email()
    language = fields.OneOf(LANGUAGES)
    password = parts.password()
    current_password = parts.old_password()


class SetupOut(Schema):
    """Whether this installation waits for its first owner."""

    needs_owner = fields.Boolean(required=True)


class SetupIn(Schema):
    """The first owner and the first farm."""

    name = parts.name(required=True)
    email = parts.email(required=True)
    password = parts.password(required=True)
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

    name = parts.name()
    email = parts.email(required=True)
    role = fields.OneOf(GIVEN_ROLES, required=True)
    password = parts.password()
    language = fields.OneOf(LANGUAGES)


class RoleIn(Schema):
    """What the member shall be."""

    role = fields.OneOf(GIVEN_ROLES, required=True)


class MemberOut(Schema):
    """A member of the farm; the address is shown to those who bring people in."""

    person_id = fields.Id(required=True)
    name = ma.fields.String(required=True)
    email = ma.fields.String(required=True, allow_none=True)
    role = fields.OneOf(GIVEN_ROLES, required=True)
    version = fields.Integer(required=True)


class ErasureIn(Schema):
    """Who asks to be forgotten proves it once more."""

    current_password = parts.old_password(required=True)


class ResetOut(Schema):
    """A link by which a person sets a new password; it is shown this once."""

    link = ma.fields.String(required=True)
    expires_at = fields.Instant(required=True)


class LinkIn(Schema):
    """The secret of a link: what follows its #."""

    secret = parts.secret(required=True)


class ResetOfferOut(Schema):
    """Whose password a link sets."""

    name = ma.fields.String(required=True)
    email = ma.fields.String(required=True)
    expires_at = fields.Instant(required=True)


class ResetIn(LinkIn):
    """The new password."""

    password = parts.password(required=True)
