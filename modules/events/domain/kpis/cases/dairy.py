"""Cases of dairy herds."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from app.kernel.trade.kpis.definition import Answer, Reader
from app.kernel.trade.kpis.inputs import CaseSkipped, Inputs
from app.kernel.trade.kpis.setting import Chosen, number
from modules.events.domain.kpis import dairy
from modules.events.domain.kpis.cases.shares import share_of
from modules.events.domain.kpis.lactation import (
    LactationYield,
    MilkTest,
    TestIntervalRules,
    lactation_yield,
    lactation_yield_305,
)
from modules.events.domain.lactations import prediction

_AS_FAR_AS_365_DAYS = 102
"""Characters of a results line: cow, calving, days, three ratings of the data, four yields of 305 days, four of 365."""

Compute = Callable[[Iterable[MilkTest], int, TestIntervalRules], LactationYield]


def _yield(code: str, compute: Compute, inputs: Inputs, chosen: Chosen) -> Answer:
    """All parts of the yield; its milk by the code too, for cases that expect one number."""
    tests, end_dim = _tests_by_dim(inputs) if inputs.has("dim") else _tests_by_date(inputs)
    found = compute(tests, end_dim, TestIntervalRules.of(chosen))
    parts = ("days", "milk_kg", "fat_kg", "fat_pct", "protein_kg", "protein_pct")
    return {code: found.milk_kg, **{part: getattr(found, part) for part in parts}}


def _tests_by_dim(inputs: Inputs) -> tuple[list[MilkTest], int]:
    dims, milk = inputs.wholes("dim"), inputs.numbers("milk_kg")
    if len(dims) != len(milk):
        raise inputs.unfit("milk_kg", f"has {len(milk)} values, dim has {len(dims)}")
    tests = [MilkTest(dim, kg) for dim, kg in zip(dims, milk, strict=True)]
    return tests, inputs.whole("end_dim")


def _tests_by_date(inputs: Inputs) -> tuple[list[MilkTest], int]:
    calving = inputs.day("calving_date")
    tests = [
        MilkTest((test.day("date") - calving).days, test.number("milk_kg"), _pct(test, "fat"), _pct(test, "protein"))
        for test in inputs.objects("tests")
    ]
    end_dim = (inputs.day("end_date") - calving).days
    if end_dim < 0:
        raise inputs.unfit("end_date", "is before calving_date")
    return tests, end_dim


def _pct(test: Inputs, component: str) -> float | None:
    return test.number(f"{component}_pct") if test.has(f"{component}_pct") else None


def _fcm_4(inputs: Inputs, _: Chosen) -> Answer:
    return inputs.shown(dairy.fcm_4(inputs.mass("milk"), inputs.number("fat_pct")).value)


def _ecm(inputs: Inputs, chosen: Chosen) -> Answer:
    corrected = dairy.ecm(
        inputs.mass("milk"),
        inputs.number("fat_pct"),
        inputs.number("protein_pct"),
        formula=str(chosen["kpi.dairy.ecm.formula"]),
        dhi_protein_coefficient=number(chosen, "kpi.dairy.ecm.dhi_protein_coefficient"),
    )
    return inputs.shown(corrected.value)


def _somatic_cell_score(inputs: Inputs, _: Chosen) -> Answer:
    return [dairy.somatic_cell_score(count) for count in inputs.numbers("scc_cells_ml")]


def _days_open(inputs: Inputs, _: Chosen) -> Answer:
    return dairy.days_open_from_interval(inputs.number("calving_interval_days"), inputs.number("gestation_days"))


def _projected_calving_interval(inputs: Inputs, _: Chosen) -> Answer:
    gestation = inputs.number("gestation_days")
    return [dairy.projected_calving_interval(days, gestation) for days in inputs.numbers("days_open")]


def _best_prediction(inputs: Inputs, _: Chosen) -> Answer:
    """The beginning of the results line of a Format 4 record, as far as the yields of 365 days; or the milk in kg."""
    if prediction.package() is None:
        raise CaseSkipped("the optional package bestpred is not installed")
    if inputs.has("record"):
        return prediction.results_line(inputs.file("record").splitlines()[0])[:_AS_FAR_AS_365_DAYS]
    tests, _end = _tests_by_dim(inputs) if inputs.has("dim") else _tests_by_date(inputs)
    calved_on = inputs.day("calving_date")
    found = prediction.best_prediction(tests, parity=inputs.whole("parity"), calved_on=calved_on)
    return None if isinstance(found, str) else found.milk_kg


DAIRY: Mapping[str, Reader] = {
    "service_rate_21d": share_of("served", "eligible"),
    "conception_rate_21d": share_of("pregnant", "served"),
    "pregnancy_rate_21d": share_of("pregnant", "eligible"),
    "conception_rate": share_of("pregnant_services", "services_known_outcome"),
    "abortion_rate": share_of("abortions", "confirmed_pregnancies"),
    "days_open": _days_open,
    "projected_calving_interval": _projected_calving_interval,
    "lactation_yield_tim": partial(_yield, "lactation_yield_tim", lactation_yield),
    "lactation_yield_305": partial(_yield, "lactation_yield_305", lactation_yield_305),
    "best_prediction_305": _best_prediction,
    "fcm_4": _fcm_4,
    "ecm": _ecm,
    "somatic_cell_score": _somatic_cell_score,
}
