"""All kinds by their code, found in the files beside this one: a new kind is a new file, named nowhere else."""

from collections.abc import Iterator, Mapping
from pkgutil import iter_modules, resolve_name

from modules.events.domain import kinds
from modules.events.domain.kind import Kind


def _found() -> Iterator[Kind]:
    """Every kind that a file of the package names, in the order of files."""
    here = f"{kinds.__name__}."
    for file in iter_modules(kinds.__path__, here):
        if file.name != __name__:
            yield from (each for each in vars(resolve_name(file.name)).values() if isinstance(each, Kind))


KINDS: Mapping[str, Kind] = {kind.code: kind for kind in sorted(_found(), key=lambda each: (each.rank, each.code))}
"""Schema, validation, labels and form of a kind come from its file and from nowhere else."""

FOLLOWING = frozenset(kind.code for kind in KINDS.values() if kind.follows)
"""Kinds that follow from entries about other subjects: nobody writes, corrects or decides them by themselves."""
