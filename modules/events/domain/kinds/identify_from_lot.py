"""`identify_from_lot`: heads of a lot become animals of their own, and stay in the lot's head count."""

from collections import Counter
from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds import young
from modules.events.domain.kinds.membership import UNKNOWN, class_of
from modules.events.domain.state import Entry, State


def _classes(entry: Entry) -> Counter[str]:
    return Counter(class_of(row["sex"]) for row in entry.data["animals"])


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """No more become known than the lot holds of nobody in particular, in all and of each sex."""
    left = state.head - sum(state.identified.values())
    if len(entry.data["animals"]) > left:
        yield Finding("head_count_negative", "error", "/data/animals", {"head_count": max(left, 0)})
    elif state.by_sex:
        for code, count in _classes(entry).items():
            there = state.by_sex.get(code, 0) - state.identified.get(code, 0)
            if code != UNKNOWN and count > there:
                yield Finding("no_such_heads", "error", "/data/animals", {"head_count": max(there, 0)})
    yield from young.check_numbers(entry.data["animals"], "/data/animals")


def apply(state: State, entry: Entry) -> State:
    """So many heads are somebody from now on."""
    for row in entry.data["animals"]:
        state = state.with_member(row["animal_id"])
    return state.but(identified=dict(Counter(state.identified) + _classes(entry)))


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """Every animal has a number, and no two rows are the same animal."""
    if not data["animals"]:
        yield Finding("missing_field", "error", "/data/animals")
    for number, row in enumerate(data["animals"]):
        if not row["identifiers"]:
            yield Finding("missing_field", "error", f"/data/animals/{number}/identifiers")
    yield from young.named_once(data["animals"], "/data/animals")


_ANIMAL = (
    young.ANIMAL_ID,
    young.SEX,
    Field("identifiers", "objects", young.IDENTIFIERS.labels, required=True, fields=young.IDENTIFIERS.fields),
    Field("birth_date", "date", said("birth date", "nascimento", "nacimiento")),
    Field("weight_kg", "number", said("weight", "peso", "peso"), unit="kg", above=0, maximum=10_000),
    young.NAME,
)

IDENTIFY_FROM_LOT = Kind(
    code="identify_from_lot",
    labels=said(
        "animals identified from a lot", "individualização de animais do lote", "individualización de animales del lote"
    ),
    subjects=("lot",),
    fields=(Field("animals", "objects", said("animals", "animais", "animales"), required=True, fields=_ANIMAL),),
    check=check,
    apply=apply,
    finish=finish,
    bears="animals",
)
