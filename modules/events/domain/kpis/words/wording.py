"""The definition of a KPI in a language of its readers: what it tells, its formula, and what counts in it."""

from collections.abc import Mapping

from app.kernel.trade.kpis.definition import Kpi
from app.kernel.trade.labels import Labels, label, said
from modules.events.domain.kpis.words.explaining import cattle, lots, sows
from modules.events.domain.kpis.words.terms import cattle as of_cattle
from modules.events.domain.kpis.words.terms import lots as of_lots
from modules.events.domain.kpis.words.terms import sows as of_sows

EXPLAINED: Mapping[str, Labels] = {**lots.EXPLAINED, **sows.EXPLAINED, **cattle.EXPLAINED}
"""What each figure tells, by its code."""

TERMS: Mapping[str, tuple[str, str]] = {**of_lots.TERMS, **of_sows.TERMS, **of_cattle.TERMS}
"""Formulas, and what stands above and below the line or is left out: their English, then Portuguese and Spanish."""

PARTS = ("formula", "above", "below", "excludes")
"""What a definition says in words beside its name and what it tells."""


def term(english: str) -> Labels:
    """A part of a definition in all languages; English where nobody wrote another."""
    return said(english, *TERMS.get(english, (english, english)))


def in_words(kpi: Kpi, language: str) -> dict[str, str]:
    """What a definition says, in a language: `explanation` and its `PARTS`, of which some are empty."""
    parts = {part: label(term(getattr(kpi, part)), language) for part in PARTS}
    return {"explanation": label(EXPLAINED.get(kpi.code, kpi.names), language), **parts}
