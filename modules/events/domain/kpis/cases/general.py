"""Cases of pedigrees and of the watch for returns."""

from collections.abc import Mapping

from app.kernel.trade.kpis.definition import Answer, Reader
from app.kernel.trade.kpis.inputs import Inputs
from app.kernel.trade.kpis.setting import Chosen, number
from modules.events.domain.kpis.general import is_in_return_watch
from modules.events.domain.kpis.pedigree import Parents, inbreeding_coefficient

GENERATIONS_OF_FULL_SIBS = 6

# Each is mated so that `young` is born; who has no parents here is unrelated to all others.
_SIBS: dict[str, Parents[str]] = {"brother": ("sire", "dam"), "sister": ("sire", "dam")}
_MATINGS: Mapping[str, Mapping[str, Parents[str]]] = {
    "parent x offspring": {"daughter": ("sire", "dam"), "young": ("sire", "daughter")},
    "full sibs": {**_SIBS, "young": ("brother", "sister")},
    "half sibs": {"son": ("sire", "dam"), "daughter": ("sire", "other dam"), "young": ("son", "daughter")},
    "first cousins": {
        **_SIBS,
        "cousin": ("brother", "his mate"),
        "other cousin": ("her mate", "sister"),
        "young": ("cousin", "other cousin"),
    },
}
_REPEATED = "repeated full sibs"


def _inbreeding(inputs: Inputs, _: Chosen) -> Answer:
    """By the words of each mating: `full_sibs` for `full sibs`."""
    answer: dict[str, object] = {}
    for mating in inputs.words("matings", (*_MATINGS, _REPEATED)):
        name = mating.replace(" x ", "_").replace(" ", "_")
        if mating == _REPEATED:
            answer[name] = repeated_full_sibs(GENERATIONS_OF_FULL_SIBS)
        else:
            answer[name] = inbreeding_coefficient(_MATINGS[mating], "young").coefficient
    return answer


def repeated_full_sibs(generations: int) -> list[float]:
    """The coefficient of the young of brother and sister, generation after generation."""
    pedigree: dict[str, Parents[str]] = {}
    sire, dam = "sire", "dam"
    found = []
    for generation in range(generations + 1):
        brother, sister = f"brother {generation}", f"sister {generation}"
        pedigree[brother] = pedigree[sister] = (sire, dam)
        sire, dam = brother, sister
        found.append(inbreeding_coefficient(pedigree, brother).coefficient)
    return found[1:]


def _return_watch(inputs: Inputs, chosen: Chosen) -> Answer:
    bounds = [number(chosen, f"repro.return_watch_{bound}_days") for bound in ("from", "to")]
    return [is_in_return_watch(days, *bounds) for days in inputs.numbers("days_since_service")]


GENERAL: Mapping[str, Reader] = {
    "inbreeding_coefficient": _inbreeding,
    "worklist_return_watch": _return_watch,
}
