"""How a lot stands, told from the entries heard of it: where it is, its heads by sex class, what became of them.

A lot is counted by sex class as long as every entry that changes it tells the classes; after one that does not, only
the whole is known (`event-kinds` 12.5 and 13.2).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from modules.herd.domain.stories import PRESENT, Entry, Stay

FEMALE, MALE, MALE_NEUTER = "female", "male", "male_neuter"
CLASSES = (FEMALE, MALE, MALE_NEUTER)
OPENING, PLACED, IN, OUT, DEAD_HEADS, MISSING = "opening", "placed", "in", "out", "dead", "missing"
MOVED_OUT = "moved_out"
CORRECTION, CASTRATED = "correction", "castrated"

PLACING = ("registration", "move", "dam_moved")
COMES_WITH = ("registration", "birth", "arrival")
_WAYS_OUT: Mapping[Any, str] = {"death": DEAD_HEADS, "missing": MISSING, "departure": OUT}

Heads = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Flow:
    """What one entry did to the heads of a lot (`heads` is negative when they became fewer), and how many it left."""

    at: datetime
    entry_id: UUID
    flow: str
    heads: int
    head_count: int
    by_sex: Heads | None = None


@dataclass(frozen=True, slots=True)
class LotStory:
    """All that the entries tell of one lot: where it was, its flows, and whether it was closed for good."""

    stays: tuple[Stay, ...] = ()
    flows: tuple[Flow, ...] = ()
    closed_at: datetime | None = None
    closed_by: UUID | None = None

    @property
    def place_id(self) -> UUID | None:
        """Where it is now."""
        return self.stays[-1].place_id if self.stays else None

    @property
    def head_count(self) -> int:
        """How many heads there are at the end."""
        return self.flows[-1].head_count if self.flows else 0

    @property
    def by_sex(self) -> Heads | None:
        """The same by sex class, where the classes are known."""
        return self.flows[-1].by_sex if self.flows else None


def tell_lot(entries: Iterable[Entry]) -> LotStory:
    """The story of a lot. Those dead on arrival were never placed; a closed lot is open again while heads are in it."""
    teller = _Teller()
    for entry in sorted(entries, key=lambda each: each.order):
        teller.hear(entry)
    closed = teller.closed if teller.count == 0 else None
    if closed is None:
        return LotStory(tuple(teller.stays), tuple(teller.flows))
    emptied = max([closed.sort_at, *(flow.at for flow in teller.flows)])
    return LotStory(tuple(teller.stays), tuple(teller.flows), emptied, closed.id)


class _Teller:
    """Keeps the heads while entries pass by."""

    def __init__(self) -> None:
        self.stays: list[Stay] = []
        self.flows: list[Flow] = []
        self.count = 0
        self.classes: dict[str, int] | None = dict.fromkeys(CLASSES, 0)
        self.told_classes = False
        self.closed: Entry | None = None

    def hear(self, entry: Entry) -> None:
        self._place(entry)
        if change := _CHANGES.get(entry.kind):
            change(self, entry)
        elif entry.kind == "lot_close":
            self.closed = entry

    def _place(self, entry: Entry) -> None:
        if entry.data.get("stays"):
            return
        if entry.kind in PLACING or (entry.kind == "arrival" and entry.data.get("place_id")):
            told = entry.data.get("to_place_id") or entry.data.get("place_id")
            if self.stays:
                self.stays[-1] = replace(self.stays[-1], until=entry.sort_at)
            self.stays.append(Stay(PRESENT, UUID(str(told)) if told else None, entry.sort_at))

    def add(self, entry: Entry, flow: str, heads: int, by_sex: Heads | None) -> None:
        """So many heads more (or fewer), by class where that is told."""
        self.count += heads
        self.told_classes |= by_sex is not None
        if self.classes is not None and heads:
            self.classes = {each: self.classes[each] + by_sex.get(each, 0) for each in CLASSES} if by_sex else None
        self._note(entry, flow, heads)

    def recount(self, entry: Entry) -> None:
        """There are so many, whatever was thought before."""
        counted, by_sex = _heads(entry.data.get("counted")), _classes(entry.data, "counted")
        heads, self.count = counted - self.count, counted
        self.told_classes |= by_sex is not None
        if by_sex or heads:
            self.classes = {each: by_sex.get(each, 0) for each in CLASSES} if by_sex else None
        died = heads < 0 and entry.data.get("reason") == "unrecorded_death"
        self._note(entry, DEAD_HEADS if died else CORRECTION, heads)

    def castrate(self, entry: Entry) -> None:
        """Males become castrated males; by vaccine only the flag would change, so nothing does."""
        if self.classes is None or not self.told_classes or entry.data.get("method") == "immunological":
            return
        heads = _heads(entry.data.get("head_count")) or self.classes[MALE]
        self.classes = {
            **self.classes,
            MALE: self.classes[MALE] - heads,
            MALE_NEUTER: self.classes[MALE_NEUTER] + heads,
        }
        self._note(entry, CASTRATED, 0)

    def _note(self, entry: Entry, flow: str, heads: int) -> None:
        classes = self.classes if self.told_classes else None
        self.flows.append(Flow(entry.sort_at, entry.id, flow, heads, self.count, classes))


def _begin(teller: _Teller, entry: Entry) -> None:
    teller.add(entry, OPENING, _heads(entry.data.get("head_count")), _classes(entry.data))


def _arrive(teller: _Teller, entry: Entry) -> None:
    lost = _heads(entry.data.get("doa_count"))
    by_sex = _classes(entry.data)
    placed = _heads(entry.data.get("head_count")) - lost
    teller.add(entry, PLACED, placed, by_sex if by_sex and sum(by_sex.values()) == placed else None)


def _leave(teller: _Teller, entry: Entry) -> None:
    teller.add(entry, _way_out(entry), *_fewer(entry.data))


def _move_out(teller: _Teller, entry: Entry) -> None:
    teller.add(entry, MOVED_OUT, *_fewer(entry.data))


def _wean(teller: _Teller, entry: Entry) -> None:
    """Those that go to another lot are gone; the others are weaned where they are."""
    if entry.data.get("to_id"):
        _move_out(teller, entry)


def _change(teller: _Teller, entry: Entry) -> None:
    """What follows from elsewhere: heads from another lot, or an identified animal that came or went."""
    because = entry.data.get("because")
    if entry.data.get("out"):
        teller.add(entry, _WAYS_OUT.get(because, MOVED_OUT), *_fewer(entry.data))
    elif heads := _heads(entry.data.get("head_count")):
        teller.add(entry, PLACED if because in COMES_WITH else IN, heads, _classes(entry.data))


def _way_out(entry: Entry) -> str:
    if entry.kind == "departure":
        return OUT
    gone = entry.data.get("reason") == "Missing" or entry.data.get("method") in ("Theft", "Lost")
    return MISSING if gone else DEAD_HEADS


_CHANGES: Mapping[str, Callable[[_Teller, Entry], None]] = {
    "registration": _begin,
    "arrival": _arrive,
    "departure": _leave,
    "death": _leave,
    "group_change": _move_out,
    "fostering": _move_out,
    "weaning": _wean,
    "lot_change": _change,
    "head_count_correction": _Teller.recount,
    "castration": _Teller.castrate,
}


def _heads(value: Any) -> int:
    return sum(value.values()) if isinstance(value, Mapping) else int(value or 0)


def _fewer(data: Mapping[str, Any]) -> tuple[int, Heads | None]:
    """The heads of an entry, and by class, as so many fewer."""
    by_sex = _classes(data)
    return -_heads(data.get("head_count")), {each: -heads for each, heads in by_sex.items()} if by_sex else None


def _classes(data: Mapping[str, Any], whole: str = "head_count") -> Heads | None:
    """The heads by class as an entry tells them, beside the whole or instead of it."""
    told = data.get("by_sex") or data.get(whole)
    return told if isinstance(told, Mapping) and set(told) <= set(CLASSES) else None
