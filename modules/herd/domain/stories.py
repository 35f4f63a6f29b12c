"""How an animal stands, told from the entries heard of it.

Entries are folded in farm order, never in the order of hearing, so the same entries tell the same story
(`event-kinds`: order of events, life status). Lots are told in `lots`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from app.kernel.trade.enumerations.movements import AWAY_KINDS
from app.kernel.trade.order import farm_order

PRESENT, AWAY, DEPARTED, DEAD = "present", "away", "departed", "dead"
LIFE_STATUSES = (PRESENT, AWAY, DEPARTED, DEAD)
ON_HAND = frozenset({PRESENT, AWAY})
GONE = frozenset({DEPARTED, DEAD})

OTHER, LOT = "other", "lot"
"""What groups are for that are for nothing in particular, and what lots are: an animal is in one of them at most."""
TO_CULL, CASTRATED, DO_NOT_BREED = "to_cull", "castrated", "do_not_breed"
MARKING = ("castration", "cull_mark", "do_not_breed")
STRUCTURAL = (
    "registration", "arrival", "departure", "death", "move", "group_change", "castration", "cull_mark",
    "head_count_correction", "lot_close", "lot_change", "dam_moved", "do_not_breed", "fostering", "weaning",
)  # fmt: skip
"""Kinds that tell how a subject stands; the others are heard for other reasons."""

NEUTERED: Mapping[str, str] = {"Male": "MaleNeuter", "MaleCryptorchid": "MaleNeuter", "Female": "FemaleNeuter"}
"""What castration makes of a sex."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the journal that counts."""

    id: UUID
    kind: str
    sort_at: datetime
    kind_rank: int
    data: Mapping[str, Any]

    @property
    def order(self) -> tuple[datetime, int, str]:
        """Its place in farm order; the id breaks ties, so the order of hearing never matters."""
        return farm_order(self.sort_at, self.kind_rank, self.id)


@dataclass(frozen=True, slots=True)
class Stay:
    """A time on the farm at one place (None: not told which), or away from it; open while `until` is None."""

    status: str
    place_id: UUID | None
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """A time in a group."""

    group_id: UUID
    purpose: str
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """All that the entries tell of one animal: its stays, its groups, and how it stands at the end of them."""

    stays: tuple[Stay, ...] = ()
    memberships: tuple[Membership, ...] = ()
    life_status: str = DEPARTED
    left_at: datetime | None = None
    flags: tuple[str, ...] = ()
    neutered: bool = False

    def sex(self, registered: str) -> str:
        """Its sex, of which it was registered with another perhaps."""
        return NEUTERED.get(registered, registered) if self.neutered else registered

    def stay_at(self, at: datetime) -> Stay | None:
        """Where it was at an instant; None before it came and after it left."""
        return next((stay for stay in reversed(self.stays) if _runs(stay, at)), None)

    def groups_at(self, at: datetime) -> tuple[UUID, ...]:
        """The groups it was in at an instant; a lot is none."""
        return tuple(member.group_id for member in self.memberships if member.purpose != LOT and _runs(member, at))

    @property
    def place_id(self) -> UUID | None:
        """Where it is now."""
        return self.stays[-1].place_id if self.stays and self.stays[-1].until is None else None

    @property
    def group_ids(self) -> tuple[UUID, ...]:
        """The groups it is in now, in the order it joined them."""
        return tuple(member.group_id for member in self.memberships if member.until is None)


def _runs(interval: Stay | Membership, at: datetime) -> bool:
    return interval.since <= at and (interval.until is None or at < interval.until)


def absences(stays: Sequence[Stay]) -> tuple[tuple[datetime, datetime | None], ...]:
    """When a subject that had come was neither on the farm nor expected back: from, until (None: to this day)."""
    nexts = [*(stay.since for stay in stays[1:]), None]
    return tuple(
        (stay.until, following)
        for stay, following in zip(stays, nexts, strict=False)
        if stay.until is not None and stay.until != following
    )


class _Teller:
    """Keeps the open stay and the open memberships while entries pass by."""

    def __init__(self, purposes: Mapping[UUID, str]) -> None:
        self.purposes = purposes
        self.stays: list[Stay] = []
        self.memberships: list[Membership] = []
        self.life_status = DEPARTED
        self.left_at: datetime | None = None
        self.flags: set[str] = set()
        self.neutered = False
        self.barred = False

    def hear(self, entry: Entry) -> None:
        """One entry. What cannot be at its place changes nothing: the journal disputes it, perhaps a moment later."""
        if entry.kind not in ("registration", "arrival") and self.life_status not in ON_HAND:
            return
        match entry.kind:
            case "registration" | "arrival":
                self._stay(PRESENT, _id(entry.data.get("place_id")) or self._here(), entry.sort_at)
                for group_id in entry.data.get("group_ids") or ():
                    self._join(UUID(str(group_id)), None, entry.sort_at)
                if lot_id := _id(entry.data.get("lot_id") or entry.data.get("litter_id")):
                    self._join(lot_id, LOT, entry.sort_at)
            case "move" | "dam_moved":
                self._move(entry)
            case "group_change":
                self._change_group(entry)
            case "departure" if entry.data.get("kind") in AWAY_KINDS:
                self._stay(AWAY, None, entry.sort_at)
            case "departure" | "death":
                self._leave(DEAD if entry.kind == "death" else DEPARTED, entry.sort_at)
            case "castration" | "cull_mark" | "do_not_breed":
                self._mark(entry)

    def _move(self, entry: Entry) -> None:
        if not entry.data.get("stays"):  # one of the young that was not where its litter was
            self._stay(self.life_status, _id(entry.data.get("to_place_id")), entry.sort_at)

    def _mark(self, entry: Entry) -> None:
        if entry.kind == "castration":
            self.flags.add(CASTRATED)
            self.neutered |= entry.data.get("method") != "immunological"
        elif entry.kind == "do_not_breed":
            self.barred = bool(entry.data.get("value"))
        elif entry.data.get("value"):
            self.flags.add(TO_CULL)
        else:
            self.flags.discard(TO_CULL)
        self.flags.discard(DO_NOT_BREED)
        if self.barred or TO_CULL in self.flags:
            self.flags.add(DO_NOT_BREED)

    def _here(self) -> UUID | None:
        """Where it is, if it is on the farm: a second beginning that names no place leaves it there."""
        return self.stays[-1].place_id if self.life_status == PRESENT and self.stays else None

    def _stay(self, status: str, place_id: UUID | None, at: datetime) -> None:
        self._end_stay(at)
        self.stays.append(Stay(status, place_id, at))
        self.life_status, self.left_at = status, None

    def _end_stay(self, at: datetime) -> None:
        if self.stays and self.stays[-1].until is None:
            self.stays[-1] = replace(self.stays[-1], until=at)

    def _leave(self, status: str, at: datetime) -> None:
        self._end_stay(at)
        self._end_memberships(at, lambda _: True)
        self.life_status, self.left_at = status, at

    def _change_group(self, entry: Entry) -> None:
        left, joined = _id(entry.data.get("from_id")), _id(entry.data.get("to_id"))
        if left:
            self._end_memberships(entry.sort_at, lambda member: member.group_id == left)
        if joined and self.purposes.get(joined) != LOT:
            self._end_memberships(entry.sort_at, lambda member: member.purpose == LOT)
            self._join(joined, entry.data.get("purpose"), entry.sort_at)
        elif joined:
            self._join(joined, LOT, entry.sort_at)

    def _join(self, group_id: UUID, purpose: str | None, at: datetime) -> None:
        purpose = purpose or self.purposes.get(group_id, OTHER)
        if purpose != OTHER:
            self._end_memberships(at, lambda member: member.purpose == purpose)
        self._end_memberships(at, lambda member: member.group_id == group_id)
        self.memberships.append(Membership(group_id, purpose, at))

    def _end_memberships(self, at: datetime, which: Callable[[Membership], bool]) -> None:
        self.memberships = [
            replace(member, until=at) if member.until is None and which(member) else member
            for member in self.memberships
        ]


def tell_animal(entries: Iterable[Entry], purposes: Mapping[UUID, str]) -> Story:
    """The story of an animal. An animal is in at most one group per purpose, except `other`."""
    teller = _Teller(purposes)
    for entry in sorted(entries, key=lambda each: each.order):
        teller.hear(entry)
    return Story(
        tuple(teller.stays),
        tuple(teller.memberships),
        teller.life_status,
        teller.left_at,
        tuple(sorted(teller.flags)),
        teller.neutered,
    )


def tell_marks(entries: Iterable[Entry]) -> Story:
    """What castrations and cull marks tell of an animal that was on the farm whenever one of them happened."""
    teller = _Teller({})
    teller.life_status = PRESENT
    for entry in sorted(entries, key=lambda each: each.order):
        teller.hear(entry)
    return Story(flags=tuple(sorted(teller.flags)), neutered=teller.neutered)


def _id(value: Any) -> UUID | None:
    return UUID(str(value)) if value else None
