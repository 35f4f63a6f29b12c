"""A published herd with its pedigree, imported in any order of its rows.

`pigs` of the Bayesian Network Repository, as the package pgmpy (MIT) carries it: 441 pigs of a Danish breeding herd, of
whom 296 have both parents in the herd, over five generations (C. S. Jensen, Blocking Gibbs Sampling for Inference in
Large and Complex Bayesian Networks with Applications in Genetics, Aalborg 1997). The file names no sexes: whoever is
named first of a pair is never named second elsewhere; the first are taken for the sires, since they are the fewer.
"""

import gzip
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.integration.importing import Body, carry_out, draft
from tests.running import Rebanho

Parents = dict[str, tuple[str, str] | None]
"""Sire and dam of each pig; None of those whose parents nobody knows."""

GENERATIONS = 5

_NODE = re.compile(r"^PROBABILITY \( *(\w+) *(?:\| *(\w+), *(\w+) *)?\)", re.MULTILINE)


def published() -> Parents:
    package = find_spec("pgmpy")
    assert package
    assert package.origin, "pgmpy is not installed"
    packed = Path(package.origin).parent / "utils" / "example_models" / "pigs.bif.gz"
    text = gzip.decompress(packed.read_bytes()).decode().upper()  # as a number of an animal is kept
    return {pig: (sire, dam) if sire else None for pig, sire, dam in _NODE.findall(text)}


HERD = published()


def of_founders(herd: Parents) -> list[str]:
    return [pig for pig, parents in herd.items() if parents is None]


def sheet(herd: Parents, order: list[str]) -> str:
    """What a breeder has: a line for each pig, with its sire and its dam."""
    lines = ["Brinco;Pai;Mãe"]
    return "\n".join(lines + [";".join([pig, *(herd[pig] or ("", ""))]) for pig in order])


def plainly(herd: Parents, pig: str, generations: int = GENERATIONS) -> Body:
    """The tree of a pig, straight from the file."""
    parents = herd.get(pig) if generations else None
    sire, dam = (plainly(herd, parent, generations - 1) for parent in parents) if parents else (None, None)
    return {"label": pig, "sire": sire, "dam": dam}


def bare(tree: Body | None) -> Body | None:
    """A tree as the API gives it, with nothing but who stands where."""
    return tree and {"label": tree["label"], "sire": bare(tree["sire"]), "dam": bare(tree["dam"])}


def pages(rebanho: Rebanho, path: str) -> Iterator[Body]:
    cursor: dict[str, Any] = {}
    while True:
        page = (
            rebanho.client()
            .get(f"/api/herd/v1/farms/{rebanho.farm_id}/{path}", query_string={"limit": 200, **cursor})
            .get_json()
        )
        yield from page["items"]
        if not page["next"]:
            return
        cursor = {"cursor": page["next"]}


def pedigree(rebanho: Rebanho, animal_id: str) -> Body | None:
    url = f"/api/herd/v1/farms/{rebanho.farm_id}/animals/{animal_id}/pedigree"
    return bare(rebanho.client().get(url, query_string={"generations": GENERATIONS}).get_json())


def as_published(herd: list[str]) -> list[str]:
    return herd


def youngest_first(herd: list[str]) -> list[str]:
    def depth(pig: str) -> int:
        parents = HERD[pig]
        return 1 + max(map(depth, parents)) if parents else 0

    return sorted(herd, key=depth, reverse=True)


def shuffled(herd: list[str]) -> list[str]:
    return Random(1997).sample(herd, len(herd))


def test_the_published_herd_is_the_one_that_the_tests_count_on() -> None:
    sires, dams = ({parents[side] for parents in HERD.values() if parents} for side in (0, 1))

    assert [len(HERD), len(of_founders(HERD)), len(sires), len(dams)] == [441, 145, 103, 197]
    assert not sires & dams


@pytest.mark.parametrize("order", [as_published, youngest_first, shuffled])
def test_every_pedigree_is_the_one_of_the_file(rebanho: Rebanho, order: Callable[[list[str]], list[str]]) -> None:
    imported = draft(rebanho, sheet(HERD, order(list(HERD))), species="pig")

    done = carry_out(rebanho, imported)

    assert [done["state"], done["counts"]["stored"]] == ["done", len(HERD)]
    ids = {animal["label"]: animal["id"] for animal in pages(rebanho, "animals")}
    assert {pig: pedigree(rebanho, ids[pig]) for pig in HERD} == {pig: plainly(HERD, pig) for pig in HERD}


def test_the_young_of_every_pig_are_those_of_the_file(rebanho: Rebanho) -> None:
    carry_out(rebanho, draft(rebanho, sheet(HERD, shuffled(list(HERD))), species="pig"))

    young: dict[str, set[str]] = defaultdict(set)
    for pig, parents in HERD.items():
        for parent in parents or ():
            young[parent].add(pig)
    found = {
        animal["label"]: {child["label"] for child in pages(rebanho, f"animals/{animal['id']}/progeny")}
        for animal in pages(rebanho, "animals")
    }
    assert found == {pig: young[pig] for pig in HERD}


def test_founders_without_a_row_stand_in_every_pedigree_as_parents_from_outside(rebanho: Rebanho) -> None:
    bred = [pig for pig, parents in HERD.items() if parents]

    done = carry_out(rebanho, draft(rebanho, sheet(HERD, shuffled(bred)), species="pig"))

    assert done["counts"]["stored"] == len(bred)
    ids = {animal["label"]: animal["id"] for animal in pages(rebanho, "animals")}
    assert {pig: pedigree(rebanho, ids[pig]) for pig in bred} == {pig: plainly(HERD, pig) for pig in bred}
    assert {parent["name"] for parent in pages(rebanho, "outside-parents")} == set(of_founders(HERD))
