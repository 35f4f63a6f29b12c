"""Whatever arrives in whatever order, however often, and wherever the power fails: the pictures end the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given
from hypothesis import settings as checked
from hypothesis import strategies as st

from app.kernel.bus import Receive
from tests.kernel.hostile import HostileBus
from tests.kernel.toys import COWS, Toys, Trouble

Fresh = Callable[[], dict[str, str]]
anything = checked(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


class PowerCut(BaseException):
    """Nothing catches it, as nothing survives a power cut."""


@dataclass
class Fuse:
    """Blows after so many blows have been survived; None never."""

    left: int | None = None

    def burn(self) -> None:
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                raise PowerCut


class FusedBus(HostileBus):
    """A hostile bus during whose deliveries the power may fail: before custody is taken, or after it."""

    def __init__(self, seed: int, fuse: Fuse) -> None:
        super().__init__(seed)
        self.fuse = fuse

    def subscribe(self, stream: str, subscriber: str, receive: Receive) -> None:
        def fused(sender: str, batch: Sequence[str]) -> None:
            self.fuse.burn()
            receive(sender, batch)
            self.fuse.burn()

        super().subscribe(stream, subscriber, fused)


class House:
    """The toys where the power fails: all that was in memory is gone, the databases stay."""

    def __init__(self, urls: dict[str, str], seed: int, at_once: bool) -> None:
        self.urls, self.seed, self.at_once, self.fuse = urls, seed, at_once, Fuse()
        self.toys = self._build()

    def _build(self) -> Toys:
        self.fuse = Fuse()
        trouble = Trouble(strike=lambda subscription, fact: self.fuse.burn())
        toys = Toys(self.urls, bus=FusedBus(self.seed, self.fuse), trouble=trouble)
        if self.at_once:
            toys.handle_at_once()
        return toys

    def cut(self) -> None:
        self.toys.close()
        self.seed += 1
        self.toys = self._build()

    def do(self, step: Any) -> None:
        """A cow is weighed, something moves, or a number: so far from now the power fails."""
        try:
            self._do(step)
        except PowerCut:
            self.cut()

    def _do(self, step: Any) -> None:
        if isinstance(step, UUID):
            self.toys.weigh(step)
        elif isinstance(step, int):
            self.fuse.left = step
        elif step == "cut":
            self.cut()
        elif step.startswith("gaps "):
            self.toys.runtime.movers[step.removeprefix("gaps ")].close_gaps(at_once=True)
        else:
            self.toys.runtime.movers[step].turn(look=True)


moves = st.sampled_from(["pasture", "barn", "office", "gaps barn", "gaps office", "cut"])
steps = st.lists(st.sampled_from(COWS[:3]) | st.sampled_from(COWS[:3]) | moves | st.integers(0, 12), max_size=40)


@given(steps=steps, seed=st.integers(0, 2**20), at_once=st.booleans())
@anything
def test_power_cuts_lose_nothing_and_do_nothing_twice(
    fresh_urls: Fresh, steps: list[Any], seed: int, at_once: bool
) -> None:
    house = House(fresh_urls(), seed, at_once)
    weighed = [step for step in steps if isinstance(step, UUID)]

    for step in steps:
        house.do(step)
    house.fuse.left = None
    house.toys.settle()

    assert house.toys.counts() == {cow_id: weighed.count(cow_id) for cow_id in set(weighed)}
    house.toys.assert_converged()
    house.toys.close()


@given(cows=st.lists(st.sampled_from(COWS[:3]), min_size=1, max_size=8), data=st.data())
@anything
def test_any_order_with_repeats_and_losses_ends_the_same(
    fresh_urls: Fresh, cows: list[UUID], data: st.DataObject
) -> None:
    urls = fresh_urls()
    toys = Toys(urls)
    if data.draw(st.booleans()):
        toys.handle_at_once()
    for cow_id in cows:
        toys.weigh(cow_id)
    texts = toys.said()
    batches = data.draw(st.lists(st.lists(st.sampled_from(range(len(texts))), max_size=10), max_size=12))
    pauses = data.draw(st.lists(st.booleans(), min_size=len(batches), max_size=len(batches)))

    for batch, pause in zip(batches, pauses, strict=True):
        toys.receive(*(texts[index] for index in batch))
        if pause:
            toys.runtime.movers["barn"].turn(look=True)
    toys.settle()

    toys.assert_converged()
    toys.close()
