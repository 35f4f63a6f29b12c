"""Inbreeding from a pedigree."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TypeVar

Animal = TypeVar("Animal", bound=Hashable)
Parents = tuple[Animal | None, Animal | None]
"""Sire and dam, each None where nobody knows."""


class PedigreeLoop(ValueError):
    """An animal that is an ancestor of itself."""


@dataclass(frozen=True, slots=True)
class Inbreeding:
    """Wright's coefficient, from 0 to 1, and how much of the pedigree stands behind it.

    `generations` is the sum of (1/2)^n over known ancestors n generations back: 2 when all four grandparents are known.
    `complete_generations` are those of which nobody is unknown.
    """

    coefficient: float
    generations: float
    complete_generations: int


def inbreeding_coefficient(pedigree: Mapping[Animal, Parents[Animal]], animal: Animal) -> Inbreeding:
    """The inbreeding of one animal; see `inbreeding_of`."""
    return inbreeding_of(pedigree, [animal])[animal]


def inbreeding_of(pedigree: Mapping[Animal, Parents[Animal]], animals: Collection[Animal]) -> dict[Animal, Inbreeding]:
    """Of animals, from the genetic sire and dam of each; who is not in `pedigree` has unknown, unrelated parents.

    Ancestors that several have in common are gone through once.
    Method: Meuwissen and Luo, Genet. Sel. Evol. 24 (1992) 305. Raises PedigreeLoop.
    """
    order = _parents_first(pedigree, animals)
    place = {each: at for at, each in enumerate(order)}
    parents = [_places_of(pedigree.get(each, (None, None)), place) for each in order]
    coefficients = _coefficients(parents)
    generations, complete = _generations(parents), _complete_generations(parents)
    return {
        each: Inbreeding(coefficients[place[each]], generations[place[each]], complete[place[each]]) for each in animals
    }


def _places_of(parents: Parents[Animal], place: Mapping[Animal, int]) -> tuple[int | None, int | None]:
    sire, dam = parents
    return None if sire is None else place[sire], None if dam is None else place[dam]


def _parents_first(pedigree: Mapping[Animal, Parents[Animal]], animals: Collection[Animal]) -> list[Animal]:
    """The animals and their ancestors, each after its parents."""
    order: dict[Animal, None] = {}
    open_: set[Animal] = set()
    waiting = [*animals]
    while waiting:
        at = waiting[-1]
        above = [who for who in pedigree.get(at, (None, None)) if who is not None and who not in order]
        if at in order or not above:
            order[waiting.pop()] = None
            open_.discard(at)
            continue
        open_.add(at)
        if open_.intersection(above):
            raise PedigreeLoop(f"{at} descends from itself")
        waiting += above
    return list(order)


def _coefficients(parents: list[tuple[int | None, int | None]]) -> list[float]:
    """Of each; full sibs share theirs."""
    found: list[float] = []
    of_pair: dict[tuple[int | None, int | None], float] = {}
    for at, pair in enumerate(parents):
        if pair not in of_pair:
            of_pair[pair] = 0.0 if None in pair else _relationship(at, parents, found) - 1
        found.append(of_pair[pair])
    return found


def _relationship(start: int, parents: list[tuple[int | None, int | None]], coefficients: list[float]) -> float:
    """The diagonal element of the relationship matrix: sum over ancestors of share^2 x variance within the family."""
    shares, found = defaultdict(float, {start: 1.0}), 0.0
    heap = [-start]
    while heap:
        at = -heappop(heap)
        for parent in parents[at]:
            if parent is not None:
                if parent not in shares:
                    heappush(heap, -parent)
                shares[parent] += shares[at] / 2
        found += shares[at] ** 2 * _within_family(parents[at], coefficients)
    return found


def _within_family(parents: tuple[int | None, int | None], coefficients: list[float]) -> float:
    """What an animal does not owe to the mean of its parents; an unknown one counts as -1."""
    return 0.5 - 0.25 * sum(-1.0 if parent is None else coefficients[parent] for parent in parents)


def _generations(parents: list[tuple[int | None, int | None]]) -> list[float]:
    """From the oldest on: half of each known parent's, and a half for the parent."""
    known: list[float] = []
    for pair in parents:
        known.append(sum(0.5 * (1 + known[parent]) for parent in pair if parent is not None))
    return known


def _complete_generations(parents: list[tuple[int | None, int | None]]) -> list[int]:
    """From the oldest on: one more than of the parent of which less is known; none where a parent is unknown."""
    complete: list[int] = []
    for sire, dam in parents:
        complete.append(0 if sire is None or dam is None else 1 + min(complete[sire], complete[dam]))
    return complete
