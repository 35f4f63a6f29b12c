"""`castration`: of an animal, or of males of a lot."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.births import CASTRATION_METHODS
from app.kernel.trade.labels import said
from modules.events.domain.fields import Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.counting import heads
from modules.events.domain.kinds.females import of_a_mammal
from modules.events.domain.state import Entry, State

NEUTERED = {"Male": "MaleNeuter", "MaleCryptorchid": "MaleNeuter", "Female": "FemaleNeuter"}
BY_INJECTION = "immunological"


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Once, of a mammal whose sex is known, and of no more males than a lot holds."""
    yield from of_a_mammal(state)
    if entry.subject_type == "lot":
        males = state.by_sex["male"] if state.by_sex else state.head
        if _heads(state, entry) > males or males == 0:
            yield Finding("more_than_males", "error", "/data/head_count", {"head_count": males})
    elif state.sex in NEUTERED.values():
        yield Finding("already_castrated", "error", "/subject/id")
    elif state.sex and state.sex not in NEUTERED:
        yield Finding("wrong_sex", "error", "/subject/id")
    yield from _late(state, entry)


def _late(state: State, entry: Entry) -> Iterable[Finding]:
    limit = entry.days("young.castration_to_days", state)
    if state.birth_date is None or limit is None or entry.data.get("method") == BY_INJECTION:
        return
    days = (entry.on - state.birth_date).days
    if days > limit:
        yield Finding("castrated_late", "warning", "/occurred_at", {"days": days, "limit": limit})


def _heads(state: State, entry: Entry) -> int:
    everyone = state.by_sex["male"] if state.by_sex else state.head
    told: int = entry.data.get("head_count", everyone)
    return told


def apply(state: State, entry: Entry) -> State:
    """Of another sex from now on; an injection may fail, so it leaves the sex as it is until that is confirmed."""
    if entry.subject_type != "lot":
        sex = state.sex if entry.data.get("method") == BY_INJECTION else NEUTERED.get(state.sex or "", state.sex)
        return state.but(castrated=True, sex=sex, role=None)
    if not state.by_sex or entry.data.get("method") == BY_INJECTION:
        return state
    count, by_sex = _heads(state, entry), state.by_sex
    return state.but(by_sex={**by_sex, "male": by_sex["male"] - count, "male_neuter": by_sex["male_neuter"] + count})


CASTRATION = Kind(
    code="castration",
    labels=said("castration", "castração", "castración"),
    subjects=("animal", "lot"),
    fields=(
        Field("method", "enum", said("method", "método", "método"), enum=CASTRATION_METHODS),
        Field("anaesthesia", "boolean", said("anaesthesia", "anestesia", "anestesia")),
        heads(),
    ),
    check=check,
    apply=apply,
    key=("method", "head_count"),
)
