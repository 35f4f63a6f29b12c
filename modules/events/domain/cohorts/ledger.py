"""The ledger: what each entry did to the heads, the weight, the feed, the eggs or the money of a lot or an animal.

Litters are not in it while they have a dam: `litter` tells of them. Weighings of single animals are not either: their
entries carry the weight.
"""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from modules.events.domain.cohorts.money import money_of
from modules.events.domain.effects import CAUSE
from modules.events.domain.state import AWAY, PRESENT, Entry, State

PLACED, MOVED_IN, MOVED_OUT, LEFT = "placed", "moved_in", "moved_out", "left"
DIED, MISSING, CORRECTED, NAMED = "died", "missing", "corrected", "named"
WEIGHED, FED, DELIVERED, BIN, DRANK = "weighed", "fed", "delivered", "bin", "drank"
LAID, CARCASS, MILK, CLOSED = "laid", "carcass", "milk", "closed"
LENT, BACK = "lent", "back"

IN, OUT = (PLACED, MOVED_IN, BACK), (MOVED_OUT, LEFT, LENT)
"""Ways by which heads come, and by which they go alive."""

FIRST_WEEK = 7
"""Days after the first heads of a flock in which its first week's losses lie (`kpis` 5)."""

SLAUGHTER = "Slaughter"
_LOST = frozenset({"Theft", "Lost"})
_BECAUSE = {"death": DIED, "missing": MISSING, "departure": LEFT, "arrival": PLACED, "registration": PLACED}

Told = dict[str, Any]


def ledger_of(before: State, after: State, entry: Entry) -> Told | None:
    """What is told of an entry; None of one that does nothing of this."""
    if after.dam or before.dam:
        return None
    told = _ABOUT[entry.subject_type](before, after, entry) if entry.subject_type in _ABOUT else None
    if told is None:
        return None
    changes = _changes(before, after) if entry.subject_type == "lot" else {"hens": 0, "named": 0, "away": 0}
    return {"subject_type": entry.subject_type, "day": entry.on, "day_no": entry.on.toordinal(), **changes, **told}


def _changes(before: State, after: State) -> Told:
    """How many heads more or fewer, those that can lay among them, and those that are animals of their own."""
    hens = (before.by_sex or after.by_sex) and after.by_sex.get("female", 0) - before.by_sex.get("female", 0)
    heads = after.head - before.head
    named = sum(after.identified.values()) - sum(before.identified.values())
    return {"heads": heads, "hens": heads if hens == {} else hens, "named": named, "away": 0}


def _of_lot(before: State, after: State, entry: Entry) -> Told | None:
    told = _LOT[entry.kind](after, entry) if entry.kind in _LOT else None
    if told is None and sum(before.identified.values()) != sum(after.identified.values()):
        return {"way": NAMED}
    return told


def _of_animal(before: State, after: State, entry: Entry) -> Told | None:
    heads = (after.status == PRESENT) - (before.status == PRESENT)
    away = (after.status == AWAY) - (before.status == AWAY)
    told = _ANIMAL[entry.kind](after, entry) if entry.kind in _ANIMAL else {}
    if not told and not heads:
        return None
    way = told.get("way", PLACED if heads > 0 else LEFT)
    if away > 0:
        way = LENT
    elif away < 0 and heads > 0:
        way = BACK
    return {**told, "heads": heads, "away": away, "way": way}


def _of_place(_before: State, after: State, entry: Entry) -> Told | None:
    told = _PLACE[entry.kind](after, entry) if entry.kind in _PLACE else None
    return None if told is None else {"heads": 0, **told}


def _registered(after: State, entry: Entry) -> Told:
    kg = entry.data.get("weight_kg")
    return {"way": PLACED, "kg": kg * max(after.head, 1) if kg else None}


def _arrived(after: State, entry: Entry) -> Told:
    kg = entry.data.get("weight_total_kg")
    money = money_of(entry, after, heads=entry.data.get("head_count", 1), kg=kg)
    return {"way": PLACED, "detail": entry.data["reason"], "kg": kg, "amount": entry.data.get("doa_count"), **money}


def _left(after: State, entry: Entry) -> Told:
    data = entry.data
    kg = data.get("weight_total_kg")
    money = money_of(entry, after, heads=data.get("head_count", 1), kg=kg)
    return {"way": LEFT, "detail": data["kind"], "cull": data.get("is_cull"), "kg": kg, **money}


def _died(_after: State, entry: Entry) -> Told:
    """Stolen and lost heads are none that died; those killed to be eaten went to slaughter."""
    data = entry.data
    kg = data["weight_kg"] * data.get("head_count", 1) if "weight_kg" in data else None
    if data["method"] in _LOST or data.get("reason") == "Missing":
        return {"way": MISSING, "detail": data["method"], "kg": kg}
    if data["method"] == SLAUGHTER:
        return {"way": LEFT, "detail": SLAUGHTER, "kg": kg}
    return {"way": DIED, "detail": data.get("cause") or data.get("reason"), "kg": kg}


def _corrected(_after: State, entry: Entry) -> Told:
    """A recount that is explained by deaths is one of them; all else is none."""
    reason = entry.data["reason"]
    return {"way": DIED if reason == "unrecorded_death" else CORRECTED, "detail": reason}


def _moved_out(_after: State, entry: Entry) -> Told:
    return {"way": MOVED_OUT, "other_id": UUID(entry.data["to_id"])}


def _changed(_after: State, entry: Entry) -> Told:
    """Heads from another lot, or an animal of its own that comes or goes: its own entry tells more."""
    data, because = entry.data, entry.data.get("because")
    moved = MOVED_OUT if data.get("out") else MOVED_IN
    way = _BECAUSE.get(because or "", moved) if "animal_id" in data else MOVED_IN
    if way == LEFT and not data.get("out"):
        way = MOVED_IN
    return {"way": way if data["head_count"] else NAMED, "other_id": UUID(data[CAUSE])}


def _weighed(after: State, entry: Entry) -> Told:
    count = entry.data.get("sample_count") or entry.data.get("head_count")
    return {"way": WEIGHED, "mean": after.weighed[0] if after.weighed else None, "amount": count}


def _fed(_after: State, entry: Entry) -> Told:
    bin_id = entry.data.get("from_bin_id")
    return {
        "way": FED,
        "kg": entry.data["kg"],
        "item_id": UUID(entry.data["feed_id"]),
        "other_id": UUID(bin_id) if bin_id else None,
    }


def _delivered(after: State, entry: Entry) -> Told:
    target = entry.data.get("to_id")
    return {
        "way": DELIVERED,
        "kg": entry.data["kg"],
        "item_id": UUID(entry.data["feed_id"]),
        "other_id": UUID(target) if target else entry.subject_id,
        **money_of(entry, after, heads=0, kg=entry.data["kg"]),
    }


def _read(after: State, _entry: Entry) -> Told:
    return {"way": BIN, "kg": after.last.get("feed", {}).get("kg")}


def _drank(_after: State, entry: Entry) -> Told:
    return {"way": DRANK, "amount": entry.data["litres"]}


def _laid(_after: State, entry: Entry) -> Told:
    classes = {name: entry.data.get(name) for name in ("saleable", "cracked", "dirty", "discarded")}
    return {"way": LAID, "amount": entry.data["total"], "mean": entry.data.get("mean_weight_g"), **classes}


def _slaughtered(after: State, entry: Entry) -> Told:
    data = entry.data
    count = data.get("head_count", 1)
    condemned = data.get("condemned_count") or int(data.get("condemned", False))
    return {
        "way": CARCASS,
        "kg": data["carcass_kg"],
        "mean": data.get("live_kg"),
        "amount": count,
        "discarded": condemned,
        **money_of(entry, after, heads=count, kg=data["carcass_kg"], is_carcass=True),
    }


def _milk(after: State, entry: Entry) -> Told:
    kg, litres = entry.data.get("kg"), entry.data.get("litres")
    return {"way": MILK, "kg": kg, "amount": litres, **money_of(entry, after, heads=0, kg=kg, litres=litres)}


def _closed(_after: State, _entry: Entry) -> Told:
    return {"way": CLOSED}


_Teller = Callable[[State, Entry], Told]

_LOT: Mapping[str, _Teller] = {
    "registration": _registered,
    "arrival": _arrived,
    "departure": _left,
    "death": _died,
    "head_count_correction": _corrected,
    "group_change": _moved_out,
    "lot_change": _changed,
    "weighing": _weighed,
    "feed_use": _fed,
    "feed_delivery": _delivered,
    "water_use": _drank,
    "egg_collection": _laid,
    "carcass_result": _slaughtered,
    "lot_close": _closed,
}
_ANIMAL: Mapping[str, _Teller] = {
    "arrival": _arrived,
    "departure": _left,
    "death": _died,
    "feed_use": _fed,
    "carcass_result": _slaughtered,
}
_PLACE: Mapping[str, _Teller] = {
    "feed_delivery": _delivered,
    "bin_reading": _read,
    "water_use": _drank,
    "bulk_milk_delivery": _milk,
}
_ABOUT = {"lot": _of_lot, "animal": _of_animal, "place": _of_place, "farm": _of_place}
