"""Every KPI code that the journal owns is measured from a journal by some test of figures, or listed with why not."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from modules.events.domain.kpis.measured.registry import MEASURES
from modules.events.domain.kpis.registry import KPIS, TO_COME

OF_A_JOURNAL = {"Barn", "Dairy", "Farm", "Herd", "Pasture", "Pigs", "Ranch", "Rebanho", "Season", "Told"}
"""What tests are handed that tell a journal over REST or read figures of it."""

NOT_OF_A_JOURNAL = {
    "cost_of_fcr_change": "a calculator: it asks what would be, of numbers that are typed in",
    "pigs_lost_per_npd": "a calculator: it compares two herds that are thought of",
}
"""Codes that no journal of events can tell, and why. Those of `inbreeding` are herd's, of medicine health's."""

ELSEWHERE = {
    "best_prediction_305": "lactations/test_over_http.py::"
    "test_the_prediction_says_by_whose_curves_and_how_reliable_it_is",
    "closeout_rank": "kpi/test_closeouts.py::test_closed_lots_have_their_places_the_best_first",
    "estimated_weight_today": "test_projection.py::test_an_animal_is_projected_to_the_weight_at_which_pigs_are_sold",
    "standard_curve": "kpi/test_standards.py::test_eggs_of_a_flock_stand_beside_those_of_its_standard",
    "worklist_return_watch": "worklist/test_reading.py::"
    "test_the_watch_for_a_return_to_heat_covers_its_first_and_last_day_and_then_is_over",
}
"""Codes that are of one animal or a list of lots: no board has them, and their own page is tested there."""


@cache
def asserted() -> frozenset[str]:
    """Codes of measured figures that stand in the body of a test of figures which is handed a journal."""
    files = (each for each in Path(__file__).parent.glob("test_*.py") if each != Path(__file__))
    return frozenset(code for each in files for test in _tests(each) for code in _strings(test))


def _tests(file: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.parse(file.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            handed = {each.annotation.id for each in node.args.args if isinstance(each.annotation, ast.Name)}
            if handed & OF_A_JOURNAL:
                yield node


def _strings(test: ast.FunctionDef) -> Iterator[str]:
    """Its texts that are a code whole: words of its docstring are not."""
    told = (node.value for node in ast.walk(test) if isinstance(node, ast.Constant))
    return (each for each in told if isinstance(each, str) and each in MEASURES)


def test_every_code_is_measured_from_a_journal_or_listed_with_why_it_is_not() -> None:
    listed = NOT_OF_A_JOURNAL.keys() | ELSEWHERE.keys()

    assert {*KPIS, *TO_COME} - asserted() - listed == set()


@pytest.mark.parametrize("code", ELSEWHERE)
def test_what_is_measured_elsewhere_is_tested_there_from_a_journal(code: str) -> None:
    file, name = ELSEWHERE[code].split("::")

    assert name in {each.name for each in _tests(Path(__file__).parents[1] / file)}
    assert code not in MEASURES


def test_what_no_journal_can_tell_is_measured_nowhere() -> None:
    assert NOT_OF_A_JOURNAL.keys() <= {*KPIS, *TO_COME}
    assert NOT_OF_A_JOURNAL.keys().isdisjoint(MEASURES)
    assert NOT_OF_A_JOURNAL.keys().isdisjoint(asserted())
