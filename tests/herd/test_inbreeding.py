"""Inbreeding: known matings, loops, and the same as by the tabular method."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modules.herd.domain.inbreeding import PedigreeLoop, inbreeding_coefficient, inbreeding_of
from modules.herd.domain.kpis import repeated_full_sibs

Pedigree = dict[int, tuple[int | None, int | None]]


def by_table(pedigree: Pedigree, count: int) -> list[float]:
    """The tabular method (Emik and Terrill 1949): the whole relationship matrix, parents before young."""
    table = [[0.0] * count for _ in range(count)]
    for young in range(count):
        parents = pedigree.get(young, (None, None))
        for other in range(young):
            both = sum(table[other][parent] for parent in parents if parent is not None) / 2
            table[young][other] = table[other][young] = both
        sire, dam = parents
        table[young][young] = 1 + (table[sire][dam] / 2 if sire is not None and dam is not None else 0)
    return [table[each][each] - 1 for each in range(count)]


@st.composite
def pedigrees(draw: st.DrawFn) -> tuple[Pedigree, int]:
    count = draw(st.integers(1, 14))
    parent = lambda young: st.none() | st.integers(0, young - 1) if young else st.none()  # noqa: E731
    return {young: (draw(parent(young)), draw(parent(young))) for young in range(count)}, count


@given(pedigrees())
def test_the_coefficient_is_that_of_the_tabular_method(drawn: tuple[Pedigree, int]) -> None:
    pedigree, count = drawn

    found = [inbreeding_coefficient(pedigree, each).coefficient for each in range(count)]

    assert found == pytest.approx(by_table(pedigree, count), abs=1e-12)


def test_brother_and_sister_generation_after_generation() -> None:
    assert repeated_full_sibs(6) == [0.25, 0.375, 0.5, 0.59375, 0.671875, 0.734375]


def test_an_animal_without_known_parents_is_not_inbred() -> None:
    assert inbreeding_coefficient({}, "stray").coefficient == 0
    assert inbreeding_coefficient({"calf": (None, "cow")}, "calf").generations == 0.5


def test_an_inbred_ancestor_counts_for_more() -> None:
    # The common sire is of full sibs (F = 0.25): half sibs' young have 0.125 x 1.25.
    pedigree = {
        "a": ("s", "d"), "b": ("s", "d"), "sire": ("a", "b"), "x": ("sire", "p"), "y": ("sire", "q"), "z": ("x", "y"),
    }  # fmt: skip

    assert inbreeding_coefficient(pedigree, "z").coefficient == 0.15625


def test_known_generations_are_summed_by_halves() -> None:
    grandparents = {"calf": ("bull", "cow"), "bull": ("a", "b"), "cow": ("c", "d")}

    assert inbreeding_coefficient(grandparents, "calf").generations == 2


def test_who_descends_from_itself_is_named() -> None:
    with pytest.raises(PedigreeLoop, match="dam descends from itself"):
        inbreeding_coefficient({"cow": ("bull", "dam"), "dam": (None, "cow")}, "cow")
    with pytest.raises(PedigreeLoop):
        inbreeding_coefficient({"cow": ("cow", None)}, "cow")


def test_a_pedigree_of_many_generations_needs_no_deep_stack() -> None:
    line = {each: (each - 1, each - 1) for each in range(1, 1200)}

    assert inbreeding_coefficient(line, 1199).coefficient == pytest.approx(1)


def test_several_are_told_as_if_each_were_asked_alone() -> None:
    pedigree = {"a": ("s", "d"), "b": ("s", "d"), "by brother": ("a", "b"), "by stranger": ("x", "b")}

    found = inbreeding_of(pedigree, ["by brother", "by stranger"])

    assert [found[each].coefficient for each in found] == [0.25, 0]
    assert found["by brother"] == inbreeding_coefficient(pedigree, "by brother")


def test_a_generation_is_complete_where_nobody_is_unknown() -> None:
    pedigree = {"calf": ("bull", "cow"), "bull": ("a", "b"), "cow": ("c", None)}

    found = inbreeding_coefficient(pedigree, "calf")

    assert (found.complete_generations, found.generations) == (1, 1.75)
