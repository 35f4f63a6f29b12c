"""Sentences of the worklist as people write them."""

from datetime import date

from app.kernel.trade.labels import said
from modules.events.domain.worklist.wording import sentence


def test_a_sentence_that_ends_with_a_month_cut_short_ends_with_one_point() -> None:
    why = said("Served on {on}.", "Coberta em {on}.", "Servida el {on}.")

    told = [sentence(why, {"on": "2026-11-07"}, date(2026, 11, 30), tongue) for tongue in ("en", "pt-BR", "es")]

    assert told == ["Served on 7 Nov.", "Coberta em 7 de nov.", "Servida el 7 de nov."]
