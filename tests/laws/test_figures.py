"""The law of figures: the same happenings give the same figures, and the same animals behind them, in any order.

A herd's life is entered twice, on two farms: day by day and at once right; and in any order, some at once as a phone
sends them, before or after their subjects are known, with entries that are put right or taken back, are impossible, or
are told of a whole group. What is impossible is entered to be disputed and never refused, so that both farms hold the
same entries in the end: a refusal depends on what is known at that moment, and stores nothing. For the same reason a
group entry names its animals: who is in a group is looked up when it is entered.
"""

from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from modules.events.domain.kpis.measured.registry import measures_of
from tests.laws.lives.fates import arrivals, count_mix, fates, in_order, told_of
from tests.laws.lives.herds import HERDS
from tests.laws.lives.play import Play
from tests.running import Rebanho

LEAST_UNUSUAL = 0.20
ON_POSTGRESQL = ("pigs", "dairy cattle", "layers")
"""Herds whose lives are told there too, one of each: every source of figures is read by one of them."""
CASES = [*(("sqlite", herd) for herd in HERDS), *(("postgresql", herd) for herd in ON_POSTGRESQL)]


@pytest.mark.parametrize(("database", "herd"), CASES)
def test_the_order_of_entry_changes_no_figure(
    rebanho: Rebanho, database: str, herd: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = HERDS[herd]
    lives = kept.lives if database == "sqlite" else 1
    mix, told, every = Counter[str](), set[str](), set[str]()

    # Without shrinking: every example is a small farm history on a real database, and a seed tells it again.
    @settings(
        max_examples=lives, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.reuse, Phase.generate]
    )
    @given(seed=st.integers(0, 2**32))
    def law(seed: int) -> None:
        chance = Random(seed)
        diary = fates(chance, kept.life(chance))
        steps = arrivals(chance, diary)

        as_it_came = Play(rebanho, diary).enter(steps)
        ordered = Play(rebanho, diary).at_once_right().enter(in_order(diary))

        verdicts, found, wanted = as_it_came.verdicts(), as_it_came.figures(), ordered.figures()
        count_mix(mix, diary, steps, verdicts)
        every.update(measure.code for measure in measures_of(diary.profile))
        told.update(code for (_, code), figure in wanted.items() if figure["value"])
        assert verdicts == ordered.verdicts()
        assert {verdict for verdict, _ in verdicts.values()} == {"recorded", "disputed"}
        for key, figure in wanted.items():
            assert found[key] == figure, key

    law()

    with capsys.disabled():
        print(f"\n{len(told)} figures of {herd} on {database}: {told_of(mix)}")
    assert mix["unusual"] >= LEAST_UNUSUAL * mix["entries"]
    assert every - told == kept.without
