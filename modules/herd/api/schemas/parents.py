"""Bodies of parents from outside, pedigrees and progeny."""

from typing import Any

import marshmallow as ma

from app.kernel.rest import PageOf, Schema, fields
from app.kernel.trade.identifiers import SCHEMES
from app.kernel.trade.species import SEXES, SPECIES
from modules.herd.domain.parents import CERTAINTIES
from modules.herd.domain.stories import LIFE_STATUSES
from modules.herd.queries.pedigree import DEEPEST

ANIMAL_SCHEMES = [scheme.code for scheme in SCHEMES.values() if scheme.subject == "animal"]
ORIGINS = ("herd", "outside", "unknown")


class ParentNumberSchema(Schema):
    """A number of a parent from outside; nobody else is kept from having it."""

    scheme = fields.OneOf(ANIMAL_SCHEMES, required=True)
    value = fields.Text(60, 1, required=True)


class OutsideParentChangeIn(Schema):
    """What may be corrected of a parent from outside; `closed` true keeps it out of choices."""

    name = fields.Text(80, 1)
    breed = fields.Text(80, allow_none=True)
    birth_date = fields.Date(allow_none=True)
    herd_book = fields.Text(80, allow_none=True)
    identifiers = ma.fields.List(ma.fields.Nested(ParentNumberSchema), validate=ma.validate.Length(max=20))
    closed = fields.Boolean()


class OutsideParentIn(Schema):
    """A parent that never was on the farm."""

    id = fields.Id()
    species = fields.OneOf(SPECIES, required=True)
    sex = fields.OneOf(("Female", "Male"), required=True)
    name = fields.Text(80, 1, required=True)
    breed = fields.Text(80, allow_none=True)
    birth_date = fields.Date(allow_none=True)
    herd_book = fields.Text(80, allow_none=True)
    identifiers = ma.fields.List(ma.fields.Nested(ParentNumberSchema), validate=ma.validate.Length(max=20))


class OutsideParentOut(Schema):
    """A parent that never was on the farm."""

    id = fields.Id(required=True)
    version = fields.Integer(required=True)
    species = fields.OneOf(SPECIES, required=True)
    sex = fields.OneOf(SEXES, required=True)
    name = fields.Text(80, required=True)
    breed = fields.Text(80, required=True, allow_none=True)
    birth_date = fields.Date(required=True, allow_none=True)
    herd_book = fields.Text(80, required=True, allow_none=True)
    identifiers = ma.fields.List(ma.fields.Nested(ParentNumberSchema), required=True)
    closed = fields.Boolean(required=True)


class PedigreeQuery(Schema):
    """How far up."""

    class Meta:
        """Unknown query parameters are refused."""

        unknown = ma.RAISE

    generations = fields.QueryInteger(load_default=4, validate=ma.validate.Range(1, DEEPEST))


class PedigreeOut(Schema):
    """An animal or parent from outside with its own parents. One at several places of the tree is `repeated`."""

    id = fields.Id(required=True)
    origin = fields.OneOf(ORIGINS, required=True)
    label = fields.Text(80, required=True)
    name = fields.Text(80, required=True, allow_none=True)
    sex = fields.OneOf(SEXES, required=True, allow_none=True)
    breed = fields.Text(80, required=True, allow_none=True)
    birth_date = fields.Date(required=True, allow_none=True)
    birth_dam_id = fields.Id(required=True, allow_none=True)
    dam_certainty = fields.OneOf(CERTAINTIES, required=True, allow_none=True)
    sire_certainty = fields.OneOf(CERTAINTIES, required=True, allow_none=True)
    repeated = fields.Boolean(required=True)
    dam: Any = ma.fields.Nested(lambda: PedigreeOut(), required=True, allow_none=True)
    sire: Any = ma.fields.Nested(lambda: PedigreeOut(), required=True, allow_none=True)


class MatingQuery(Schema):
    """By which sires, from one to fifty."""

    class Meta:
        """Unknown query parameters are refused."""

        unknown = ma.RAISE

    sire_id = ma.fields.List(fields.Id(), required=True, validate=ma.validate.Length(1, 50))


class MatingOut(Schema):
    """What the young by one sire would inherit twice, and how much of the pedigree that is judged by.

    `coefficient` is Wright's, from 0 to 1. `generations` sums (1/2)^n over the known ancestors n generations back: 2
    when all grandparents are known. Of `complete_generations` nobody is unknown.
    """

    sire_id = fields.Id(required=True)
    coefficient = fields.Number(required=True)
    generations = fields.Number(required=True)
    complete_generations = fields.Integer(required=True)


class MatingsOut(Schema):
    """A dam with each of the sires asked about."""

    dam_id = fields.Id(required=True)
    items = ma.fields.List(ma.fields.Nested(MatingOut), required=True)


class OffspringOut(Schema):
    """One of the young of an animal, and as what it is its parent."""

    id = fields.Id(required=True)
    label = fields.Text(80, required=True)
    name = fields.Text(80, required=True, allow_none=True)
    sex = fields.OneOf(SEXES, required=True)
    breed = fields.Text(80, required=True, allow_none=True)
    birth_date = fields.Date(required=True, allow_none=True)
    life_status = fields.OneOf(LIFE_STATUSES, required=True)
    genetic_dam_id = fields.Id(required=True, allow_none=True)
    birth_dam_id = fields.Id(required=True, allow_none=True)
    sire_id = fields.Id(required=True, allow_none=True)


OutsideParentPage = PageOf(OutsideParentOut)
OffspringPage = PageOf(OffspringOut)
