"""Best prediction of 305 days: what the package gives back in kg, and what is told without it."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.kernel.trade.kpis.inputs import CaseSkipped, Inputs
from modules.events.domain.kpis.cases.dairy import DAIRY
from modules.events.domain.kpis.lactation import MilkTest
from modules.events.domain.lactations import prediction
from modules.events.domain.lactations.prediction import Prediction, best_prediction

pytest.importorskip("bestpred", reason="the optional package bestpred is not installed")

CALVED = date(2026, 3, 1)
TESTS = [MilkTest(30, 30), MilkTest(150, 26), MilkTest(290, 18)]


def predicted(tests: list[MilkTest], parity: int = 2, **more: Any) -> Prediction:
    found = best_prediction(tests, parity=parity, calved_on=CALVED, **more)
    assert isinstance(found, Prediction)
    return found


def test_nearly_a_whole_lactation_comes_out_near_what_was_weighed() -> None:
    # Test intervals give 7,610 kg.
    found = predicted(TESTS)

    assert found.milk_kg == pytest.approx(7610, rel=0.06)
    assert found.reliability > 0.9
    assert found.curves == "US Holstein"


def test_the_fewer_tests_the_less_reliable() -> None:
    reliabilities = [predicted(TESTS[:count]).reliability for count in (1, 2, 3)]

    assert reliabilities == sorted(reliabilities)
    assert 0 < reliabilities[0] < reliabilities[2] < 1


def test_who_gives_more_is_expected_to_give_more() -> None:
    more = [MilkTest(test.dim, test.milk_kg * 1.2) for test in TESTS]

    assert predicted(more).milk_kg > predicted(TESTS).milk_kg


def test_fat_and_protein_are_told_only_where_tests_had_them() -> None:
    analysed = [MilkTest(test.dim, test.milk_kg, 4.0, 3.3) for test in TESTS]

    found, plain = predicted(analysed), predicted(TESTS)

    assert (plain.fat_kg, plain.protein_kg) == (None, None)
    assert found.fat_kg == pytest.approx(0.04 * found.milk_kg, rel=0.1)
    assert found.protein_kg == pytest.approx(0.033 * found.milk_kg, rel=0.1)


def test_a_breed_that_the_package_knows_goes_by_its_own_curves() -> None:
    jersey, gir = predicted(TESTS, breed="jersey"), predicted(TESTS, breed="gir")

    assert (jersey.curves, gir.curves) == ("US Jersey", "US Holstein")
    assert jersey.milk_kg < gir.milk_kg


def test_milk_of_every_day_is_taken_from_the_first_to_the_last() -> None:
    # The package keeps the first fifty tests: days 1 to 50 alone would let expect far more than what followed.
    daily = [MilkTest(dim, 30 if dim <= 50 else 10) for dim in range(1, 306)]

    assert predicted(daily).milk_kg == pytest.approx(50 * 30 + 255 * 10, rel=0.1)


def test_without_tests_nothing_is_predicted() -> None:
    assert best_prediction([], parity=1, calved_on=CALVED) == "no_data"
    assert best_prediction([MilkTest(400, 20)], parity=1, calved_on=CALVED) == "no_data"


def test_without_the_package_it_is_told_to_be_not_available(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "bestpred", None)
    prediction.package.cache_clear()
    try:
        assert best_prediction(TESTS, parity=2, calved_on=CALVED) == "not_available"
        with pytest.raises(CaseSkipped, match="bestpred is not installed"):
            DAIRY["best_prediction_305"](Inputs({"dim": []}), {})
    finally:
        prediction.package.cache_clear()


def test_the_example_record_of_usda_gives_the_line_of_its_program() -> None:
    source = os.environ.get("BESTPRED_SOURCE")
    if not source:
        pytest.skip("BESTPRED_SOURCE names no unpacked source archive of bestpred")
    inputs = Inputs({"record": "tests/data/usda_format4.dat, first record"}, folder=Path(source))

    found = DAIRY["best_prediction_305"](inputs, {})

    assert found == (
        "HOUSA00093WNM4798 19940117 192   96.  96.  99. 27817.  1025.  2483.   2.49 32404.  1211.  2923.   2.54"
    )


def test_a_case_whose_file_is_not_here_is_skipped_by_its_name() -> None:
    with pytest.raises(CaseSkipped, match=r"inputs\.record: records/a\.dat is not there \(--files\)"):
        DAIRY["best_prediction_305"](Inputs({"record": "records/a.dat"}), {})
