"""What an entry about one subject makes in the journal of another: heads that leave a lot come into the next one.

What is made stands at the place of its cause in farm order, and is judged there by what came before. If it is
impossible there, so is its cause. Nothing ever depends on what comes later, so there are no circles.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

INTO, OUT_OF, LITTER, DAM = 1, 2, 3, 4
YOUNG = tuple(number << 16 for number in range(1, 41))
"""The effects that an entry can have, each by a number of its own: on lots, on a litter, its dam, its young.

Nothing depends on where young stand, so what is told of them need not be as near its cause as all else (below 16).
"""

HEADS = (INTO, OUT_OF)
"""What makes heads go from lot to lot can have these."""

_SIDES: Mapping[str, tuple[int, ...]] = {
    "move": (LITTER,),
    "lot_close": (DAM,),
    "dam_moved": YOUNG,
    "weaning": (INTO, DAM),
    "death": (*HEADS, DAM),
    "departure": (*HEADS, DAM),
}


def sides_of(kind: str) -> tuple[int, ...]:
    """The effects that entries of a kind can have."""
    return _SIDES.get(kind, HEADS)


CAUSE = "cause_id"

BINDING = frozenset({"group_change", "weaning", "fostering"})
"""Kinds that cannot be if what they make cannot; an animal died or came, whatever its lot counts."""

SPEAKING = frozenset({"lot_change"})
"""Kinds of what is made that can be against it."""

_WORDS: Mapping[str, str] = {
    "lot_closed": "target_closed",
    "not_present": "target_not_open",
    "wrong_subject_type": "not_a_lot",
}
"""What is said of a cause when that is what is wrong on the other side; all else is said in the same words."""


@dataclass(frozen=True, slots=True)
class Effect:
    """An entry that follows from another: of which kind, about whom, and what it says.

    One that is not `binding` has nothing to say of its cause.
    """

    side: int
    kind: str
    subject_type: str
    subject_id: UUID
    data: Mapping[str, Any]
    binding: bool = True


def neighbour(cause_id: UUID, side: int) -> UUID:
    """The id of what an entry makes: beside its own, so that both stand at one place among entries of one instant."""
    return UUID(int=cause_id.int ^ side)


@dataclass(frozen=True, slots=True)
class Word:
    """The other side's word against an entry: why what it makes is impossible there, and what that was and when."""

    reason: str
    effect: Effect
    at: datetime

    @property
    def code(self) -> str:
        """What the other side's reason means for the cause."""
        return _WORDS.get(self.reason, self.reason)

    def speaks_of(self, effects: Collection[Effect], at: datetime) -> bool:
        """Whether it is about what the entry makes, and not about what an earlier version made or what binds nobody."""
        return self.effect in effects and self.at == at
