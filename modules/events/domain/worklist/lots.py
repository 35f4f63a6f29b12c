"""Growth and lots: to be weighed, counted, sold or moved on; and lots that do not add up."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.kernel.trade.labels import said
from modules.events.domain.reproduction.cycle import IMMATURE
from modules.events.domain.reproduction.steps import bred
from modules.events.domain.settings.parameter import GROWN, POULTRY
from modules.events.domain.state import PRESENT, State
from modules.events.domain.worklist.rule import BEGINNING, HIGH, INFO, Item, Rule, Subject, item

_A_WEEK, _A_DAY = timedelta(7), timedelta(1)
_GROWN_AT = timedelta(140)
_JOB = "growth"
_WINDOWS = (("weaning", 160, 250), ("yearling", 320, 440))
"""Days of age between which beef cattle are weighed for an adjusted weight."""

_BORN = said("Born {born_ago}, on {born}.", "Nascido {born_ago}, em {born}.", "Nacido {born_ago}, el {born}.")


def is_lot(subject: Subject) -> bool:
    """A lot with heads that is no litter."""
    return subject.type == "lot" and subject.state.head > 0 and not subject.state.dam


def weighing(subject: Subject) -> Iterator[Item]:
    """A lot, so long after its last weighing; beef cattle at the ages of adjusted weights."""
    if is_lot(subject):
        yield from _next_weighing(subject)
    elif subject.type == "animal" and subject.profile == "beef_cattle" and subject.state.birth_date:
        yield from _windows(subject.state, subject.state.birth_date)


def _next_weighing(subject: Subject) -> Iterator[Item]:
    state = subject.state
    told = state.last.get("weighing")
    last = date.fromisoformat(told["on"]) if told else state.entered_on
    flock = subject.profile in POULTRY
    slack = _A_DAY if flock else _A_WEEK
    after = subject.days(f"{'poultry' if flock else 'growth'}.weighing_interval_days")
    if flock and last and state.birth_date and last - state.birth_date >= _GROWN_AT:
        after = subject.days("poultry.weighing_interval_grown_days") or after
    if last and after:
        due = last + after
        yield item(told["id"] if told else BEGINNING, due, due + slack, begin=due - slack, last=last)


def _windows(state: State, born: date) -> Iterator[Item]:
    weighed = state.weighed[1] if state.weighed else born
    for name, first, last in _WINDOWS:
        begin, end = born + timedelta(first), born + timedelta(last)
        if weighed < begin:
            yield item(name, begin, end, last=weighed)


def ready(subject: Subject) -> Iterator[Item]:
    """A lot or a growing animal that has the weight or the age of sale."""
    state = subject.state
    kept = state.role or bred(state) or state.lot or state.repro not in (None, IMMATURE)
    if not is_lot(subject) and (subject.type != "animal" or kept):
        return
    target, span = subject.value("growth.target_weight_kg"), None
    if state.birth_date:
        span = subject.span(state.birth_date, "growth.slaughter_age")
    heavy = state.weighed if state.weighed and target is not None and state.weighed[0] >= float(target) else None
    days = [day for day in (span and span[0], heavy and heavy[1]) if day]
    if days:
        due = min(days)
        last = max(span[1], due) if span else due + _A_WEEK
        yield item(BEGINNING, due, last, ready=due)


def leaving(subject: Subject) -> Iterator[Item]:
    """A lot at the end of a phase: pigs of the nursery and of fattening, flocks that are depleted."""
    state, born = subject.state, subject.state.birth_date
    if not is_lot(subject) or born is None:
        return
    if subject.profile in POULTRY:
        after = subject.days("poultry.depletion_age_days")
        if after:
            yield item("depletion", born + after, born + after + _A_WEEK, born=born)
        return
    after, span = subject.days("growth.nursery_exit_days"), subject.span(born, "growth.slaughter_age")
    if after and not _moved_since(state, born + after - _A_WEEK):
        yield item("nursery", born + after, born + after + _A_WEEK, born=born)
    elif span:
        yield item("fattening", *span, born=born)


def transfer(subject: Subject) -> Iterator[Item]:
    """Pullets that go to the house where they lay."""
    born, after = subject.state.birth_date, subject.days("poultry.transfer_age_days")
    if is_lot(subject) and born and after and not _moved_since(subject.state, born + after - 2 * _A_WEEK):
        yield item(BEGINNING, born + after, born + after + _A_WEEK, begin=born + after - _A_WEEK, born=born)


def _moved_since(state: State, day: date) -> bool:
    return bool(state.last.get("moved", {}).get("on", "") >= day.isoformat())


def counting(subject: Subject) -> Iterator[Item]:
    """A lot, so long after it was counted last, or opened."""
    state, after = subject.state, subject.days("growth.head_count_check_days")
    told = state.last.get("head_count_correction")
    last = date.fromisoformat(told["on"]) if told else state.entered_on
    if is_lot(subject) and last and after:
        yield item(told["id"] if told else BEGINNING, last + after, last + after + _A_WEEK, last=last)


def unreconciled(subject: Subject) -> Iterator[Item]:
    """A lot that is empty and had heads that only a recount explains."""
    state = subject.state
    told = state.last.get("head_count_correction")
    if state.status == PRESENT and not state.head and state.corrected and told:
        on = date.fromisoformat(told["on"])
        yield item(BEGINNING, on, on, counted=on, difference=state.corrected)


RULES = (
    Rule(
        code="weighing_due",
        labels=said("weigh", "pesar", "pesar"),
        list=_JOB,
        why=said(
            "Last weighed or begun {last_ago}, on {last}.",
            "Última pesagem ou início {last_ago}, em {last}.",
            "Último pesaje o inicio {last_ago}, el {last}.",
        ),
        items=weighing,
        closes_with=("weighing",),
        reads=(
            "growth.weighing_interval_days",
            "poultry.weighing_interval_days",
            "poultry.weighing_interval_grown_days",
        ),
        profiles=frozenset({*GROWN, *POULTRY}),
        subjects=("animal", "lot"),
        severity=INFO,
    ),
    Rule(
        code="slaughter_ready",
        labels=said("ready to sell", "pronto para venda", "listo para venta"),
        list=_JOB,
        why=said(
            "By weight or age since {ready}.", "Por peso ou idade desde {ready}.", "Por peso o edad desde el {ready}."
        ),
        items=ready,
        closes_with=("departure",),
        reads=("growth.target_weight_kg", "growth.slaughter_age_from_days", "growth.slaughter_age_to_days"),
        profiles=frozenset(GROWN),
        subjects=("animal", "lot"),
        severity=INFO,
        waits=True,
    ),
    Rule(
        code="lot_exit_due",
        labels=said("lot leaves phase", "saída do lote", "salida del lote"),
        list=_JOB,
        why=_BORN,
        items=leaving,
        closes_with=("move", "departure", "group_change", "lot_close"),
        reads=(
            "growth.nursery_exit_days",
            "growth.slaughter_age_from_days",
            "growth.slaughter_age_to_days",
            "poultry.depletion_age_days",
        ),
        profiles=frozenset({"pig", *POULTRY}),
        subjects=("lot",),
    ),
    Rule(
        code="pullet_transfer_due",
        labels=said("transfer pullets", "transferir frangas", "transferir pollitas"),
        list=_JOB,
        why=_BORN,
        items=transfer,
        closes_with=("move", "group_change"),
        reads=("poultry.transfer_age_days",),
        profiles=frozenset({"layer", "breeder"}),
        subjects=("lot",),
    ),
    Rule(
        code="head_count_due",
        labels=said("count the lot", "conferir saldo", "contar el lote"),
        list=_JOB,
        why=said(
            "Last counted or begun {last_ago}, on {last}.",
            "Última conferência ou início {last_ago}, em {last}.",
            "Último conteo o inicio {last_ago}, el {last}.",
        ),
        items=counting,
        closes_with=("head_count_correction",),
        reads=("growth.head_count_check_days",),
        profiles=frozenset(GROWN),
        subjects=("lot",),
        severity=INFO,
    ),
    Rule(
        code="lot_unreconciled",
        labels=said("lot does not add up", "lote não fecha", "lote no cuadra"),
        list=_JOB,
        why=said(
            "Empty, and a count on {counted} explains {difference} heads.",
            "Vazio, e uma conferência em {counted} explica {difference} cabeças.",
            "Vacío, y un conteo el {counted} explica {difference} cabezas.",
        ),
        items=unreconciled,
        closes_with=("head_count_correction", "death", "departure"),
        subjects=("lot",),
        severity=HIGH,
        even_gone=True,
    ),
)
