"""Lactations as they are shown."""

import marshmallow as ma

from app.kernel.rest import Schema, fields


class MilkTestOut(Schema):
    """A day on which her milk was weighed: by a test, or by adding up its milkings.

    Fat and protein are percent, `scc` is cells per mL, `scs` the score of them.
    """

    on = fields.Date(required=True)
    dim = fields.Integer(required=True, metadata={"description": "days in milk; the day of calving is 0"})
    milk_kg = fields.Number(required=True)
    fat_pct = fields.Number(required=True, allow_none=True)
    protein_pct = fields.Number(required=True, allow_none=True)
    scc = fields.Number(required=True, allow_none=True)
    scs = fields.Number(required=True, allow_none=True)
    of = fields.OneOf(["test_day", "milkings"], required=True)


class YieldOut(Schema):
    """A yield by the test interval method; without one, why. Flags: `late_first_test`, `long_interval`."""

    days = fields.Integer(required=True)
    milk_kg = fields.Number(required=True, allow_none=True)
    fat_kg = fields.Number(required=True, allow_none=True)
    fat_pct = fields.Number(required=True, allow_none=True)
    protein_kg = fields.Number(required=True, allow_none=True)
    protein_pct = fields.Number(required=True, allow_none=True)
    reason = ma.fields.String(required=True, allow_none=True)
    flags = ma.fields.List(ma.fields.String(), required=True)


class PersistencyOut(Schema):
    """How well she keeps her milk: `test_ratio`, percent kept over 30 days; `bestpred`, SD where 0 is average."""

    method = fields.OneOf(["test_ratio", "bestpred"], required=True)
    value = fields.Number(required=True, allow_none=True)
    reason = ma.fields.String(required=True, allow_none=True)


class CurveOut(Schema):
    """The curve of Wood, kg = a x d^b x exp(-c x d), and its peak; `reason` is `few_tests`, `no_shape` or `no_peak`."""

    a = fields.Number(required=True, allow_none=True)
    b = fields.Number(required=True, allow_none=True)
    c = fields.Number(required=True, allow_none=True)
    rmse_kg = fields.Number(required=True, allow_none=True)
    peak_dim = fields.Number(required=True, allow_none=True)
    peak_kg = fields.Number(required=True, allow_none=True)
    persistency = fields.Number(required=True, allow_none=True)
    reason = ma.fields.String(required=True, allow_none=True)


class BestPredictionOut(Schema):
    """What 305 days will come to by best prediction, and how reliably (0 to 1); `curves` says by whose means.

    `reason` is `not_available` where the server lacks the package, `no_data`, or `other_species` of none but cattle.
    """

    milk_kg = fields.Number(required=True, allow_none=True)
    fat_kg = fields.Number(required=True, allow_none=True)
    protein_kg = fields.Number(required=True, allow_none=True)
    reliability = fields.Number(required=True, allow_none=True)
    persistency = fields.Number(required=True, allow_none=True)
    curves = ma.fields.String(required=True, allow_none=True)
    reason = ma.fields.String(required=True, allow_none=True)


class LactationOut(Schema):
    """A lactation: its weighed days, its yield so far and in 305 days, its curve, and what is expected of it."""

    lactation_id = fields.Id(required=True)
    parity = fields.Integer(required=True)
    begin_on = fields.Date(required=True)
    end_on = fields.Date(required=True, allow_none=True)
    end_by = ma.fields.String(required=True, allow_none=True)
    dim = fields.Integer(required=True, metadata={"description": "days in milk at its end, or today"})
    tests = ma.fields.List(ma.fields.Nested(MilkTestOut), required=True)
    yield_so_far = ma.fields.Nested(YieldOut, required=True)
    yield_305 = ma.fields.Nested(YieldOut, required=True)
    persistency = ma.fields.Nested(PersistencyOut, required=True)
    curve = ma.fields.Nested(CurveOut, required=True)
    best_prediction_305 = ma.fields.Nested(BestPredictionOut, required=True)


class LactationsOut(Schema):
    """The lactations of a female, the last first."""

    items = ma.fields.List(ma.fields.Nested(LactationOut), required=True)
