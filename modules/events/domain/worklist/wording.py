"""Why an item is there, in a sentence with its days and numbers, in the language of who reads it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from app.kernel.trade.labels import Labels, label, said
from modules.events.domain.kinds.registry import KINDS

_MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "pt-BR": ("jan.", "fev.", "mar.", "abr.", "maio", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."),
    "es": ("ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sept.", "oct.", "nov.", "dic."),
}
_DAY = said("{day} {month}{year}", "{day} de {month}{year}", "{day} de {month}{year}")
_YEAR = said(" {year}", " de {year}", " de {year}")
_TODAY = said("today", "hoje", "hoy")
_PAST = said("{days} days ago", "há {days} dias", "hace {days} días")
_YESTERDAY = said("yesterday", "ontem", "ayer")
_AHEAD = said("in {days} days", "em {days} dias", "en {days} días")
_TOMORROW = said("tomorrow", "amanhã", "mañana")

WORDS: Mapping[str, Labels] = {
    "weaning": said("weaning", "desmame", "destete"),
    "birth": said("birth", "parto", "parto"),
    "abortion": said("abortion", "aborto", "aborto"),
    "empty": said("found empty", "diagnosticada vazia", "diagnosticada vacía"),
}
"""Facts that are words."""

ENTRY = "entry"
"""The fact that is a kind of entry."""

LANGUAGES = tuple(_MONTHS)


def sentence(why: Labels, facts: Mapping[str, Any], on: date, language: str) -> str:
    """Why an item is there, read on a day of the farm."""
    tongue = next((each for each in LANGUAGES if label({each: "1", "en": "0"}, language) == "1"), "en")
    told = label(why, tongue).format_map(dict(_worded(facts, on, tongue)))
    return told.replace("..", ".")  # a month that is cut short has a point of its own


def _worded(facts: Mapping[str, Any], on: date, tongue: str) -> Iterator[tuple[str, str]]:
    """Each fact as a word; of a day also how far it is (`served` and `served_ago`)."""
    for name, value in facts.items():
        if name == ENTRY:
            yield name, _capital(label(KINDS[value].labels, tongue))
        elif isinstance(value, str) and value in WORDS:
            yield name, label(WORDS[value], tongue)
        elif isinstance(value, str):
            day = date.fromisoformat(value)
            yield name, _day(day, on, tongue)
            yield f"{name}_ago", _distance((on - day).days, tongue)
        else:
            yield name, _number(value, tongue)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _day(day: date, on: date, tongue: str) -> str:
    year = "" if day.year == on.year else label(_YEAR, tongue).format(year=day.year)
    return label(_DAY, tongue).format(day=day.day, month=_MONTHS[tongue][day.month - 1], year=year)


def _distance(days: int, tongue: str) -> str:
    if abs(days) < 2:
        return label({-1: _TOMORROW, 0: _TODAY, 1: _YESTERDAY}[days], tongue)
    return label(_PAST if days > 0 else _AHEAD, tongue).format(days=abs(days))


def _number(value: float, tongue: str) -> str:
    text = f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"
    return text if tongue == "en" else text.translate(str.maketrans(",.", ".,"))
