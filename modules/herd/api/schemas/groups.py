"""Bodies and queries of groups and lots."""

import marshmallow as ma

from app.kernel.rest import PageOf, Schema, fields
from app.kernel.trade.enumerations.housing import GROUP_KINDS, GROUP_PURPOSES
from app.kernel.trade.species import PRODUCTION_TYPES, SPECIES

LARGEST_LOT = 10_000_000
LOT_TYPES = ("lot", "litter")


class SexClassesSchema(Schema):
    """The heads of a lot by sex class."""

    female = fields.Integer(load_default=0, validate=ma.validate.Range(0, LARGEST_LOT))
    male = fields.Integer(load_default=0, validate=ma.validate.Range(0, LARGEST_LOT))
    male_neuter = fields.Integer(load_default=0, validate=ma.validate.Range(0, LARGEST_LOT))


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
    by_sex = ma.fields.Nested(SexClassesSchema)
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
    by_sex = ma.fields.Nested(SexClassesSchema, required=True, allow_none=True)
    lot_type = fields.OneOf(LOT_TYPES, required=True, allow_none=True)
    dam_id = fields.Id(required=True, allow_none=True)
    parturition_id = fields.Id(required=True, allow_none=True)
    closed = fields.Boolean(required=True)


class BalanceQuery(Schema):
    """From which day to which; from the opening to today unless told."""

    class Meta:
        """Unknown query parameters are refused."""

        unknown = ma.RAISE

    since = fields.Date(data_key="from")
    until = fields.Date(data_key="to")


class PeriodOut(Schema):
    """A day or week of a lot: opening + placed + moved in + corrections = out + moved out + dead + missing + closing.

    Mortality is that of the whole lot so far, in per cent of all heads ever placed.
    """

    since = fields.Date(required=True)
    until = fields.Date(required=True)
    opening = fields.Integer(required=True)
    placed = fields.Integer(required=True)
    moved_in = fields.Integer(required=True)
    out = fields.Integer(required=True)
    moved_out = fields.Integer(required=True)
    dead = fields.Integer(required=True)
    missing = fields.Integer(required=True)
    corrections = fields.Integer(required=True)
    closing = fields.Integer(required=True)
    mortality_pct = fields.Number(required=True, allow_none=True)


class BalanceOut(Schema):
    """The balance of a lot, by days or, when they are many, by weeks."""

    since = fields.Date(required=True)
    until = fields.Date(required=True)
    items = ma.fields.List(ma.fields.Nested(PeriodOut), required=True)


GroupPage = PageOf(GroupOut)
