"""`egg_collection`: the eggs of a flock, all or those of one round of a day."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.production import EGG_DESTINATIONS
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind
from modules.events.domain.production import EGG_G, EGGS_PER_HEN, HEN_DAY_JUMP, LAYING
from modules.events.domain.ranges import outside
from modules.events.domain.state import Entry, State

CODE = "egg_collection"
MOST_EGGS = 100_000_000
_DAYS_BACK = timedelta(3)
_CLASSES = (
    ("saleable", said("saleable", "comercializáveis", "vendibles")),
    ("cracked", said("cracked", "trincados", "rajados")),
    ("dirty", said("dirty", "sujos", "sucios")),
    ("floor", said("floor eggs", "de cama", "de piso")),
    ("double_yolk", said("double yolk", "duas gemas", "doble yema")),
    ("hatching", said("hatching eggs", "incubáveis", "incubables")),
    ("discarded", said("discarded", "descartados", "descartados")),
)


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """No more eggs in a day than the hens can lay, about as many as the last time, of a weight that can be."""
    day = _with_eggs(state, entry)
    usual, most = EGGS_PER_HEN
    hens = _hens(state)
    if day["eggs"] > usual * hens:
        level = "error" if day["eggs"] > most * hens else "warning"
        yield Finding("more_than_hens", level, "/data/total", {"total": day["eggs"], "hens": hens})
    else:
        yield from _jump(day, hens)
    yield from outside(EGG_G.get(state.profile or ""), entry.data.get("mean_weight_g"), "/data/mean_weight_g", "g")


def _hens(state: State) -> int:
    return state.by_sex["female"] if state.by_sex else state.head


def _jump(day: Mapping[str, Any], hens: int) -> Iterable[Finding]:
    """A day is compared with the last one; while fewer rounds are in than that had, only if there are too many eggs."""
    before = day["before"]
    if before is None or not hens:
        return
    percent = round(100 * day["eggs"] / hens, 1)
    whole_day = day["rounds"] >= before["rounds"]
    if percent - before["percent"] > HEN_DAY_JUMP or (whole_day and before["percent"] - percent > HEN_DAY_JUMP):
        params = {"value": percent, "before": before["percent"]}
        yield Finding("laying_jump", "warning", "/data/total", params)


def _with_eggs(state: State, entry: Entry) -> Mapping[str, Any]:
    """The day with these eggs: how many so far in how many rounds, and what the recorded day before came to."""
    last, total = state.last.get(CODE), entry.data["total"]
    rounds = entry.data.get("collections_today", 1)
    if last is None:
        before = None
    elif last["on"] == entry.on.isoformat():
        total, rounds, before = last["eggs"] + total, last["rounds"] + rounds, last["before"]
    else:
        before = {"percent": last["percent"], "rounds": last["rounds"]}
    percent = round(100 * total / _hens(state), 1) if _hens(state) else 0.0
    on, since = entry.on.isoformat(), (entry.on - _DAYS_BACK).isoformat()
    days = {day: part for day, part in (last or {}).get("days", {}).items() if since <= day}
    told = {"eggs": total, "rounds": rounds, "percent": percent, "before": before}
    return {"on": on, **told, "days": {**days, on: percent}}


def apply(state: State, entry: Entry) -> State:
    """The eggs of the day so far."""
    return state.keeping(CODE, _with_eggs(state, entry))


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """The classes are parts of the whole."""
    told = sum(data.get(name, 0) for name, _ in _CLASSES)
    if told > data["total"]:
        yield Finding("classes_sum", "error", "/data/total", {"sum": told, "total": data["total"]})


EGG_COLLECTION = Kind(
    code=CODE,
    labels=said("egg collection", "coleta de ovos", "recolección de huevos"),
    subjects=("lot",),
    profiles=LAYING,
    fields=(
        Field("total", "integer", said("eggs", "ovos", "huevos"), required=True, minimum=0, maximum=MOST_EGGS),
        *(Field(name, "integer", labels, minimum=0, maximum=MOST_EGGS) for name, labels in _CLASSES),
        Field(
            "mean_weight_g",
            "number",
            said("mean weight", "peso médio", "peso medio"),
            unit="g",
            above=0,
            maximum=1000,
        ),
        Field("destination", "enum", said("destination", "destino", "destino"), required=True, enum=EGG_DESTINATIONS),
        Field(
            "collections_today",
            "integer",
            said("rounds that this is of", "coletas que isto reúne", "recolecciones que reúne"),
            minimum=1,
            maximum=24,
        ),
    ),
    check=check,
    apply=apply,
    finish=finish,
    key=("total", "destination"),
)
