"""The closeout of a lot (`kpis` 2.7): its account from the first head placed to the last that left."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from app.kernel.trade.kpis.figure import Figure, no_value, per, share, weighted_mean
from modules.events.domain.kpis import growth, poultry
from modules.events.domain.lots.heads import Heads

SALE, SLAUGHTER, TRANSFER, CULL, OTHER = "sale", "slaughter", "transfer", "cull", "other"
"""How heads leave a lot alive: a cull counts as one however it leaves."""

KINDS: Mapping[str, str] = {
    "Sale": SALE,
    "Export": SALE,
    "Slaughter": SLAUGHTER,
    "InternalTransfer": TRANSFER,
}


@dataclass(frozen=True, slots=True)
class Feed:
    """Feed that a lot used, in kg; None: nothing tells it. `by_item` is the same by feed, where that is known."""

    kg: float | None = None
    basis: str | None = None
    is_shared: bool = False
    by_item: Mapping[UUID | None, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Money:
    """What was paid and got, as far as entries tell it, in one currency; `missing` are the kinds that they do not."""

    animals: float | None = None
    feed: float | None = None
    income: float | None = None
    currency: str | None = None
    missing: tuple[str, ...] = ()

    @property
    def cost(self) -> float | None:
        """The costs that are told; None where none is."""
        told = [each for each in (self.animals, self.feed) if each is not None]
        return sum(told) if told else None


@dataclass(frozen=True, slots=True)
class Closeout:
    """A lot's account. Days are those of the farm; weights are kg; heads are counted from the journal's entries."""

    lot_id: UUID
    profile: str | None
    begun_on: date | None
    closed_on: date | None
    placed: Heads
    out: Mapping[str, Heads]
    dead: Heads
    causes: Mapping[str | None, int]
    missing: int
    corrections: int
    dead_on_arrival: int
    present: int
    head_days: float
    feed: Feed
    money: Money
    carcass_heads: float = 0
    carcass_kg: float = 0
    condemned: float = 0
    left: Heads = field(init=False)
    """All heads that left alive: almost every figure asks for them."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "left", Heads.of(self.out.values()))

    @property
    def culls(self) -> int:
        """Culls and lights among them."""
        return self.out[CULL].heads if CULL in self.out else 0

    @property
    def difference(self) -> int:
        """Heads that the account does not explain: placed + corrections - out - dead - missing - present."""
        gone = self.left.heads + self.dead.heads + self.missing + self.present
        return self.placed.heads + self.corrections - gone

    @property
    def is_reconciled(self) -> bool:
        """Whether every head is explained."""
        return self.difference == 0

    @property
    def gain_kg(self) -> float | None:
        """Live weight out less placed; None while some of these were not weighed, or heads are still there."""
        out, placed = self.left.all_kg, self.placed.all_kg
        return None if out is None or placed is None or self.present or not self.left.heads else out - placed

    @property
    def dead_kg(self) -> float | None:
        """Weight of the dead: as told, else (`dead_estimated`) on the line from the mean weight in to that out."""
        if not self.dead.light:
            return self.dead.kg
        into, out, first, last = self.placed.mean_kg, self.left.mean_kg, self.placed.mean_day, self.left.mean_day
        if into is None or out is None or first is None or last is None or last <= first:
            return None
        daily = (out - into) / (last - first)
        return self.dead.kg + self.dead.light * into + daily * (self.dead.light_day_heads - self.dead.light * first)

    @property
    def is_dead_estimated(self) -> bool:
        """Whether some of the dead were not weighed."""
        return self.dead.light > 0

    @property
    def mean_days(self) -> float | None:
        """Days from the mean day in to the mean day out of those that left alive: days in phase, age of a flock."""
        first, last = self.placed.mean_day, self.left.mean_day
        return None if first is None or last is None else last - first

    def adg(self, *, gain: str = "live_only", method: str = "head_days") -> Figure:
        """Daily gain by the method of the farm."""
        if method == "mean_weights":
            into, out, days = self.placed.mean_kg, self.left.mean_kg, self.mean_days
            return (
                no_value() if into is None or out is None or not days else growth.adg_of_mean_weights(into, out, days)
            )
        if self.gain_kg is None or (gain == "with_dead" and self.dead_kg is None):
            return no_value()
        return growth.adg_of_lot(self.gain_kg, self.head_days, dead_kg=self.dead_kg or 0, gain=gain)

    def fcr(self) -> Figure:
        """Feed used per kg gained; of a lot that is not reconciled there is none."""
        return growth.fcr(self.feed.kg, self.gain_kg) if self.is_reconciled and self.gain_kg is not None else no_value()

    def fcr_biological(self) -> Figure:
        """The same with the weight of the dead."""
        if not self.is_reconciled or self.gain_kg is None or self.dead_kg is None:
            return no_value()
        return growth.fcr_biological(self.feed.kg, self.gain_kg, self.dead_kg, is_estimated=self.is_dead_estimated)

    def fcr_adjusted(
        self, std_entry: float | None, std_exit: float | None, entry_factor: float | None, exit_factor: float | None
    ) -> Figure:
        """The same brought to standard weights."""
        ratio, into, out = self.fcr().value, self.placed.mean_kg, self.left.mean_kg
        if ratio is None or into is None or out is None:
            return no_value()
        return growth.fcr_adjusted(
            ratio,
            into,
            out,
            std_entry_kg=std_entry,
            std_exit_kg=std_exit,
            entry_factor=entry_factor,
            exit_factor=exit_factor,
        )

    def mortality(self) -> Figure:
        """Dead in percent of the placed."""
        return share(self.dead.heads, self.placed.heads)

    def cull_rate(self) -> Figure:
        """Culls and lights in percent of the placed."""
        return share(self.culls, self.placed.heads)

    def days_in_phase(self) -> Figure:
        """Mean days, weighted by head."""
        return no_value() if self.mean_days is None else weighted_mean([(self.mean_days, self.left.heads)])

    def livability(self) -> Figure:
        """Percent of the placed that neither died nor were culled."""
        return poultry.livability(self.placed.heads, self.dead.heads + self.culls)

    def fcr_live(self, *, include_condemned: bool = True, deduct_chicks: bool = False) -> Figure:
        """Feed per kg of live weight sold."""
        return per(self.feed.kg, self.sold_kg(include_condemned=include_condemned, deduct_chicks=deduct_chicks))

    def sold_kg(self, *, include_condemned: bool = True, deduct_chicks: bool = False) -> float | None:
        """Live weight sold, by what the contract says of condemned birds and of the weight of chicks."""
        kg, mean, placed = self.left.all_kg, self.left.mean_kg, self.placed.all_kg
        if kg is None or mean is None or (deduct_chicks and placed is None):
            return None
        return kg - (0 if include_condemned else self.condemned * mean) - (placed or 0 if deduct_chicks else 0)

    def epef(self, ratio: float | None) -> Figure:
        """European production efficiency factor, from the feed conversion of the farm's settings."""
        alive, kg, days = self.livability().value, self.left.mean_kg, self.mean_days
        if ratio is None or alive is None or kg is None or days is None:
            return no_value()
        return poultry.epef(kg, alive, days, ratio)
