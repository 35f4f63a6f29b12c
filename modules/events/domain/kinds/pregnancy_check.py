"""`pregnancy_check`: whether a female is pregnant, and since when as far as the foetus tells."""

from collections.abc import Iterable
from datetime import timedelta

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.reproduction import CHECK_EXCEPTIONS, CHECK_METHODS, CHECK_RESULTS
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.females import last_service, of_a_female
from modules.events.domain.reproduction.cycle import EXPOSURE, PREGNANT
from modules.events.domain.reproduction.gestation import gestation_of, of_foetus
from modules.events.domain.reproduction.steps import found_empty, found_pregnant, present_cycle, tolerance
from modules.events.domain.state import Entry, State

FOUND = frozenset({"Pregnant", "Multiple"})
LEAST_DAYS = 14
"""Days after a service below which no check tells anything, but for a sow that returns to the boar."""


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Of a female that was served long enough ago, with a foetus of an age that fits."""
    yield from of_a_female(state)
    before = last_service(state)
    if before is None:
        if entry.data["result"] in FOUND and state.repro != PREGNANT:
            yield Finding("no_service", "warning", "/subject/id")
    elif before.kind != EXPOSURE:
        yield from _early(state, entry, (entry.on - before.last).days)
    yield from _foetus(state, entry)
    if entry.data["result"] == "Empty" and state.repro == PREGNANT:
        yield Finding("empty_after_pregnant", "warning", "/data/result")


def _early(state: State, entry: Entry, days: int) -> Iterable[Finding]:
    if entry.data["method"] == "boar_return":
        return
    usual = entry.days("repro.pregnancy_check_from_days", state)
    if days < LEAST_DAYS:
        yield Finding("too_early", "error", "/occurred_at", {"days": days, "minimum": LEAST_DAYS})
    elif usual and days < usual:
        yield Finding("too_early", "warning", "/occurred_at", {"days": days, "minimum": usual})


def _foetus(state: State, entry: Entry) -> Iterable[Finding]:
    days, gestation = entry.data.get("foetal_age_days"), gestation_of(state, entry)
    if days is None:
        return
    if gestation and days > gestation.longest:
        yield Finding("too_large", "error", "/data/foetal_age_days", {"maximum": gestation.longest})
        return
    services = present_cycle(state, entry.on).running
    if services and not of_foetus(services[-1:], entry.on - timedelta(days), tolerance(state)):
        params = {"days": days, "served": (entry.on - services[-1].first).days}
        yield Finding("foetal_age_mismatch", "warning", "/data/foetal_age_days", params)


def apply(state: State, entry: Entry) -> State:
    """Pregnant or empty; what is not certain changes nothing."""
    result = entry.data["result"]
    again = {"again": True} if state.repro == PREGNANT and result in FOUND else {}
    state = state.keeping("pregnancy_check", entry.told(result=result, **again))
    if result in FOUND:
        return found_pregnant(state, entry, multiple=result == "Multiple" or entry.data.get("foetus_count", 1) > 1)
    return found_empty(state, entry) if result == "Empty" else state


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """No more foetuses by sex than there are."""
    sexed = data.get("foetus_male", 0) + data.get("foetus_female", 0)
    if sexed > data.setdefault("foetus_count", sexed) if sexed else False:
        yield Finding("foetus_sum", "error", "/data/foetus_count", {"total": sexed})


def _foetuses(name: str, en: str, pt_br: str, es: str) -> Field:
    return Field(name, "integer", said(en, pt_br, es), minimum=0, maximum=10)


PREGNANCY_CHECK = Kind(
    code="pregnancy_check",
    labels=said("pregnancy check", "diagnóstico de gestação", "diagnóstico de preñez"),
    subjects=("animal",),
    fields=(
        Field("result", "enum", said("result", "resultado", "resultado"), required=True, enum=CHECK_RESULTS),
        Field("method", "enum", said("method", "método", "método"), required=True, enum=CHECK_METHODS),
        Field(
            "foetal_age_days",
            "integer",
            said("age of the foetus", "idade do feto", "edad del feto"),
            unit="days",
            minimum=15,
            maximum=400,
        ),
        _foetuses("foetus_count", "foetuses", "fetos", "fetos"),
        _foetuses("foetus_male", "male foetuses", "fetos machos", "fetos machos"),
        _foetuses("foetus_female", "female foetuses", "fetos fêmeas", "fetos hembras"),
        Field("exceptions", "enums", said("also found", "achados", "hallazgos"), enum=CHECK_EXCEPTIONS),
        Field("examiner", "text", said("examiner", "examinador", "examinador"), longest=80),
    ),
    check=check,
    apply=apply,
    finish=finish,
    key=("result", "method"),
)
