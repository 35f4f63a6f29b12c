"""Heads of a lot: as a whole or by sex class, placed, gone, counted again."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from app.kernel.errors import Finding
from app.kernel.trade.labels import said
from modules.events.domain.effects import CAUSE, INTO, Effect
from modules.events.domain.fields import Data, Field, missing
from modules.events.domain.state import CLASSES, LOT, Entry, State

MOST_HEADS = 10_000_000

_CLASS_LABELS = {
    "female": said("females", "fêmeas", "hembras"),
    "male": said("males", "machos", "machos"),
    "male_neuter": said("castrated males", "machos castrados", "machos castrados"),
}
BY_SEX = Field(
    "by_sex",
    "object",
    said("by sex", "por sexo", "por sexo"),
    fields=tuple(
        Field(code, "integer", labels, minimum=0, maximum=MOST_HEADS) for code, labels in _CLASS_LABELS.items()
    ),
)


def heads(least: int = 1) -> Field:
    """The number of heads of a lot that an entry speaks of."""
    labels = said("heads", "cabeças", "cabezas")
    return Field("head_count", "integer", labels, minimum=least, maximum=MOST_HEADS)


def lots_count_heads(subject_type: str, data: Data) -> Iterable[Finding]:
    """A lot's entry says how many heads; an animal's is about itself."""
    if subject_type != "lot":
        return []
    return sum_up(data, "head_count") or missing(data, ["head_count"])


def sum_up(data: Data, name: str) -> list[Finding]:
    """What is counted by class gives the whole where it is not told; told, it has to be the same.

    The classes tell who was placed: those dead on arrival belong to none.
    """
    if "by_sex" not in data:
        return []
    total = sum(data["by_sex"].values()) + data.get("doa_count", 0)
    if data.setdefault(name, total) != total:
        return [Finding("by_sex_sum", "error", "/data/by_sex", {"total": total, "head_count": data[name]})]
    if total == 0 and name == "head_count":
        return [Finding("too_small", "error", f"/data/{name}", {"minimum": 1})]
    return []


def classes_told(state: State, data: Mapping[str, Any]) -> Iterable[Finding]:
    """A lot that is counted by class from its beginning is told by class ever after."""
    if state.by_sex and "by_sex" not in data:
        yield Finding("by_sex_needed", "error", "/data/by_sex")


def too_many_heads(state: State, entry: Entry) -> Iterable[Finding]:
    """No more heads can go than a lot holds at that time."""
    if entry.subject_type == "lot":
        yield from missing_heads(state, entry.data)


def missing_heads(state: State, data: Mapping[str, Any]) -> Iterable[Finding]:
    """Whether the heads that go are told by class where the lot is, and are there."""
    yield from classes_told(state, data)
    yield from short_of_heads(state, data)


def short_of_heads(state: State, data: Mapping[str, Any]) -> Iterable[Finding]:
    """Whether so many heads are there, in all and by class; those that are somebody go as themselves."""
    if data["head_count"] > state.head:
        yield Finding("head_count_negative", "error", "/data/head_count", {"head_count": state.head})
    elif data["head_count"] > state.unidentified:
        params = {"head_count": state.unidentified, "identified": state.head - state.unidentified}
        yield Finding("heads_identified", "error", "/data/head_count", params)
    elif state.by_sex:
        for code, count in data.get("by_sex", {}).items():
            if count > state.by_sex[code]:
                params = {"head_count": state.by_sex[code]}
                yield Finding("head_count_negative", "error", f"/data/by_sex/{code}", params)


def moved_heads(state: State, entry: Entry) -> dict[str, Any]:
    """How many heads go, by class where that is told; all that are nobody in particular unless it says how many."""
    if "head_count" in entry.data:
        return {name: entry.data[name] for name in ("head_count", "by_sex") if name in entry.data}
    everyone: dict[str, Any] = {"head_count": state.unidentified}
    if state.by_sex:
        by_sex = {code: count - state.identified.get(code, 0) for code, count in state.by_sex.items()}
        if min(by_sex.values()) >= 0 and sum(by_sex.values()) == state.unidentified:
            everyone["by_sex"] = by_sex
    return everyone


def to_another_lot(entry: Entry) -> Iterable[Finding]:
    """Heads can only go to another lot."""
    target = entry.data["to_id"]
    if target == str(entry.subject_id):
        yield Finding("same_lot", "error", "/data/to_id")
    elif entry.purposes.get(target, LOT) != LOT:
        yield Finding("not_a_lot", "error", "/data/to_id")


def coming_into(before: State, entry: Entry, moved: Mapping[str, Any], **more: Any) -> Effect:
    """What the lot hears to which heads go."""
    species = {"species": before.species} if before.species else {}
    told = {CAUSE: str(entry.id), "from_id": str(entry.subject_id), **more, **species, **moved}
    return Effect(INTO, "lot_change", "lot", UUID(entry.data["to_id"]), told)


def with_heads(state: State, data: Mapping[str, Any], sign: int, *, less: int = 0) -> State:
    """With the heads of an entry more (1) or fewer (-1) than before, and `less` that were not placed."""
    by_sex = state.by_sex
    if by_sex:
        by_sex = {code: count + sign * data.get("by_sex", {}).get(code, 0) for code, count in by_sex.items()}
    return state.but(head=state.head + sign * (data["head_count"] - less), by_sex=by_sex)


def opening(data: Mapping[str, Any]) -> dict[str, int]:
    """The classes with which a lot begins; empty when it is counted as a whole."""
    told = data.get("by_sex")
    return {code: told.get(code, 0) for code in CLASSES} if told is not None else {}
