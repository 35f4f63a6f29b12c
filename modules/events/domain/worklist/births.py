"""Checks and births: who is to be checked, brought to her place, watched, or looked into after a loss."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.kernel.trade.labels import said
from modules.events.domain.reproduction.cycle import EXPOSURE, PREGNANT, SERVED, Service
from modules.events.domain.reproduction.steps import is_breeder
from modules.events.domain.settings.parameter import MAMMALS
from modules.events.domain.state import State
from modules.events.domain.worklist.rule import CRITICAL, HIGH, Item, Rule, Subject, item

_MAMMALS = frozenset(MAMMALS)
_ENDS = ("parturition", "abortion")
_GESTATION = "repro.gestation_days"
UNKNOWN = "Unknown"
LOOK_AGAIN = timedelta(14)
EARLY = timedelta(3)
"""A move so many days before the window begins serves as well (own)."""


def checking(subject: Subject) -> Iterator[Item]:
    """A female served, or taken from the male, whom nobody has checked since."""
    last = _unproven(subject.state)
    if last is None or _checked(subject.state, last):
        return
    since = last.until if last.kind == EXPOSURE else last.first
    span = subject.span(since, "repro.pregnancy_check") if since else None
    if since and span:
        yield item(last.id, span[0], span[1], served=since)


def _unproven(state: State) -> Service | None:
    """What she was last served with, while nobody knows whether she is pregnant."""
    running = state.cycle.running if state.cycle and state.repro == SERVED and is_breeder(state) else ()
    return running[-1] if running else None


def _checked(state: State, service: Service) -> bool:
    checked = state.last.get("pregnancy_check")
    return checked is not None and checked["on"] > service.last.isoformat()


def rechecking(subject: Subject) -> Iterator[Item]:
    """A female found pregnant once, or of whom a check told nothing."""
    state, checked = subject.state, subject.state.last.get("pregnancy_check")
    if checked is None or not is_breeder(state):
        return
    if checked["result"] == UNKNOWN:
        last, on = _unproven(state), date.fromisoformat(checked["on"])
        if state.repro == PREGNANT or (last and _checked(state, last)):
            yield item(checked["id"], on + LOOK_AGAIN, on + LOOK_AGAIN, checked=on)
        return
    carried = carrying(state)
    if state.repro != PREGNANT or carried is None or checked.get("again"):
        return
    span = subject.span(carried.first, "repro.pregnancy_recheck")
    if span and checked["on"] < span[0].isoformat():
        yield item(carried.id, span[0], span[1], checked=date.fromisoformat(checked["on"]))


def carrying(state: State) -> Service | None:
    """The service that she probably carries of: one with a known day, rather one that was found pregnant, the last."""
    running = state.cycle.running if state.cycle and state.repro in (SERVED, PREGNANT) and is_breeder(state) else ()
    known = [each for each in running if each.basis]
    return max(known, key=lambda each: (each.positive, each.first), default=None)


def expected(subject: Subject) -> tuple[Service, date] | None:
    """When she is to give birth, and of which service."""
    carried, gestation = carrying(subject.state), subject.days(_GESTATION)
    if carried is None or carried.basis is None or gestation is None:
        return None
    return carried, carried.basis + gestation


def moved_since(state: State, begin: date) -> bool:
    """Whether it was brought somewhere about that day or later."""
    moved = state.last.get("moved")
    return moved is not None and date.fromisoformat(moved["on"]) >= begin - EARLY


def birth_place(subject: Subject) -> Iterator[Item]:
    """A female near her time that was not moved yet."""
    found = expected(subject)
    first, last = (subject.days(f"repro.birth_place_{side}_day") for side in ("from", "to"))
    if found is None or first is None or last is None:
        return
    carried, due = found
    basis = carried.basis or carried.first
    if not moved_since(subject.state, basis + first):
        yield item(carried.id, basis + first, basis + last, raised=due - timedelta(2), birth=due)


def close_up(subject: Subject) -> Iterator[Item]:
    """A pregnant female some weeks before her time."""
    found = expected(subject)
    first, last = (subject.days(f"repro.close_up_{side}_days_before_due") for side in ("from", "to"))
    if found is None or first is None or last is None or subject.state.repro != PREGNANT:
        return
    carried, due = found
    if not moved_since(subject.state, due - first):
        yield item(carried.id, due - first, due - last, birth=due)


def giving_birth(subject: Subject) -> Iterator[Item]:
    """A female about her time."""
    found = expected(subject)
    watch, over = subject.days("repro.birth_watch_days_before_due"), subject.days("repro.birth_overdue_days")
    if found and watch is not None and over is not None:
        carried, due = found
        yield item(carried.id, due - watch, due + over, birth=due, served=carried.basis)


def overdue(subject: Subject) -> Iterator[Item]:
    """A female whose time has passed."""
    found, over = expected(subject), subject.days("repro.birth_overdue_days")
    if found and over is not None:
        carried, due = found
        since = due + over + timedelta(1)
        yield item(carried.id, since, since, birth=due, served=carried.basis)


def abortion(subject: Subject) -> Iterator[Item]:
    """A female that has aborted and was not served since."""
    state, lost = subject.state, subject.state.last.get("abortion")
    if lost and state.cycle and state.cycle.ended_on and state.cycle.ended_on.isoformat() == lost["on"]:
        on = state.cycle.ended_on
        yield item(lost["id"], on, on + timedelta(3), aborted=on)


_BIRTH = said(
    "Expected to give birth {birth_ago}, on {birth}.",
    "Parto previsto {birth_ago}, em {birth}.",
    "Parto previsto {birth_ago}, el {birth}.",
)

RULES = (
    Rule(
        code="pregnancy_check_due",
        labels=said("pregnancy check", "diagnóstico de gestação", "diagnóstico de preñez"),
        list="checks",
        why=said(
            "Served {served_ago}, on {served}, and not checked.",
            "Coberta {served_ago}, em {served}, sem diagnóstico.",
            "Servida {served_ago}, el {served}, sin diagnóstico.",
        ),
        items=checking,
        closes_with=("pregnancy_check", "service", *_ENDS),
        reads=("repro.pregnancy_check_from_days", "repro.pregnancy_check_to_days"),
        profiles=_MAMMALS,
        raised=HIGH,
    ),
    Rule(
        code="pregnancy_recheck_due",
        labels=said("pregnancy recheck", "reconfirmação de prenhez", "reconfirmación"),
        list="checks",
        why=said(
            "Checked {checked_ago}, on {checked}.",
            "Diagnosticada {checked_ago}, em {checked}.",
            "Diagnosticada {checked_ago}, el {checked}.",
        ),
        items=rechecking,
        closes_with=("pregnancy_check", *_ENDS),
        reads=("repro.pregnancy_recheck_from_days", "repro.pregnancy_recheck_to_days"),
        profiles=_MAMMALS,
    ),
    Rule(
        code="birth_place_move_due",
        labels=said("move to birth place", "mover para a maternidade", "mover a maternidad"),
        list="births",
        why=_BIRTH,
        items=birth_place,
        closes_with=("move", "group_change", *_ENDS),
        reads=("repro.birth_place_from_day", "repro.birth_place_to_day", _GESTATION),
        profiles=_MAMMALS,
        raised=HIGH,
    ),
    Rule(
        code="close_up_due",
        labels=said("move to close-up", "mover para o pré-parto", "mover a preparto"),
        list="births",
        why=_BIRTH,
        items=close_up,
        closes_with=("group_change", "move", *_ENDS),
        reads=("repro.close_up_from_days_before_due", "repro.close_up_to_days_before_due", _GESTATION),
        profiles=_MAMMALS - {"pig"},
    ),
    Rule(
        code="birth_due",
        labels=said("expected to give birth", "parto previsto", "parto previsto"),
        list="births",
        why=_BIRTH,
        items=giving_birth,
        closes_with=(*_ENDS, "pregnancy_check"),
        reads=("repro.birth_watch_days_before_due", "repro.birth_overdue_days", _GESTATION),
        profiles=_MAMMALS,
        severity=HIGH,
        passes=True,  # the next one follows it
    ),
    Rule(
        code="birth_overdue",
        labels=said("overdue, check", "parto atrasado, verificar", "parto atrasado"),
        list="births",
        why=_BIRTH,
        items=overdue,
        closes_with=(*_ENDS, "pregnancy_check"),
        reads=("repro.birth_overdue_days", _GESTATION),
        profiles=_MAMMALS,
        severity=CRITICAL,
        waits=True,
    ),
    Rule(
        code="abortion_investigation",
        labels=said("take samples after abortion", "investigar aborto", "investigar aborto"),
        list="checks",
        why=said(
            "Aborted {aborted_ago}, on {aborted}.",
            "Abortou {aborted_ago}, em {aborted}.",
            "Abortó {aborted_ago}, el {aborted}.",
        ),
        items=abortion,
        closes_with=(),
        profiles=_MAMMALS,
        severity=HIGH,
    ),
)
