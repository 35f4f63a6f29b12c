"""The KPI that herd owns: inbreeding, with its written cases."""

from collections.abc import Mapping

from app.kernel.trade.kpis.definition import Answer, Counts, Kpi, Kpis, Reader
from app.kernel.trade.kpis.inputs import Inputs
from app.kernel.trade.kpis.setting import Chosen
from app.kernel.trade.labels import said
from modules.herd.domain.inbreeding import Parents, inbreeding_coefficient

GENERATIONS_OF_FULL_SIBS = 6

_DEFINITION = Kpi(
    "inbreeding_coefficient",
    said("inbreeding", "endogamia", "consanguinidad"),
    "0 to 1",
    Counts.DATE,
    "sum over paths of (1/2)^(n1+n2+1) x (1 + F_A)",
    "coefficient",
    "",
    "Wright 1922; computed as in Meuwissen and Luo 1992",
    (inbreeding_coefficient,),
    (),
    "unknown parents are unrelated",
    "down",
)

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


_READERS: Mapping[str, Reader] = {_DEFINITION.code: _inbreeding}

HERD = Kpis({_DEFINITION.code: _DEFINITION}, lambda: _READERS)
