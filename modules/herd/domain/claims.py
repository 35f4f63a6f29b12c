"""Who may hold a number: the claims to one number of a farm, and which of them stand.

And how long an animal carries its numbers: a lost or replaced one ends, and is history.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.kernel.trade.order import farm_order
from modules.herd.domain.stories import Stay


@dataclass(frozen=True, slots=True)
class Claim:
    """One animal's claim to a number: by its registration, or by an entry that tags or bears it (then `entry_id`).

    `local` numbers may be used again once the animal is gone; the others belong to it for ever. From `until` on it
    keeps nobody out. A claim that does not count (its entry is disputed for another reason) is judged but keeps
    nobody out either.
    """

    id: UUID
    animal_id: UUID
    entry_id: UUID | None
    since: datetime
    kind_rank: int
    local: bool
    counts: bool
    stays: Sequence[Stay]
    until: datetime | None = None

    def gone_at(self, at: datetime) -> bool:
        """Whether its animal had been on the farm and left before that instant."""
        begun = [stay for stay in self.stays if stay.since <= at]
        return bool(begun) and begun[-1].until is not None and begun[-1].until <= at

    @property
    def gone(self) -> bool:
        """Whether its animal has left for good as far as is known."""
        return bool(self.stays) and self.stays[-1].until is not None


def refused_claims(claims: Iterable[Claim]) -> dict[UUID, Claim]:
    """Of the claims to one number, those that do not stand: id of the claim to the claim that keeps it out.

    The first in farm order holds. A registration was judged when it was made, and stands: a tagging back-dated
    before it does not take the number away from the animal.
    """
    refused: dict[UUID, Claim] = {}
    standing: list[Claim] = [claim for claim in claims if claim.entry_id is None]
    tagged = [claim for claim in claims if claim.entry_id is not None]
    for claim in sorted(tagged, key=lambda each: farm_order(each.since, each.kind_rank, each.id)):
        holder = next((other for other in standing if _keeps_out(other, claim)), None)
        if holder:
            refused[claim.id] = holder
        elif claim.counts:
            standing.append(claim)
    return refused


def _keeps_out(holder: Claim, claim: Claim) -> bool:
    if holder.animal_id == claim.animal_id:
        return False
    if holder.until is not None and holder.until <= claim.since:
        return False
    if not holder.local:
        return True
    if holder.since <= claim.since:
        return not holder.gone_at(claim.since)
    return not claim.gone


Order = tuple[datetime, int, str]


@dataclass(frozen=True, slots=True)
class Tag:
    """What tells of an animal's numbers at a moment: one begins (`begins`, the id of its claim), one ends (`ends`).

    The number of a registration stands for its own entry. A beginning that is refused begins nothing; an entry that
    ends a number which the animal does not carry then is refused as a whole.
    """

    order: Order
    entry_id: UUID
    begins: UUID | None = None
    key: tuple[str, str] | None = None
    ends: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Carried:
    """Which claim each ending entry ended, and the entries that end what is not carried."""

    ended: dict[UUID, Tag]
    missing: frozenset[UUID]


def tell_numbers(tags: Iterable[Tag]) -> Carried:
    """Which numbers of one animal ended when, from all that counts of them."""
    carried: dict[tuple[str, str], list[UUID]] = {}
    ended: dict[UUID, Tag] = {}
    missing: set[UUID] = set()
    for tag in sorted(tags, key=lambda each: each.order):
        if tag.ends:
            if not carried.get(tag.ends):
                missing.add(tag.entry_id)
                continue
            ended |= dict.fromkeys(carried.pop(tag.ends), tag)
        if tag.begins and tag.key:
            carried.setdefault(tag.key, []).append(tag.begins)
    return Carried(ended, frozenset(missing))
