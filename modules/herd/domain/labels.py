"""What an animal is called on a list, and how lists of names are sorted."""

import re
import unicodedata
from collections.abc import Sequence
from uuid import UUID

BY_EYE = frozenset(
    {"visual_tag", "management", "brand", "tattoo", "slap_mark", "notch", "leg_band", "wing_band", "button"}
)
"""Types of numbers that are read without a reader."""

LONGEST_KEY = 400


def natural(text: str) -> str:
    """A key that sorts text as people read it: B2 before B10, upper and lower case alike."""
    return re.sub(r"\d+", lambda digits: digits[0].zfill(12), text.casefold())[:LONGEST_KEY]


def plain(text: str) -> str:
    """A key to find text by however it is typed: without accents, upper and lower case alike."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).casefold()


def label_of(identifiers: Sequence[tuple[str, str]], name: str | None) -> str:
    """What to print where an animal is named, from (type, value) of its numbers in use, first to last.

    The first number that is read by eye, else the last six of an electronic one, else the name.
    """
    for kind, value in identifiers:
        if kind in BY_EYE:
            return value
    return identifiers[0][1][-6:] if identifiers else name or ""


def lost_label_of(identifiers: Sequence[tuple[str, str]]) -> str:
    """What to call an animal without name that lost every number, from (type, value) of those, first to last.

    By the last one, with a mark that it carries it no more: another may carry it now.
    """
    return f"? {label_of(identifiers[-1:], None)}" if identifiers else ""


def makeshift_label_of(animal_id: UUID) -> str:
    """What to call an animal of which nothing is known: a mark that tells it from the others, in no language."""
    return f"? {str(animal_id)[-6:].upper()}"
