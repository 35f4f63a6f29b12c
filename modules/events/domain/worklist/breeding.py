"""Heats and services: who is to be served, watched, taken from the male, or decided about."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.kernel.trade.labels import said
from modules.events.domain.reproduction.cycle import EXPOSED, IMMATURE, OPEN, PREGNANT, SERVED, SERVICE, Cycle
from modules.events.domain.reproduction.nursing import LITTERS, waiting_period, weaned_since_birth
from modules.events.domain.reproduction.steps import bred, is_breeder
from modules.events.domain.settings.parameter import MAMMALS
from modules.events.domain.state import State
from modules.events.domain.worklist.rule import BEGINNING, HIGH, INFO, Item, Rule, Subject, item

_MAMMALS = frozenset(MAMMALS)
_SERVED = ("service", "exposure_start")
_NOT_ANY_MORE = ("do_not_breed", "cull_mark")
_JOB = "heats_and_services"


def to_be_served(state: State) -> bool:
    """A female that is there to breed, and is not kept from it."""
    return is_breeder(state) and not (state.castrated or state.to_cull or state.do_not_breed)


def first_service(subject: Subject) -> Iterator[Item]:
    """A female that was never served, by her age."""
    state = subject.state
    cycle = state.cycle
    if state.repro not in (IMMATURE, OPEN) or state.parity or not bred(state) or not to_be_served(state):
        return
    if state.birth_date is None or cycle is None or cycle.no > 1 or cycle.services:
        return
    span = subject.span(state.birth_date, "repro.first_service")
    if span:
        yield item(BEGINNING, span[0], span[1], born=state.birth_date)


def service(subject: Subject) -> Iterator[Item]:
    """A female that is open after a birth (a sow: after weaning), an abortion or a check that found her empty."""
    state, cycle = subject.state, subject.state.cycle
    if state.repro != OPEN or cycle is None or not to_be_served(state):
        return
    if cycle.over:
        found = _after_loss(subject, cycle) if state.gave_birth_on != cycle.ended_on else _after_birth(subject)
    else:
        found = _after_check(subject, cycle)
    if found:
        yield found


def _after_birth(subject: Subject) -> Item | None:
    state = subject.state
    if state.species in LITTERS:
        weaned = weaned_since_birth(state)
        span = subject.span(weaned, "repro.wean_to_service") if weaned else None
        return item(str(state.birth_id), *span, since=weaned, after="weaning") if span else None
    born, longest = state.gave_birth_on, subject.days("repro.max_open_days")
    if born is None or longest is None:  # served in seasons
        return None
    return item(str(state.birth_id), born + waiting(subject), born + longest, since=born, after="birth")


def _after_loss(subject: Subject, cycle: Cycle) -> Item | None:
    lost = subject.state.last.get("abortion")
    if lost is None or cycle.ended_on is None:
        return None
    due = cycle.ended_on + waiting(subject)
    longest = subject.days("repro.max_open_days")
    last = cycle.ended_on + longest if longest else due + _one_cycle(subject)
    return item(lost["id"], due, last, since=cycle.ended_on, after="abortion")


def _after_check(subject: Subject, cycle: Cycle) -> Item | None:
    ended = [each for each in cycle.services if each.ended]
    if not ended or cycle.running:
        return None
    last = max(ended, key=lambda each: each.ended or each.first)
    found = last.ended or last.first
    return item(last.id, found, found + _one_cycle(subject), since=found, after="empty")


def _one_cycle(subject: Subject) -> timedelta:
    """In which she comes in heat once more."""
    return subject.days("repro.cycle_days") or timedelta()


def waiting(subject: Subject) -> timedelta:
    """How long she rests after a birth or an abortion."""
    return subject.days(waiting_period(subject.state.parity)) or timedelta()


def heat(subject: Subject) -> Iterator[Item]:
    """A female seen in heat, past her rest and not served in it."""
    state, seen = subject.state, subject.state.last.get("heat")
    if seen is None or state.repro in (PREGNANT, EXPOSED) or not to_be_served(state):
        return
    on = date.fromisoformat(seen["on"])
    if state.gave_birth_on and on < state.gave_birth_on + waiting(subject):
        return
    same = subject.days("repro.same_oestrus_days") or timedelta()
    if state.cycle and any(each.last >= on - same for each in state.cycle.services):
        return
    yield item(seen["id"], on, on + timedelta(1), heat=on)


def return_watch(subject: Subject) -> Iterator[Item]:
    """A female served, on the days on which she would come back to heat."""
    state, cycle = subject.state, subject.state.cycle
    running = cycle.running if cycle and state.repro == SERVED and is_breeder(state) else ()
    if not running or running[-1].kind != SERVICE:
        return
    last = running[-1]
    same = subject.days("repro.same_oestrus_days") or timedelta()
    checked = state.last.get("pregnancy_check")
    if (state.heat_on and state.heat_on > last.last + same) or (checked and checked["on"] > last.last.isoformat()):
        return
    span = subject.span(last.first, "repro.return_watch")
    if span:
        yield item(last.id, span[0], span[1], served=last.first)


def repeat_breeder(subject: Subject) -> Iterator[Item]:
    """A female served again and again in one cycle."""
    state, cycle = subject.state, subject.state.cycle
    if cycle is None or cycle.over or state.repro == PREGNANT or not to_be_served(state):
        return
    served = [each for each in cycle.services if each.kind == SERVICE]
    most = subject.value("repro.repeat_breeder_services")
    if most is not None and served and len(served) >= int(most):
        on = served[-1].first
        yield item(served[-1].id, on, on + timedelta(14), services=len(served), served=on)


def open_too_long(subject: Subject) -> Iterator[Item]:
    """A female that was not served long after she gave birth, a sow after weaning."""
    state = subject.state
    if state.repro != OPEN or not to_be_served(state) or state.gave_birth_on is None:
        return
    since = weaned_since_birth(state) if state.species in LITTERS else state.gave_birth_on
    longest = subject.days("repro.max_open_days")
    if since and longest:
        yield item(str(state.birth_id), since + longest, since + longest, since=since)


def male_out(subject: Subject) -> Iterator[Item]:
    """A female with whom a male runs, when he is to be taken out."""
    cycle = subject.state.cycle
    if cycle is None or not is_breeder(subject.state):
        return
    for each in cycle.services:
        target = subject.days("repro.exposure_days_target")
        end = each.planned or (each.first + target if target else None)
        if each.runs and end:
            yield item(each.id, end, end + timedelta(7), began=each.first)


RULES = (
    Rule(
        code="first_service_due",
        labels=said("first service due", "primeira cobertura ou inseminação", "primer servicio"),
        list=_JOB,
        why=said(
            "Born on {born}, and not served yet.",
            "Nascida em {born}, ainda sem cobertura.",
            "Nacida el {born}, todavía sin servicio.",
        ),
        items=first_service,
        closes_with=(*_SERVED, *_NOT_ANY_MORE),
        reads=("repro.first_service_from_days", "repro.first_service_to_days"),
        profiles=_MAMMALS,
        raised=HIGH,
    ),
    Rule(
        code="service_due",
        labels=said("to be served", "a cobrir, a inseminar", "a servir"),
        list=_JOB,
        why=said(
            "Open since {since}, {since_ago} ({after}).",
            "Vazia desde {since}, {since_ago} ({after}).",
            "Vacía desde el {since}, {since_ago} ({after}).",
        ),
        items=service,
        closes_with=(*_SERVED, *_NOT_ANY_MORE),
        reads=(
            "repro.wean_to_service_from_days",
            "repro.wean_to_service_to_days",
            "repro.waiting_period_days",
            "repro.waiting_period_first_parity_days",
            "repro.max_open_days",
            "repro.cycle_days",
        ),
        profiles=_MAMMALS,
        raised=HIGH,
    ),
    Rule(
        code="heat_today",
        labels=said("in heat, serve today", "em cio, cobrir hoje", "en celo, servir hoy"),
        list=_JOB,
        why=said("In heat {heat_ago}, on {heat}.", "Em cio {heat_ago}, em {heat}.", "En celo {heat_ago}, el {heat}."),
        items=heat,
        closes_with=("service",),
        reads=("repro.waiting_period_days", "repro.waiting_period_first_parity_days", "repro.same_oestrus_days"),
        profiles=_MAMMALS,
        severity=HIGH,
        passes=True,
    ),
    Rule(
        code="return_watch",
        labels=said("watch for return to heat", "observar retorno ao cio", "observar repetición de celo"),
        list=_JOB,
        why=said(
            "Served {served_ago}, on {served}.",
            "Coberta {served_ago}, em {served}.",
            "Servida {served_ago}, el {served}.",
        ),
        items=return_watch,
        closes_with=("heat", "service", "pregnancy_check"),
        reads=("repro.return_watch_from_days", "repro.return_watch_to_days", "repro.same_oestrus_days"),
        profiles=_MAMMALS,
        severity=INFO,
        passes=True,
    ),
    Rule(
        code="repeat_breeder_review",
        labels=said("repeat breeder, decide", "repetidora, decidir", "repetidora, decidir"),
        list=_JOB,
        why=said(
            "Served {services} times since she last gave birth, the last time on {served}.",
            "Coberta {services} vezes desde o último parto, a última em {served}.",
            "Servida {services} veces desde el último parto, la última el {served}.",
        ),
        items=repeat_breeder,
        closes_with=("cull_mark", "do_not_breed", "pregnancy_check"),
        reads=("repro.repeat_breeder_services",),
        profiles=_MAMMALS,
    ),
    Rule(
        code="not_served_alert",
        labels=said("open too long", "vazia há muito tempo", "vacía hace mucho"),
        list=_JOB,
        why=said(
            "Open since {since}, {since_ago}.",
            "Vazia desde {since}, {since_ago}.",
            "Vacía desde el {since}, {since_ago}.",
        ),
        items=open_too_long,
        closes_with=(*_SERVED, *_NOT_ANY_MORE),
        reads=("repro.max_open_days",),
        profiles=_MAMMALS,
        severity=HIGH,
        waits=True,
    ),
    Rule(
        code="exposure_end_due",
        labels=said("take out the male", "retirar o reprodutor", "retirar el macho"),
        list=_JOB,
        why=said(
            "With the male since {began}, {began_ago}.",
            "Com o reprodutor desde {began}, {began_ago}.",
            "Con el macho desde el {began}, {began_ago}.",
        ),
        items=male_out,
        closes_with=("exposure_end",),
        reads=("repro.exposure_days_target",),
        profiles=_MAMMALS,
    ),
)
