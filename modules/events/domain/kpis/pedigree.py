"""Inbreeding from a pedigree."""

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TypeVar

Animal = TypeVar("Animal", bound=Hashable)
Parents = tuple[Animal | None, Animal | None]


class PedigreeLoop(ValueError):
    """An animal that is an ancestor of itself."""


@dataclass(frozen=True, slots=True)
class Inbreeding:
    """Wright's coefficient, from 0 to 1, and how much of the pedigree stands behind it.

    `generations` is the sum of (1/2)^n over known ancestors n generations back: 2 when all four grandparents are known.
    """

    coefficient: float
    generations: float


def inbreeding_coefficient(pedigree: Mapping[Animal, Parents[Animal]], animal: Animal) -> Inbreeding:
    """Of an animal, from the genetic sire and dam of each; who is not in `pedigree` has unknown, unrelated parents.

    Method: Meuwissen and Luo, Genet. Sel. Evol. 24 (1992) 305. Raises PedigreeLoop.
    """
    order = _parents_first(pedigree, animal)
    place = {each: at for at, each in enumerate(order)}
    parents = [[None if who is None else place[who] for who in pedigree.get(each, (None, None))] for each in order]
    coefficients: list[float] = []
    for at, known in enumerate(parents):
        inbred = None not in known
        coefficients.append(_relationship(at, parents, coefficients) - 1 if inbred else 0.0)
    return Inbreeding(coefficients[-1], _generations(parents))


def _parents_first(pedigree: Mapping[Animal, Parents[Animal]], animal: Animal) -> list[Animal]:
    """The animal and its ancestors, each after its parents."""
    order: dict[Animal, None] = {}
    open_: set[Animal] = set()
    waiting = [animal]
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


def _relationship(start: int, parents: list[list[int | None]], coefficients: list[float]) -> float:
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


def _within_family(parents: list[int | None], coefficients: list[float]) -> float:
    """What an animal does not owe to the mean of its parents; an unknown one counts as -1."""
    return 0.5 - 0.25 * sum(-1.0 if parent is None else coefficients[parent] for parent in parents)


def _generations(parents: list[list[int | None]]) -> float:
    """From the oldest to the animal itself, the last: half of each known parent's, and a half for the parent."""
    known: list[float] = []
    for above in parents:
        known.append(sum(0.5 * (1 + known[parent]) for parent in above if parent is not None))
    return known[-1]
