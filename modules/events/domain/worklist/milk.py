"""Milk: who is to be dried off, looked at after birth, or looked into for what the last test found."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.kernel.trade.labels import said
from modules.events.domain.reproduction.cycle import PREGNANT
from modules.events.domain.reproduction.nursing import is_milked
from modules.events.domain.settings.parameter import MILKED
from modules.events.domain.state import LACTATING
from modules.events.domain.worklist.births import expected
from modules.events.domain.worklist.rule import HIGH, INFO, Item, Rule, Subject, item

_MILKED = frozenset(MILKED)
_A_WEEK = timedelta(7)
_GESTATION = "repro.gestation_days"


def _in_milk(subject: Subject) -> bool:
    return subject.state.lactation == LACTATING and is_milked(subject.state)


def dry_off(subject: Subject) -> Iterator[Item]:
    """A pregnant female in milk, some weeks before her time."""
    found = expected(subject)
    usual, latest, earliest = (subject.days(f"milk.dry_off_before_due_{name}days") for name in ("", "min_", "max_"))
    if found is None or usual is None or latest is None or earliest is None:
        return
    carried, due = found
    if subject.state.repro == PREGNANT and _in_milk(subject):
        yield item(carried.id, due - usual, due - latest, begin=due - max(earliest, usual), birth=due)


def low_yield(subject: Subject) -> Iterator[Item]:
    """A pregnant female that gave little at the last test."""
    tested, least = subject.state.last.get("test_day", {}), subject.value("milk.low_yield_dry_off_kg")
    if subject.state.repro != PREGNANT or not _in_milk(subject) or least is None or "id" not in tested:
        return
    if tested.get("milk_kg", least) < least:
        on = date.fromisoformat(tested["on"])
        yield item(tested["id"], on, on + _A_WEEK, tested=on, milk_kg=tested["milk_kg"])


def fresh_check(subject: Subject) -> Iterator[Item]:
    """A female some weeks after birth, until a note that she was looked at."""
    state, born = subject.state, subject.state.gave_birth_on
    span = subject.span(born, "milk.fresh_check") if born else None
    reviewed = state.last.get("reviewed")
    if born and span and state.birth_id and not (reviewed and reviewed["on"] >= span[0].isoformat()):
        yield item(state.birth_id, span[0], span[1], born=born)


def high_cells(subject: Subject) -> Iterator[Item]:
    """A female in milk whose last test found many cells."""
    tested, most = subject.state.last.get("test_day", {}), subject.value("milk.high_scc_cells_ml")
    if most is None or "id" not in tested or not _in_milk(subject):
        return
    if tested.get("scc", 0) >= most:
        on = date.fromisoformat(tested["on"])
        yield item(tested["id"], on, on + _A_WEEK, tested=on, scc=tested["scc"])


RULES = (
    Rule(
        code="dry_off_due",
        labels=said("dry off", "secar", "secar"),
        list="milk",
        why=said(
            "Expected to give birth {birth_ago}, on {birth}, and in milk.",
            "Parto previsto {birth_ago}, em {birth}, e em lactação.",
            "Parto previsto {birth_ago}, el {birth}, y en lactancia.",
        ),
        items=dry_off,
        closes_with=("dry_off", "parturition", "abortion"),
        reads=(
            "milk.dry_off_before_due_days",
            "milk.dry_off_before_due_min_days",
            "milk.dry_off_before_due_max_days",
            _GESTATION,
        ),
        profiles=_MILKED,
        severity=HIGH,
    ),
    Rule(
        code="low_yield_dry_off",
        labels=said("low yield, dry off?", "produção baixa, secar?", "baja producción, ¿secar?"),
        list="milk",
        why=said(
            "Pregnant, and gave {milk_kg} kg on {tested}.",
            "Prenhe, e deu {milk_kg} kg em {tested}.",
            "Preñada, y dio {milk_kg} kg el {tested}.",
        ),
        items=low_yield,
        closes_with=("dry_off", "test_day"),
        reads=("milk.low_yield_dry_off_kg",),
        profiles=_MILKED,
        severity=INFO,
    ),
    Rule(
        code="fresh_check_due",
        labels=said("fresh cow check", "exame pós-parto", "control posparto"),
        list="checks",
        why=said("Gave birth {born_ago}, on {born}.", "Pariu {born_ago}, em {born}.", "Parió {born_ago}, el {born}."),
        items=fresh_check,
        closes_with=("note",),
        reads=("milk.fresh_check_from_days", "milk.fresh_check_to_days"),
        profiles=frozenset({"dairy_cattle", "buffalo"}),
    ),
    Rule(
        code="high_scc_review",
        labels=said("high cell count", "CCS alta", "RCS alto"),
        list="milk",
        why=said(
            "{scc} cells per mL on {tested}.", "{scc} células por mL em {tested}.", "{scc} células por mL el {tested}."
        ),
        items=high_cells,
        closes_with=("test_day",),
        reads=("milk.high_scc_cells_ml",),
        profiles=_MILKED,
    ),
)
