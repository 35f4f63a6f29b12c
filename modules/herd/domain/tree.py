"""Where places lie and lay, told from how the farm was laid out and from the entries that shift a place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

from modules.herd.domain.stories import Entry

ALWAYS = datetime(1900, 1, 1, tzinfo=UTC)
"""Since when a place lies where it was opened: nobody asks for earlier."""


@dataclass(frozen=True, slots=True)
class Lying:
    """A time during which a place lay in another (None: in none); open while `until` is None."""

    parent_id: UUID | None
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """All that is told of the places of a farm: where each lay, and which entries would put one inside itself."""

    lyings: Mapping[UUID, tuple[Lying, ...]]
    circles: frozenset[UUID]

    def parent_of(self, place_id: UUID) -> UUID | None:
        """In which place it lies now."""
        return self.lyings[place_id][-1].parent_id


@dataclass(frozen=True, slots=True)
class Shift:
    """An entry that puts a place into another."""

    entry: Entry
    place_id: UUID
    to_id: UUID


def tell_tree(openings: Mapping[UUID, UUID | None], shifts: Iterable[Shift]) -> Tree:
    """The tree through time. A shift into a place that lies inside what is shifted changes nothing."""
    lyings = {place_id: [Lying(parent_id, ALWAYS)] for place_id, parent_id in openings.items()}
    circles: set[UUID] = set()
    for shift in sorted(shifts, key=lambda each: each.entry.order):
        mine = lyings.get(shift.place_id)
        if mine is None:
            continue
        parents = {place_id: each[-1].parent_id for place_id, each in lyings.items()}
        if is_inside(parents, shift.to_id, shift.place_id):
            circles.add(shift.entry.id)
            continue
        at = shift.entry.sort_at
        mine[-1] = replace(mine[-1], until=at)
        mine.append(Lying(shift.to_id, at))
    return Tree({place_id: tuple(each) for place_id, each in lyings.items()}, frozenset(circles))


def is_inside(parents: Mapping[UUID, UUID | None], place_id: UUID, outer_id: UUID) -> bool:
    """Whether a place is another or lies in it, at any depth."""
    above: UUID | None = place_id
    seen: set[UUID] = set()
    while above is not None and above not in seen:
        if above == outer_id:
            return True
        seen.add(above)
        above = parents.get(above)
    return False
