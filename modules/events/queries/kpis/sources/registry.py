"""All sources by their names, found in the files beside this one: a new source is a new file, named nowhere else."""

from collections.abc import Iterator, Mapping
from pkgutil import iter_modules, resolve_name

from modules.events.queries.kpis import sources
from modules.events.queries.kpis.sources.source import Source


def _found() -> Iterator[Source]:
    here = f"{sources.__name__}."
    for file in iter_modules(sources.__path__, here):
        if file.name != __name__:
            yield from (each for each in vars(resolve_name(file.name)).values() if isinstance(each, Source))


SOURCES: Mapping[str, Source] = {source.name: source for source in _found()}
