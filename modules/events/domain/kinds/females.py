"""What all kinds that are about a female's reproduction share: whom they are about, and which days they count."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from modules.events.domain.parameters import MAMMALS
from modules.events.domain.reproduction.cycle import Service
from modules.events.domain.state import Entry, State


def of_a_mammal(state: State) -> Iterable[Finding]:
    """Of a mammal."""
    if state.species and state.species not in MAMMALS:
        yield Finding("wrong_species", "error", "/subject/id")


def of_a_female(state: State) -> Iterable[Finding]:
    """Of a female mammal."""
    yield from of_a_mammal(state)
    if state.sex and state.sex != "Female":
        yield Finding("wrong_sex", "error", "/subject/id")


def age(state: State, entry: Entry) -> int | None:
    """Days since birth, where that is known."""
    return (entry.on - state.birth_date).days if state.birth_date else None


def last_service(state: State) -> Service | None:
    """The last service of the present cycle that may still become a birth."""
    running = state.cycle.running if state.cycle else ()
    return running[-1] if running else None


def level_of_age(state: State) -> str:
    """How bad an impossible age is: unlikely only, where the date of birth is a guess."""
    return "warning" if state.birth_estimated else "error"
