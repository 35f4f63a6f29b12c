"""305-day yields from monthly tests, against cows whose milk was weighed every day."""

import os
from pathlib import Path

import pytest

from tests.bench.lactations import DATA, Errors, compare, read


@pytest.fixture(scope="module")
def missed() -> dict[tuple[str, int], Errors]:
    pytest.importorskip("bestpred", reason="the optional package bestpred is not installed")
    source = Path(os.environ.get("BESTPRED_SOURCE", "."))
    if not (source / DATA).is_file():
        pytest.skip("BESTPRED_SOURCE names no unpacked source archive of bestpred")
    return {(each.method, each.up_to): each for each in compare(read(source))}


def test_test_intervals_come_within_few_percent(missed: dict[tuple[str, int], Errors]) -> None:
    found = missed["test intervals", 305]

    assert len(found.percent) > 400
    assert abs(found.mean) < 2
    assert found.spread < 4


def test_best_prediction_nears_the_truth_with_every_test(missed: dict[tuple[str, int], Errors]) -> None:
    spreads = [missed["best prediction", last].spread for last in (60, 120, 200, 305)]

    assert spreads == sorted(spreads, reverse=True)
    assert spreads[0] < 13
    assert spreads[-1] < 4
    assert abs(missed["best prediction", 305].mean) < 2
