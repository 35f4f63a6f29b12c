"""Numbers of animals as cells hold them: one or several, of the scheme that column, title or person tells."""

import re
from collections.abc import Iterable

from app.kernel.trade.identifiers import (
    ELECTRONIC,
    FARM_BRAND,
    FARM_NUMBER,
    SCHEMES,
    Identifier,
    IdentifierError,
    Scheme,
    candidates,
    normalise,
)
from modules.integration.domain.columns import Column
from modules.integration.domain.options import Options
from modules.integration.domain.values import Key, Number, Parent

_BETWEEN = re.compile(r"\s*[;|]\s*|\s+/\s+|,\s+|,(?=\d{5})")
_DAMAGED = re.compile(r"\d[.,]?\d*e\+?\d+", re.IGNORECASE)
_OFFICIAL = [scheme for scheme in SCHEMES.values() if scheme.official and scheme.subject == "animal"]
_ANY = [*_OFFICIAL, SCHEMES[ELECTRONIC], SCHEMES[FARM_BRAND]]


def read_numbers(column: Column, text: str, options: Options) -> list[Number]:
    """Every number of a cell; raises IdentifierError for the first that is none."""
    parts = [text] if _DAMAGED.search(text) else [part for part in _BETWEEN.split(text) if part]
    return [_read(column, part, options) for part in parts]


def _read(column: Column, text: str, options: Options) -> Number:
    said = options.numbers.get(column.index)
    code = (said and said.scheme) or column.scheme
    if code:
        found, scheme = normalise(code, text), SCHEMES[code]
    elif column.field == "eid":
        found, scheme = _electronic(text, options), SCHEMES[ELECTRONIC]
    elif column.field == "official":
        chosen = options.official_scheme
        found, scheme = (normalise(chosen, text), SCHEMES[chosen]) if chosen else _first_of(_OFFICIAL, text)
    elif column.field == "number":
        found, scheme = _first_of(_ANY, text)
    else:
        found, scheme = normalise(FARM_NUMBER, text), SCHEMES[FARM_NUMBER]
    kind = (said and said.type) or scheme.type
    return Number(column.index, found, kind, column.field == "official" or scheme.official)


def _electronic(text: str, options: Options) -> Identifier:
    try:
        return normalise(ELECTRONIC, text)
    except IdentifierError as error:
        if error.code != "leading_zero_lost" or not options.restore_leading_zero:
            raise
        return normalise(ELECTRONIC, "0" + re.sub(r"\D", "", text))


def _first_of(schemes: Iterable[Scheme], text: str) -> tuple[Identifier, Scheme]:
    """The first scheme whose form the text has."""
    refused = "bad_format"
    for scheme in schemes:
        try:
            return normalise(scheme.code, text), scheme
        except IdentifierError as error:
            refused = error.code if error.code == "damaged_number" else refused
    raise IdentifierError(refused, text)


def read_parent(column: Column, text: str, options: Options) -> Parent:
    """A parent by its number, of whatever scheme, or by its name; raises IdentifierError for a damaged number.

    A name may have numbers beside it, as our own files write a parent from outside: `Campeão | HOLCANM000012345678`.
    """
    if _DAMAGED.fullmatch(text):
        raise IdentifierError("damaged_number", text)
    said = options.numbers.get(column.index)
    if said and said.scheme:
        found = normalise(said.scheme, text)
        return Parent(column.index, text, ((found.scheme, found.value),))
    names = [name for each in text.split("|") if (name := each.strip())] or [text]
    keys: list[Key] = [(each.scheme, each.value) for name in names for each in candidates(name)]
    keys.sort(key=lambda key: (key[0] != FARM_NUMBER, key[0] == FARM_BRAND))
    return Parent(column.index, names[0], tuple(dict.fromkeys(keys)))
