"""Each definition in the words of its readers: Portuguese, English and Spanish."""

import re

import pytest

from app.kernel.trade.kpis.definition import Kpi
from modules.events.domain.kpis.registry import KPIS, TO_COME
from modules.events.domain.kpis.words.explaining import cattle, lots, sows
from modules.events.domain.kpis.words.terms import cattle as of_cattle
from modules.events.domain.kpis.words.terms import lots as of_lots
from modules.events.domain.kpis.words.terms import sows as of_sows
from modules.events.domain.kpis.words.wording import EXPLAINED, PARTS, TERMS, in_words

LANGUAGES = ("en", "pt-BR", "es")
ALIKE = {"ha", "kg"}
"""Said alike in all three."""


@pytest.mark.parametrize("kpi", KPIS.values(), ids=KPIS)
def test_a_definition_has_its_name_and_what_it_tells_in_three_languages_that_differ(kpi: Kpi) -> None:
    told = EXPLAINED[kpi.code]

    assert all(kpi.names[each] for each in LANGUAGES)
    assert kpi.names["en"] != kpi.names["pt-BR"]
    assert len({told[each] for each in LANGUAGES}) == 3
    assert all(told[each].endswith(".") and told[each][0].isupper() for each in LANGUAGES)


@pytest.mark.parametrize("kpi", KPIS.values(), ids=KPIS)
def test_what_counts_in_a_definition_is_said_in_portuguese_and_spanish(kpi: Kpi) -> None:
    english = {getattr(kpi, part) for part in PARTS} - {""}

    assert english <= TERMS.keys()
    assert {text for text in english if text in TERMS[text]} <= ALIKE
    assert all(all(TERMS[text]) for text in english)


def test_a_formula_has_the_same_numbers_in_each_language() -> None:
    def numbers(text: str) -> list[str]:
        return sorted(re.findall(r"\d+(?:[.,]\d+)?", text.replace(",", ".")))

    told = {kpi.formula for kpi in KPIS.values()}

    assert [text for text in told if any(numbers(text) != numbers(other) for other in TERMS[text])] == []


def test_no_words_are_of_what_no_definition_says() -> None:
    english = {getattr(kpi, part) for kpi in KPIS.values() for part in PARTS}

    assert EXPLAINED.keys() - KPIS.keys() - TO_COME.keys() == set()
    assert TERMS.keys() - english == set()


def test_what_stands_in_two_files_is_said_alike_in_both() -> None:
    files = (of_lots.TERMS, of_sows.TERMS, of_cattle.TERMS)

    assert len(lots.EXPLAINED) + len(sows.EXPLAINED) + len(cattle.EXPLAINED) == len(EXPLAINED)
    assert {text for one in files for text in one if one[text] != TERMS[text]} == set()


def test_a_definition_is_told_in_the_language_of_who_reads_it() -> None:
    kpi = KPIS["born_alive_per_litter"]

    assert in_words(kpi, "pt-BR")["above"] == "nascidos vivos"
    assert in_words(kpi, "es-AR")["explanation"] == "Cuántos lechones nacen vivos por parto."
    assert in_words(kpi, "de")["formula"] == kpi.formula == "born alive / farrowings"
