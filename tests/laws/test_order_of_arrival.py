"""The law of the journal: the same entries give the same verdicts and the same herd in any order of arrival."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.laws.scripts import Script, scripts
from tests.laws.world import World
from tests.running import Rebanho

LEAST_UNUSUAL = 0.20


def test_the_order_of_arrival_changes_neither_verdicts_nor_the_herd(
    rebanho: Rebanho, capsys: pytest.CaptureFixture[str]
) -> None:
    world, mix = World(rebanho), Counter[str]()

    # Without shrinking: every example is a small farm history on a real database, and readable as it is.
    @settings(
        max_examples=30, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.reuse, Phase.generate]
    )
    @given(script=scripts())
    def law(script: Script) -> None:
        as_it_came, in_order = world.play(script), world.play(script.in_order())
        _count(mix, script, as_it_came["verdicts"])

        assert as_it_came["verdicts"] == in_order["verdicts"]
        assert as_it_came["herd"] == in_order["herd"]
        assert as_it_came["journal"] == as_it_came["herd"]
        assert in_order["journal"] == in_order["herd"]

    law()

    with capsys.disabled():
        print(f"\nentries of the law on {rebanho.store('events').engine.dialect.name}: {_told(mix)}")
    assert mix["unusual"] >= LEAST_UNUSUAL * mix["entries"]


def _count(mix: Counter[str], script: Script, verdicts: dict[int, tuple[str, tuple[str, ...], bool]]) -> None:
    late = script.back_dated()
    for told in script.entries:
        what = {
            "impossible": verdicts[told.number][0] == "disputed",
            "corrected": told.corrected_hour is not None or told.retracted,
            "back-dated": told.number in late,
            "for many": told.for_many,
        }
        mix["entries"] += 1
        mix["unusual"] += any(what.values())
        mix.update(name for name, is_so in what.items() if is_so)


def _told(mix: Counter[str]) -> str:
    names = ("impossible", "corrected", "back-dated", "for many", "unusual")
    shares = ", ".join(f"{name} {100 * mix[name] / mix['entries']:.0f} %" for name in names)
    return f"{mix['entries']}: {shares}"
