"""Identifiers of animals, holdings and people: normalised, checked and recognised in any spelling."""

import re
from dataclasses import dataclass

from app.kernel.trade.identifiers.electronic import normalise_electronic, to_hex
from app.kernel.trade.identifiers.errors import SENTENCES, WARNINGS, IdentifierError
from app.kernel.trade.identifiers.national import electronic_of_tag
from app.kernel.trade.identifiers.schemes import ELECTRONIC, FARM_BRAND, FARM_NUMBER, SCHEMES, Scheme

__all__ = [
    "ELECTRONIC",
    "FARM_BRAND",
    "FARM_NUMBER",
    "SCHEMES",
    "SENTENCES",
    "WARNINGS",
    "Identifier",
    "IdentifierError",
    "Scheme",
    "candidates",
    "electronic_of_tag",
    "national_scheme",
    "normalise",
    "normalise_electronic",
    "suffix",
    "to_hex",
]


_FORMS = {scheme.code: re.compile(scheme.pattern, re.ASCII) for scheme in SCHEMES.values()}


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number in its canonical form, text always. `scheme` is the one it is stored under."""

    scheme: str
    value: str
    warnings: tuple[str, ...] = ()


def normalise(scheme: str, text: str) -> Identifier:
    """The identifier that a text in a scheme means; raises IdentifierError.

    A national number that is also electronic comes back under `std.iso.11785`, so that it is stored once.
    """
    if scheme not in SCHEMES:
        raise IdentifierError("unknown_scheme", scheme)
    value, warnings = SCHEMES[scheme].normaliser(text)
    if not _FORMS[scheme].fullmatch(value):
        raise IdentifierError("bad_format", text)
    return Identifier(SCHEMES[scheme].stored_under, value, warnings)


def candidates(text: str) -> tuple[Identifier, ...]:
    """Every animal identifier a typed or scanned text may mean, for a search in any spelling; none raises."""
    found: dict[tuple[str, str], Identifier] = {}
    for scheme in SCHEMES.values():
        if scheme.subject != "animal":
            continue
        try:
            identifier = normalise(scheme.code, text)
        except IdentifierError:
            continue
        found.setdefault((identifier.scheme, identifier.value), identifier)
        carried = electronic_of_tag(identifier.value)
        if carried:
            found.setdefault((ELECTRONIC, carried), Identifier(ELECTRONIC, carried))
    return tuple(found.values())


def suffix(text: str) -> str | None:
    """The last digits by which tags are searched, when a text is nothing but 3 to 6 digits."""
    digits = re.sub(r"\s", "", text)
    return digits if re.fullmatch(r"[0-9]{3,6}", digits) else None


def national_scheme(identifier: Identifier) -> Scheme:
    """The scheme to name beside a number: that of its country for an electronic one, when there is one."""
    if identifier.scheme == ELECTRONIC:
        for scheme in SCHEMES.values():
            if scheme.country and scheme.stored_under == ELECTRONIC and re.match(scheme.pattern, identifier.value):
                return scheme
    return SCHEMES[identifier.scheme]
