"""What is retracted leaves nothing behind, and the heads of a lot reconcile after every entry of any history."""

from typing import Any

import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, given, settings

from modules.herd.models import lot_flow
from tests.laws.scripts import Script, scripts
from tests.laws.world import World, counted_heads
from tests.running import Rebanho

# Without shrinking: every example is a small farm history on a real database, and readable as it is.
a_few = settings(
    max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.reuse, Phase.generate]
)


def test_what_was_taken_back_leaves_all_as_if_it_had_never_been(rebanho: Rebanho) -> None:
    world = World(rebanho)

    @a_few
    @given(script=scripts())
    def law(script: Script) -> None:
        retracted = {told.number for told in script.entries if told.retracted}

        with_it, without = world.play(script), world.play(script.without_what_was_taken_back())

        assert {number: said for number, said in with_it["verdicts"].items() if number not in retracted} == without[
            "verdicts"
        ]
        assert with_it["journal"] == without["journal"]
        assert with_it["herd"] == without["herd"]

    law()


def test_placed_and_corrected_heads_are_those_out_dead_and_present_after_every_entry(rebanho: Rebanho) -> None:
    world = World(rebanho)

    @a_few
    @given(script=scripts(only="lot"))
    def law(script: Script) -> None:
        played = world.play(script)

        counted = counted_heads(rebanho, played["subject"])

        assert counted == herds_flows(rebanho, played["subject"])
        assert all(heads >= 0 for _, _, heads in counted)
        assert counted[-1][2] == played["herd"]["heads"] == played["journal"]["heads"]

    law()


def herds_flows(rebanho: Rebanho, lot: Any) -> list[tuple[Any, int, int]]:
    """What each entry did to the heads of a lot, by herd."""
    statement = sa.select(lot_flow).where(lot_flow.c.lot_id == lot).order_by(lot_flow.c.seq)
    with rebanho.store("herd").read() as tx:
        return [(row.entry_id, row.heads, row.head_count) for row in tx.all(statement)]
