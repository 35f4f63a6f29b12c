"""Young: to be identified, castrated, weaned; and births and litters whose records are not complete."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.kernel.trade.labels import said
from modules.events.domain.settings.parameter import MAMMALS
from modules.events.domain.state import State
from modules.events.domain.worklist.rule import BEGINNING, CRITICAL, HIGH, INFO, Item, Rule, Subject, item

_MAMMALS = frozenset(MAMMALS)
_WEEK = timedelta(7)


def born_here(state: State) -> date | None:
    """The day of birth of what began on the farm by its birth."""
    return state.birth_date if state.birth_date and state.entered_on == state.birth_date else None


def tagging(subject: Subject) -> Iterator[Item]:
    """An animal without an official number, by the legal day."""
    state, after = subject.state, subject.days("young.tagging_days")
    if state.official or state.birth_date is None or after is None:
        return
    legal = state.birth_date + after
    yield item(BEGINNING, legal - _WEEK, legal, raised=legal, born=state.birth_date, legal=legal)


def castration(subject: Subject) -> Iterator[Item]:
    """A young male, or a litter with males, that is not selected to breed."""
    state = subject.state
    born = state.birth_date if state.dam and state.by_sex.get("male") else born_here(state)
    male = state.sex == "Male" or bool(state.dam and state.by_sex.get("male"))
    if born is None or not male or state.castrated or state.role:
        return
    span = subject.span(born, "young.castration")
    if span:
        yield item(BEGINNING, span[0], span[1], born=born)


def weaning(subject: Subject) -> Iterator[Item]:
    """A litter that is nursed, or a young born of a dam of the farm that is no part of one."""
    state = subject.state
    nursed = state.dam and state.nursed and state.head
    calf = subject.type == "animal" and state.mother and born_here(state) and not state.lot and not state.parity
    born = state.birth_date
    if not (nursed or calf) or state.weaned_on or born is None:
        return
    least, target, most = (subject.days(f"wean.age_{name}_days") for name in ("min", "target", "max"))
    if least is not None and target is not None and most is not None:
        yield item(BEGINNING, born + target, born + most, begin=born + least, born=born)


def imbalance(subject: Subject) -> Iterator[Item]:
    """A litter weaned with more or fewer than it had."""
    state, litter = subject.state, subject.state.nursed
    if litter is None or state.weaned_on is None:
        return
    over = litter.begun_with + litter.fostered_on - litter.fostered_off - litter.died - litter.weaned
    if over:
        yield item(BEGINNING, state.weaned_on, state.weaned_on, weaned=state.weaned_on, over=over)


def incomplete(subject: Subject) -> Iterator[Item]:
    """A birth without the sex of a calf, or without its weight where that is asked."""
    told = subject.state.last.get("parturition")
    if told is None:
        return
    lacking = [name for name in told["lacks"] if name == "sex" or subject.value("young.birth_weight_required")]
    if lacking:
        born = date.fromisoformat(told["on"])
        yield item(told["id"], born + timedelta(1), born + timedelta(1), born=born)


RULES = (
    Rule(
        code="tagging_due",
        labels=said("identify", "identificar, brincar", "identificar"),
        list="weaning",
        why=said(
            "Born on {born}: an official number by {legal}.",
            "Nascido em {born}: número oficial até {legal}.",
            "Nacido el {born}: número oficial hasta el {legal}.",
        ),
        items=tagging,
        closes_with=("tagging",),
        reads=("young.tagging_days",),
        profiles=_MAMMALS - {"pig"},
        raised=CRITICAL,
    ),
    Rule(
        code="castration_due",
        labels=said("castrate", "castrar", "castrar"),
        list="weaning",
        why=said("Born {born_ago}, on {born}.", "Nascido {born_ago}, em {born}.", "Nacido {born_ago}, el {born}."),
        items=castration,
        closes_with=("castration", "selection"),
        reads=("young.castration_from_days", "young.castration_to_days"),
        profiles=_MAMMALS,
        subjects=("animal", "lot"),
    ),
    Rule(
        code="weaning_due",
        labels=said("wean", "desmamar", "destetar"),
        list="weaning",
        why=said("Born {born_ago}, on {born}.", "Nascido {born_ago}, em {born}.", "Nacido {born_ago}, el {born}."),
        items=weaning,
        closes_with=("weaning",),
        reads=("wean.age_min_days", "wean.age_target_days", "wean.age_max_days"),
        profiles=_MAMMALS,
        subjects=("animal", "lot"),
        raised=HIGH,
    ),
    Rule(
        code="litter_imbalance",
        labels=said("litter does not add up", "leitegada não fecha", "camada no cuadra"),
        list="weaning",
        why=said(
            "Weaned on {weaned}; {over} more came than went.",
            "Desmamada em {weaned}; entraram {over} a mais do que saíram.",
            "Destetada el {weaned}; entraron {over} más de los que salieron.",
        ),
        items=imbalance,
        closes_with=("death", "fostering", "weaning"),
        profiles=frozenset({"pig", "sheep", "goat"}),
        subjects=("lot",),
        severity=HIGH,
    ),
    Rule(
        code="birth_record_incomplete",
        labels=said("complete the birth record", "completar o parto", "completar el parto"),
        list="births",
        why=said(
            "Gave birth on {born}; sex or weight is missing.",
            "Pariu em {born}; falta o sexo ou o peso.",
            "Parió el {born}; falta el sexo o el peso.",
        ),
        items=incomplete,
        closes_with=("parturition",),
        reads=("young.birth_weight_required",),
        profiles=frozenset({"dairy_cattle", "beef_cattle"}),
        severity=INFO,
    ),
)
