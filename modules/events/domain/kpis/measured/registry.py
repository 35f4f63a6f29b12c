"""Every KPI that is measured over the cohorts of a farm, found in the files beside this one, by its code."""

from collections.abc import Iterator, Mapping
from pkgutil import iter_modules, resolve_name

from modules.events.domain.kpis import measured
from modules.events.domain.kpis.measured.measure import Measure


def _found() -> Iterator[Measure]:
    """Those in the tuples that a file of the package names in capitals, in the order of files."""
    here = f"{measured.__name__}."
    for file in iter_modules(measured.__path__, here):
        if file.name != __name__:
            named = vars(resolve_name(file.name)).items()
            tuples = (value for name, value in named if name.isupper() and isinstance(value, tuple))
            yield from (each for every in tuples for each in every if isinstance(each, Measure))


MEASURES: Mapping[str, Measure] = {measure.code: measure for measure in _found()}


def measures_of(profile: str) -> list[Measure]:
    """Those that are measured of animals of a profile."""
    return [measure for measure in MEASURES.values() if profile in measure.profiles]
