"""The bodies and queries of herd's routes."""

from typing import Any

import marshmallow as ma

from app.kernel.rest import PageOf, PageQuery, Schema, fields
from app.kernel.trade.enumerations.housing import GROUP_KINDS, GROUP_PURPOSES, PLACE_KINDS
from app.kernel.trade.enumerations.identification import IDENTIFIER_TYPES, POSITIONS
from app.kernel.trade.identifiers import SCHEMES
from app.kernel.trade.species import PRODUCTION_TYPES, SEXES, SPECIES
from modules.herd.domain.stories import LIFE_STATUSES
from modules.herd.queries.animals import ORDERS

ANIMAL_SCHEMES = [scheme.code for scheme in SCHEMES.values() if scheme.subject == "animal"]
MOST_NUMBERS = 20
MOST_GROUPS = 50
LARGEST_LOT = 10_000_000


class IdentifierIn(Schema):
    """A number an animal carries, in any spelling of its scheme."""

    scheme = fields.OneOf(ANIMAL_SCHEMES, required=True)
    value = fields.Text(60, 1, required=True)
    type = fields.OneOf(IDENTIFIER_TYPES)
    position = fields.OneOf(POSITIONS, allow_none=True)
    official = fields.Boolean()


def _numbers(**kwargs: Any) -> ma.fields.Field[Any]:
    return ma.fields.List(ma.fields.Nested(IdentifierIn), validate=ma.validate.Length(1, MOST_NUMBERS), **kwargs)


class IdentifierOut(Schema):
    """A number an animal carries or carried, in canonical form."""

    identifier_id = fields.Id(required=True)
    scheme = fields.OneOf(ANIMAL_SCHEMES, required=True)
    value = fields.Text(60, required=True)
    type = fields.OneOf(IDENTIFIER_TYPES, required=True)
    position = fields.OneOf(POSITIONS, required=True, allow_none=True)
    official = fields.Boolean(required=True)
    valid_from = fields.Date(required=True, allow_none=True)
    valid_to = fields.Date(required=True, allow_none=True)


class AnimalChangeIn(Schema):
    """What may be corrected of a registration. Where it is and in which groups is the journal's."""

    production_type = fields.OneOf(PRODUCTION_TYPES, allow_none=True)
    sex = fields.OneOf(SEXES)
    name = fields.Text(80, allow_none=True)
    birth_date = fields.Date(allow_none=True)
    birth_date_estimated = fields.Boolean()
    breed = fields.Text(80, allow_none=True)
    coat_colour = fields.Text(80, allow_none=True)
    identifiers = _numbers()


class AnimalIn(AnimalChangeIn):
    """An animal to register."""

    id = fields.Id()
    species = fields.OneOf(SPECIES, required=True)
    sex = fields.OneOf(SEXES, required=True)
    registered_on = fields.Date()
    place_id = fields.Id(allow_none=True)
    group_ids = ma.fields.List(fields.Id(), validate=ma.validate.Length(max=MOST_GROUPS))
    identifiers = _numbers(required=True)


class AnimalGroupOut(Schema):
    """A group that an animal is in."""

    id = fields.Id(required=True)
    name = fields.Text(80, required=True)
    purpose = fields.OneOf(GROUP_PURPOSES, required=True)


class AnimalOut(Schema):
    """An animal as it is now. `label` is what to print where it is named."""

    id = fields.Id(required=True)
    version = fields.Integer(required=True)
    species = fields.OneOf(SPECIES, required=True)
    production_type = fields.OneOf(PRODUCTION_TYPES, required=True, allow_none=True)
    sex = fields.OneOf(SEXES, required=True)
    name = fields.Text(80, required=True, allow_none=True)
    birth_date = fields.Date(required=True, allow_none=True)
    birth_date_estimated = fields.Boolean(required=True)
    breed = fields.Text(80, required=True, allow_none=True)
    coat_colour = fields.Text(80, required=True, allow_none=True)
    registered_on = fields.Date(required=True)
    life_status = fields.OneOf(LIFE_STATUSES, required=True)
    left_on = fields.Date(required=True, allow_none=True)
    place_id = fields.Id(required=True, allow_none=True)
    place_name = fields.Text(80, required=True, allow_none=True)
    groups = ma.fields.List(ma.fields.Nested(AnimalGroupOut), required=True)
    label = fields.Text(80, required=True)
    identifiers = ma.fields.List(ma.fields.Nested(IdentifierOut), required=True)
    last_weight_kg = fields.Number(required=True, allow_none=True)
    last_weighed_on = fields.Date(required=True, allow_none=True)


class AnimalQuery(PageQuery):
    """Which animals, in which order. A place means all the places inside it too."""

    q = fields.Text(80, metadata={"description": "a number in any spelling, the end of one, or a part of the name"})
    status = fields.OneOf(LIFE_STATUSES)
    species = fields.OneOf(SPECIES)
    sex = fields.OneOf(SEXES)
    place_id = fields.Id()
    group_id = fields.Id()
    sort = fields.OneOf(ORDERS, load_default="label")


class PlaceChangeIn(Schema):
    """What may change of a place; `active` false closes it, if it is empty."""

    kind = fields.OneOf(PLACE_KINDS)
    name = fields.Text(80, 1)
    code = fields.Text(40, allow_none=True)
    parent_id = fields.Id(allow_none=True)
    capacity = fields.Integer(allow_none=True, validate=ma.validate.Range(0, LARGEST_LOT))
    species = fields.OneOf(SPECIES, allow_none=True)
    active = fields.Boolean()


class PlaceIn(Schema):
    """A place to open."""

    id = fields.Id()
    kind = fields.OneOf(PLACE_KINDS, required=True)
    name = fields.Text(80, 1, required=True)
    code = fields.Text(40, allow_none=True)
    parent_id = fields.Id(allow_none=True)
    capacity = fields.Integer(allow_none=True, validate=ma.validate.Range(0, LARGEST_LOT))
    species = fields.OneOf(SPECIES, allow_none=True)


class PlaceOut(Schema):
    """A place; `animals` are those registered that stand in it now, not counting the places inside it."""

    id = fields.Id(required=True)
    version = fields.Integer(required=True)
    kind = fields.OneOf(PLACE_KINDS, required=True)
    name = fields.Text(80, required=True)
    code = fields.Text(40, required=True, allow_none=True)
    parent_id = fields.Id(required=True, allow_none=True)
    capacity = fields.Integer(required=True, allow_none=True)
    species = fields.OneOf(SPECIES, required=True, allow_none=True)
    active = fields.Boolean(required=True)
    animals = fields.Integer(required=True)


class GroupChangeIn(Schema):
    """What may change of a group. Purpose and heads are not among it; `closed` true closes it, if it is empty."""

    name = fields.Text(80, 1)
    code = fields.Text(40, allow_none=True)
    species = fields.OneOf(SPECIES, allow_none=True)
    production_type = fields.OneOf(PRODUCTION_TYPES, allow_none=True)
    place_id = fields.Id(allow_none=True)
    closed = fields.Boolean()


class GroupIn(Schema):
    """A group or lot to form; `head_count` and `birth_date` belong to lots."""

    id = fields.Id()
    kind = fields.OneOf(GROUP_KINDS, required=True)
    name = fields.Text(80, 1, required=True)
    code = fields.Text(40, allow_none=True)
    purpose = fields.OneOf(GROUP_PURPOSES, required=True)
    species = fields.OneOf(SPECIES, allow_none=True)
    production_type = fields.OneOf(PRODUCTION_TYPES, allow_none=True)
    place_id = fields.Id(allow_none=True)
    opened_on = fields.Date()
    head_count = fields.Integer(validate=ma.validate.Range(0, LARGEST_LOT))
    birth_date = fields.Date(allow_none=True)


class GroupOut(Schema):
    """A group (named set of animals) or a lot (counted heads) as it is now."""

    id = fields.Id(required=True)
    version = fields.Integer(required=True)
    kind = fields.OneOf(GROUP_KINDS, required=True)
    name = fields.Text(80, required=True)
    code = fields.Text(40, required=True, allow_none=True)
    purpose = fields.OneOf(GROUP_PURPOSES, required=True)
    species = fields.OneOf(SPECIES, required=True, allow_none=True)
    production_type = fields.OneOf(PRODUCTION_TYPES, required=True, allow_none=True)
    place_id = fields.Id(required=True, allow_none=True)
    place_name = fields.Text(80, required=True, allow_none=True)
    opened_on = fields.Date(required=True)
    birth_date = fields.Date(required=True, allow_none=True)
    head_count = fields.Integer(required=True)
    closed = fields.Boolean(required=True)


class SummaryOut(Schema):
    """The farm in a few numbers: heads present (animals and lots), by species, groups and places in use."""

    present = fields.Integer(required=True)
    by_species = ma.fields.Dict(keys=ma.fields.String(), values=fields.Integer(), required=True)
    groups = fields.Integer(required=True)
    places = fields.Integer(required=True)


AnimalPage = PageOf(AnimalOut)
PlacePage = PageOf(PlaceOut)
GroupPage = PageOf(GroupOut)
