"""Bodies of the catalogues that farms own."""

import marshmallow as ma

from app.kernel.rest import PageOf, PageQuery, Schema, fields
from app.kernel.trade.enumerations.movements import DEATH_REASONS, DEPARTURE_REASONS
from app.kernel.trade.species import SPECIES
from modules.herd.domain.catalogues import CATEGORIES

PRESERVATIONS = ("Liquid", "Frozen")


class CatalogueQuery(PageQuery):
    """Which rows: with a species, those for it and those for all."""

    species = fields.OneOf(SPECIES)


class CatalogueRowChangeIn(Schema):
    """What may be corrected of a row. Dry matter and bag weight are of feeds, the sire and the rest of semen."""

    name = fields.Text(80, 1)
    species = fields.OneOf(SPECIES, allow_none=True)
    dry_matter_pct = fields.Number(allow_none=True, validate=ma.validate.Range(0, 100))
    kg_per_bag = fields.Number(allow_none=True, validate=ma.validate.Range(0, 10_000))
    sire_id = fields.Id(allow_none=True)
    batch = fields.Text(80, allow_none=True)
    collected_on = fields.Date(allow_none=True)
    preservation = fields.OneOf(PRESERVATIONS, allow_none=True)
    sexed = fields.OneOf(("Female", "Male"), allow_none=True)
    category = fields.OneOf(CATEGORIES, allow_none=True)
    ade_death = fields.OneOf(DEATH_REASONS, allow_none=True)
    ade_departure = fields.OneOf(DEPARTURE_REASONS, allow_none=True)
    closed = fields.Boolean()


class CatalogueRowIn(CatalogueRowChangeIn):
    """A row to add; its code is made of its name unless it is told."""

    class Meta:
        """A new row is open."""

        exclude = ("closed",)

    id = fields.Id()
    name = fields.Text(80, 1, required=True)
    code = fields.Text(40, 1, validate=ma.validate.Regexp(r"[a-z0-9_]+\Z"))


class LabelsSchema(Schema):
    """A name in the three languages."""

    en = fields.Text(80, required=True)
    pt_br = fields.Text(80, required=True, data_key="pt-BR", attribute="pt-BR")
    es = fields.Text(80, required=True)


class CatalogueRowOut(Schema):
    """A row of a catalogue. `built_in` rows are the same on every farm and cannot be changed."""

    id = fields.Id(required=True)
    version = fields.Integer(required=True)
    code = fields.Text(40, required=True)
    labels = ma.fields.Nested(LabelsSchema, required=True)
    species = fields.OneOf(SPECIES, required=True, allow_none=True)
    built_in = fields.Boolean(required=True)
    closed = fields.Boolean(required=True)
    dry_matter_pct = fields.Number(required=True, allow_none=True)
    kg_per_bag = fields.Number(required=True, allow_none=True)
    sire_id = fields.Id(required=True, allow_none=True)
    batch = fields.Text(80, required=True, allow_none=True)
    collected_on = fields.Date(required=True, allow_none=True)
    preservation = fields.OneOf(PRESERVATIONS, required=True, allow_none=True)
    sexed = fields.OneOf(("Female", "Male"), required=True, allow_none=True)
    category = fields.OneOf(CATEGORIES, required=True, allow_none=True)
    ade_death = fields.OneOf(DEATH_REASONS, required=True, allow_none=True)
    ade_departure = fields.OneOf(DEPARTURE_REASONS, required=True, allow_none=True)


CatalogueRowPage = PageOf(CatalogueRowOut)
