"""`service`: a female is served, inseminated, or receives an embryo."""

from collections.abc import Iterable
from datetime import timedelta

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.reproduction import HEAT_KINDS, PRESERVATION, SERVICE_METHODS, SEXED
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.females import age, last_service, level_of_age, of_a_female
from modules.events.domain.reproduction.cycle import EXPOSURE, PREGNANT, Service
from modules.events.domain.reproduction.nursing import waiting_period
from modules.events.domain.reproduction.steps import joins_oestrus, present_cycle, served
from modules.events.domain.state import LACTATING, Entry, State

EMBRYO = "Implantation"


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Of a female that is old enough, not pregnant, past her time of rest, and not flagged."""
    yield from of_a_female(state)
    if state.castrated:
        yield Finding("castrated", "error", "/subject/id")
    yield from _young(state, entry)
    if state.repro == PREGNANT:
        yield Finding("service_while_pregnant", "warning", "/subject/id")
    if joins_oestrus(state, entry):
        return
    yield from _rest(state, entry)
    yield from _return(state, entry)
    if state.to_cull:
        yield Finding("flag_to_cull", "warning", "/subject/id")
    elif state.do_not_breed:
        yield Finding("flag_do_not_breed", "warning", "/subject/id")


def _young(state: State, entry: Entry) -> Iterable[Finding]:
    days = age(state, entry)
    least, usual = (entry.days(f"repro.{name}_days", state) for name in ("min_service_age_hard", "first_service_from"))
    if days is None:
        return
    if least and days < least:
        yield Finding("too_young_hard", level_of_age(state), "/occurred_at", {"days": days, "minimum": least})
    elif usual and days < usual:
        yield Finding("too_young", "warning", "/occurred_at", {"days": days, "minimum": usual})


def _rest(state: State, entry: Entry) -> Iterable[Finding]:
    if state.species == "pig":
        if state.lactation == LACTATING:
            yield Finding("service_while_lactating", "warning", "/subject/id")
        return
    rest = entry.days(waiting_period(state.parity), state)
    if rest and state.gave_birth_on and (days := (entry.on - state.gave_birth_on).days) < rest:
        yield Finding("before_waiting_period", "warning", "/occurred_at", {"days": days, "minimum": rest})


def _return(state: State, entry: Entry) -> Iterable[Finding]:
    before, shortest = last_service(state), entry.days("repro.cycle_min_days", state)
    if before and before.kind != EXPOSURE and shortest and (days := (entry.on - before.first).days) < shortest:
        yield Finding("irregular_return", "warning", "/occurred_at", {"days": days, "minimum": shortest})


def apply(state: State, entry: Entry) -> State:
    """Served, by one mating more of the same oestrus or in another one."""
    return served(state, entry, _service(state, entry))


def _service(state: State, entry: Entry) -> Service:
    data = entry.data
    conceived = None
    if data["method"] == EMBRYO:
        days = data["embryo"].get("age_days") or entry.days("repro.embryo_age_days", state) or 0
        conceived = entry.on - timedelta(days)
    sires = tuple(data.get("sire_ids", ()))
    return Service(str(entry.id), entry.on, entry.on, method=data["method"], sires=sires, conceived=conceived)


def derive(state: State, entry: Entry) -> Data:
    """Which mating of the oestrus it is, and which oestrus served of the cycle."""
    same = joins_oestrus(state, entry)
    before = sum(each.kind != EXPOSURE for each in present_cycle(state, entry.on).services)
    return {"rank": same.matings + 1 if same else 1, "service_no": before if same else before + 1}


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """Somebody sired it, known or not; an embryo has a donor."""
    if data["method"] == EMBRYO:
        if "embryo" not in data:
            yield Finding("missing_field", "error", "/data/embryo")
    elif not data.get("sire_ids") and not data.get("sire_text") and not data.get("sire_unknown"):
        yield Finding("missing_field", "error", "/data/sire_ids")


_SEMEN = (
    Field("batch", "text", said("batch", "partida", "partida"), longest=60),
    Field("collected_on", "date", said("collected on", "data da coleta", "fecha de colecta")),
    Field("preservation", "enum", said("preservation", "conservação", "conservación"), enum=PRESERVATION),
    Field("doses", "number", said("doses", "doses", "dosis"), minimum=0.5, maximum=4),
    Field("sexed", "enum", said("sexed semen", "sêmen sexado", "semen sexado"), enum=SEXED),
    Field(
        "sexed_pct",
        "number",
        said("purity of sexing", "pureza da sexagem", "pureza del sexado"),
        unit="%",
        minimum=50,
        maximum=100,
    ),
)
_EMBRYO = (
    Field("donor_id", "id", said("donor", "doadora", "donante")),
    Field("donor_text", "text", said("donor from outside", "doadora de fora", "donante de afuera"), longest=80),
    Field(
        "age_days",
        "integer",
        said("age of the embryo", "idade do embrião", "edad del embrión"),
        unit="days",
        minimum=1,
        maximum=14,
    ),
    Field(
        "preservation",
        "enum",
        said("preservation", "conservação", "conservación"),
        enum={"Fresh": said("fresh", "fresco", "fresco"), "Frozen": PRESERVATION["Frozen"]},
    ),
    Field("grade", "text", said("grade", "grau", "grado"), longest=20),
)

SERVICE = Kind(
    code="service",
    labels=said("service", "cobertura, inseminação", "servicio"),
    subjects=("animal",),
    fields=(
        Field("method", "enum", said("method", "método", "método"), required=True, enum=SERVICE_METHODS),
        Field("sire_ids", "ids", said("sires", "reprodutores", "reproductores")),
        Field(
            "sire_text", "text", said("sire from outside", "reprodutor de fora", "reproductor de afuera"), longest=80
        ),
        Field("sire_unknown", "boolean", said("sire not known", "reprodutor desconhecido", "reproductor desconocido")),
        Field("semen", "object", said("semen", "sêmen", "semen"), fields=_SEMEN),
        Field("embryo", "object", said("embryo", "embrião", "embrión"), fields=_EMBRYO),
        Field("technician", "text", said("technician", "inseminador", "inseminador"), longest=80),
        Field("heat_kind", "enum", said("heat", "cio", "celo"), enum=HEAT_KINDS),
    ),
    check=check,
    apply=apply,
    derive=derive,
    finish=finish,
    key=("method", "sire_ids"),
)
