"""Bodies and queries of animals and their numbers."""

from typing import Any

import marshmallow as ma

from app.kernel.rest import PageOf, PageQuery, Schema, fields
from app.kernel.trade.enumerations.housing import GROUP_PURPOSES
from app.kernel.trade.enumerations.identification import IDENTIFIER_TYPES, POSITIONS
from app.kernel.trade.identifiers import SCHEMES
from app.kernel.trade.species import PRODUCTION_TYPES, SEXES, SPECIES
from modules.herd.domain.parents import CERTAINTIES
from modules.herd.domain.stories import LIFE_STATUSES
from modules.herd.queries.animals import ORDERS

ANIMAL_SCHEMES = [scheme.code for scheme in SCHEMES.values() if scheme.subject == "animal"]
STATUSES = ("active", "provisional", "merged")
FLAGS = ("to_cull", "do_not_breed", "castrated")
MOST_NUMBERS = 20
MOST_BREEDS = 10
MOST_GROUPS = 50


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


class BreedFractionSchema(Schema):
    """The share of a breed in an animal: a code of the catalogue, or a name."""

    breed = fields.Text(80, 1, required=True)
    fraction = fields.Number(required=True, validate=ma.validate.Range(0, 1))


class WarningIn(Schema):
    """A warning that is confirmed."""

    code = fields.Text(60, 1, required=True)


class AnimalChangeIn(Schema):
    """What may be corrected of a registration. Where it is and in which groups is the journal's."""

    production_type = fields.OneOf(PRODUCTION_TYPES, allow_none=True)
    sex = fields.OneOf(SEXES)
    name = fields.Text(80, allow_none=True)
    birth_date = fields.Date(allow_none=True)
    birth_date_estimated = fields.Boolean()
    breed = fields.Text(80, allow_none=True)
    breed_fractions = ma.fields.List(
        ma.fields.Nested(BreedFractionSchema), validate=ma.validate.Length(max=MOST_BREEDS)
    )
    coat_colour = fields.Text(80, allow_none=True)
    genetic_dam_id = fields.Id(allow_none=True)
    birth_dam_id = fields.Id(allow_none=True)
    sire_id = fields.Id(allow_none=True)
    dam_certainty = fields.OneOf(CERTAINTIES, allow_none=True)
    sire_certainty = fields.OneOf(CERTAINTIES, allow_none=True)
    same_as = fields.Id(allow_none=True)
    provisional = fields.Boolean()
    identifiers = _numbers()
    confirmed = ma.fields.List(ma.fields.Nested(WarningIn), validate=ma.validate.Length(max=MOST_NUMBERS))


class AnimalIn(AnimalChangeIn):
    """An animal to register. One that is provisional needs nothing but its species."""

    id = fields.Id()
    species = fields.OneOf(SPECIES, required=True)
    sex = fields.OneOf(SEXES)
    registered_on = fields.Date()
    place_id = fields.Id(allow_none=True)
    group_ids = ma.fields.List(fields.Id(), validate=ma.validate.Length(max=MOST_GROUPS))

    @ma.validates_schema
    def _needs(self, said: dict[str, Any], **_: Any) -> None:
        """Who is known is told apart: the sex and a number are there."""
        missing = [] if said.get("provisional") else [name for name in ("sex", "identifiers") if name not in said]
        if missing:
            raise ma.ValidationError({name: ["Missing data for required field."] for name in missing})


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
    status = fields.OneOf(STATUSES, required=True)
    merged_into = fields.Id(required=True, allow_none=True)
    same_as = fields.Id(required=True, allow_none=True)
    production_type = fields.OneOf(PRODUCTION_TYPES, required=True, allow_none=True)
    sex = fields.OneOf(SEXES, required=True)
    flags = ma.fields.List(fields.OneOf(FLAGS), required=True)
    name = fields.Text(80, required=True, allow_none=True)
    birth_date = fields.Date(required=True, allow_none=True)
    birth_date_estimated = fields.Boolean(required=True)
    breed = fields.Text(80, required=True, allow_none=True)
    breed_fractions = ma.fields.List(ma.fields.Nested(BreedFractionSchema), required=True)
    genetic_dam_id = fields.Id(required=True, allow_none=True)
    birth_dam_id = fields.Id(required=True, allow_none=True)
    sire_id = fields.Id(required=True, allow_none=True)
    dam_certainty = fields.OneOf(CERTAINTIES, required=True, allow_none=True)
    sire_certainty = fields.OneOf(CERTAINTIES, required=True, allow_none=True)
    born_of_entry_id = fields.Id(required=True, allow_none=True)
    litter_id = fields.Id(required=True, allow_none=True)
    lot_id = fields.Id(required=True, allow_none=True)
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
    retired_number = fields.Text(
        60,
        required=True,
        allow_none=True,
        metadata={"description": "in a search: the number that found it, when it carries that no more"},
    )


class AnimalQuery(PageQuery):
    """Which animals, in which order. A place means all the places inside it too."""

    q = fields.Text(80, metadata={"description": "a number in any spelling, the end of one, or a part of the name"})
    status = fields.OneOf(LIFE_STATUSES)
    record = fields.OneOf(
        ("active", "provisional"), metadata={"description": "known animals, or those met and not known"}
    )
    species = fields.OneOf(SPECIES)
    sex = fields.OneOf(SEXES)
    place_id = fields.Id()
    group_id = fields.Id()
    on = fields.Date(metadata={"description": "as it was at the end of that day of the farm"})
    sort = fields.OneOf(ORDERS, load_default="label")


class MergeIn(Schema):
    """Which animal this record is another one of."""

    into = fields.Id(required=True)


AnimalPage = PageOf(AnimalOut)
