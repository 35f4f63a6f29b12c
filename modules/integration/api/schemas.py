"""The bodies and queries of integration's routes."""

import marshmallow as ma
from flask_smorest.fields import Upload

from app.kernel.errors import LANGUAGES
from app.kernel.rest import PageOf, PageQuery, Schema, fields
from app.kernel.trade.enumerations.housing import GROUP_PURPOSES, PLACE_KINDS, STORES
from app.kernel.trade.enumerations.identification import IDENTIFIER_TYPES
from app.kernel.trade.identifiers import SCHEMES
from app.kernel.trade.species import PRODUCTION_TYPES, SPECIES
from app.kernel.trade.units import LIVE_WEIGHT_UNITS
from modules.integration.domain.options import ANIMALS, LOTS
from modules.integration.domain.plan import STATUSES
from modules.integration.domain.text_files import DELIMITERS, ENCODINGS
from modules.integration.domain.titles import FIELDS

LOCALES = LANGUAGES
STATES = ("reading", "draft", "running", "done", "undoing", "undone")
ANIMAL_SCHEMES = [scheme.code for scheme in SCHEMES.values() if scheme.subject == "animal"]
OFFICIAL_SCHEMES = [scheme.code for scheme in SCHEMES.values() if scheme.official and scheme.subject == "animal"]
HOUSING_KINDS = [kind for kind in PLACE_KINDS if kind not in STORES]
_INDEX = ma.validate.Regexp(r"^(0|[1-9][0-9]{0,2})$", error="Not a valid integer.")


class UploadOptionsIn(Schema):
    """What may be said of a file as it is sent; the rest follows by PATCH."""

    species = fields.OneOf(SPECIES)
    production_type = fields.OneOf(PRODUCTION_TYPES)
    locale = fields.OneOf(LOCALES)
    subject = fields.OneOf([ANIMALS, LOTS])


class UploadIn(UploadOptionsIn):
    """A file (CSV, XLSX or XLS, at most 50 MB) and what is said of it."""

    file = Upload(required=True)


class WeightColumnIn(Schema):
    """When the weights of one column were taken, and their unit."""

    on = fields.Date(allow_none=True)
    age_days = fields.Integer(allow_none=True, validate=ma.validate.Range(0, 20_000))
    unit = fields.OneOf(LIVE_WEIGHT_UNITS, allow_none=True)


class NumberColumnIn(Schema):
    """Which scheme the numbers of one column are of, and what carries them."""

    scheme = fields.OneOf(ANIMAL_SCHEMES, allow_none=True)
    type = fields.OneOf(IDENTIFIER_TYPES, allow_none=True)


class ImportOptions(Schema):
    """How a file is to be read; null: find out. `header_row` is the line of the titles, 0 for none.

    `weights` and `numbers` have the columns of weights and of numbers (of animals or parents) by index. With
    `update_known` a row about a known animal changes it. `lot`, `birth_date` and `sample_count` serve files about lots.
    """

    locale = fields.OneOf(LOCALES, allow_none=True)
    subject = fields.OneOf([ANIMALS, LOTS], allow_none=True)
    species = fields.OneOf(SPECIES, allow_none=True)
    production_type = fields.OneOf(PRODUCTION_TYPES, allow_none=True)
    weight_unit = fields.OneOf(LIVE_WEIGHT_UNITS, allow_none=True)
    date_order = fields.OneOf(["dmy", "mdy", "ymd"], allow_none=True)
    decimal = fields.OneOf([",", "."], allow_none=True)
    registered_on = fields.Date(allow_none=True)
    header_row = fields.Integer(allow_none=True, validate=ma.validate.Range(0, 1000))
    delimiter = fields.OneOf(DELIMITERS, allow_none=True)
    encoding = fields.OneOf(ENCODINGS, allow_none=True)
    sheet = fields.Text(100, allow_none=True)
    place_kind = fields.OneOf(HOUSING_KINDS, allow_none=True)
    group_purpose = fields.OneOf(GROUP_PURPOSES, allow_none=True)
    official_scheme = fields.OneOf(OFFICIAL_SCHEMES, allow_none=True)
    restore_leading_zero = fields.Boolean(allow_none=True)
    register_unknown = fields.Boolean(allow_none=True)
    update_known = fields.Boolean(allow_none=True)
    lot = fields.Text(80, allow_none=True)
    birth_date = fields.Date(allow_none=True)
    sample_count = fields.Integer(allow_none=True, validate=ma.validate.Range(1, 10_000_000))
    weights = ma.fields.Dict(keys=ma.fields.String(validate=_INDEX), values=ma.fields.Nested(WeightColumnIn))
    numbers = ma.fields.Dict(keys=ma.fields.String(validate=_INDEX), values=ma.fields.Nested(NumberColumnIn))


class ImportChangeIn(Schema):
    """What a person says of a draft: fields by column index (null: leave the column out), and options."""

    mapping = ma.fields.Dict(
        keys=ma.fields.String(validate=_INDEX), values=fields.OneOf(FIELDS, allow_none=True), load_default=dict
    )
    options = ma.fields.Nested(ImportOptions, load_default=dict)


class NoticeOut(Schema):
    """One thing that is wrong (`error`) or noteworthy (`warning`), in the reader's language."""

    column = fields.Integer(required=True, allow_none=True)
    code = ma.fields.String(required=True)
    level = fields.OneOf(["error", "warning"], required=True)
    params = ma.fields.Dict(keys=ma.fields.String(), required=True)
    detail = ma.fields.String(required=True)


class ColumnOut(Schema):
    """A column: its title, the field it feeds, what its title tells, and some of its values."""

    index = fields.Integer(required=True)
    header = ma.fields.String(required=True)
    field = fields.OneOf(FIELDS, required=True, allow_none=True)
    unit = ma.fields.String(required=True, allow_none=True)
    dated = ma.fields.String(required=True, allow_none=True)
    scheme = ma.fields.String(allow_none=True)
    sample = ma.fields.List(ma.fields.String(), required=True)


class CountsOut(Schema):
    """What the plan amounts to, and how many rows stand where. `done` is stored, repeated and disputed."""

    rows = fields.Integer(required=True)
    ready = fields.Integer(required=True)
    errors = fields.Integer(required=True)
    new_animals = fields.Integer(required=True)
    known_animals = fields.Integer(required=True)
    new_places = fields.Integer(required=True)
    new_groups = fields.Integer(required=True)
    weighings = fields.Integer(required=True)
    updates = fields.Integer(required=True)
    pending = fields.Integer(required=True)
    done = fields.Integer(required=True)
    stored = fields.Integer(required=True)
    repeated = fields.Integer(required=True)
    disputed = fields.Integer(required=True)
    refused = fields.Integer(required=True)
    undoing = fields.Integer(required=True)
    undone = fields.Integer(required=True)
    kept = fields.Integer(required=True)


class ProgressOut(Schema):
    """How far an import is: of all its rows those planned, those sent, those answered."""

    total = fields.Integer(required=True)
    planned = fields.Integer(required=True)
    sent = fields.Integer(required=True)
    answered = fields.Integer(required=True)


class ImportOut(Schema):
    """An import: a file, how it was read, and what becomes of its rows."""

    id = fields.Id(required=True)
    version = fields.Integer(required=True)
    file_name = ma.fields.String(required=True)
    state = fields.OneOf(STATES, required=True)
    created_at = fields.Instant(required=True)
    created_by = fields.Id(required=True, allow_none=True)
    finished_at = fields.Instant(required=True, allow_none=True)
    columns = ma.fields.List(ma.fields.Nested(ColumnOut), required=True)
    sheets = ma.fields.List(ma.fields.String(), required=True)
    options = ma.fields.Nested(ImportOptions, required=True)
    counts = ma.fields.Nested(CountsOut, required=True)
    progress = ma.fields.Nested(ProgressOut, required=True)
    warnings = ma.fields.List(ma.fields.Nested(NoticeOut), required=True)


class AnimalOutcomeOut(Schema):
    """The animal a row registers; `answer` is null until herd has spoken."""

    id = fields.Id(required=True)
    answer = fields.OneOf(["registered", "repeated", "refused"], required=True, allow_none=True)


class ChangeOut(Schema):
    """A difference between a row and what is known of its animal: what it is, and what it would be."""

    field = ma.fields.String(required=True)
    old = ma.fields.Raw(required=True, allow_none=True)
    new = ma.fields.Raw(required=True, allow_none=True)


class UpdateOutcomeOut(Schema):
    """The change of a known animal; `answer` is null until herd has spoken."""

    answer = fields.OneOf(["changed", "repeated", "refused"], required=True, allow_none=True)


class EntryOutcomeOut(Schema):
    """An entry of a row; `verdict` is null until the journal has spoken."""

    id = fields.Id(required=True)
    kind = ma.fields.String(required=True)
    verdict = fields.OneOf(["recorded", "waiting", "disputed"], required=True, allow_none=True)
    reasons = ma.fields.List(ma.fields.String(), required=True)


class RefusalOut(Schema):
    """Herd's no to a part of a row."""

    thing = fields.OneOf(["animal", "place", "group", "parent", "change"], required=True)
    id = fields.Id(required=True)
    reason = ma.fields.String(required=True)
    params = ma.fields.Dict(keys=ma.fields.String(), required=True)
    detail = ma.fields.String(required=True)


class KeptOut(Schema):
    """What an undo leaves as it is, and why."""

    thing = fields.OneOf(["animal", "place", "group", "parent", "change", "entry"], required=True)
    id = fields.Id(required=True)
    reason = ma.fields.String(required=True)
    params = ma.fields.Dict(keys=ma.fields.String(), required=True)
    detail = ma.fields.String(required=True)


class OutcomeOut(Schema):
    """What a row would do, or what became of it."""

    subject_id = fields.Id(required=True, allow_none=True)
    is_known = fields.Boolean(required=True)
    animal = ma.fields.Nested(AnimalOutcomeOut, required=True, allow_none=True)
    changes = ma.fields.List(ma.fields.Nested(ChangeOut))
    update = ma.fields.Nested(UpdateOutcomeOut, allow_none=True)
    entries = ma.fields.List(ma.fields.Nested(EntryOutcomeOut), required=True)
    refusals = ma.fields.List(ma.fields.Nested(RefusalOut), required=True)
    kept = ma.fields.List(ma.fields.Nested(KeptOut))


class ImportRowOut(Schema):
    """One row of the file (rows with data, from 1) and its answer."""

    row = fields.Integer(required=True)
    status = fields.OneOf(STATUSES, required=True)
    label = ma.fields.String(required=True)
    cells = ma.fields.List(ma.fields.String(), required=True)
    errors = ma.fields.List(ma.fields.Nested(NoticeOut), required=True)
    outcome = ma.fields.Nested(OutcomeOut, required=True)


class RowQuery(PageQuery):
    """Which rows."""

    status = fields.OneOf(STATUSES)


ImportPage = PageOf(ImportOut)
ImportRowPage = PageOf(ImportRowOut)
