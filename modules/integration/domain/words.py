"""Words that cells hold for sex, species and production type, in three languages."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels
from app.kernel.trade.species import PRODUCTION_TYPES, SEXES, SPECIES
from modules.integration.domain.cells import fold

_SEX = {
    "Female": "f femea hembra female fem matriz vaca novilha cow sow gilt ewe heifer",
    "Male": "m macho male masc macho-inteiro touro boar bull ram",
    "MaleNeuter": "c castrado capado steer barrow wether macho-castrado capon",
    "FemaleNeuter": "castrada spayed",
    "Unknown": "? indefinido unknown desconocido desconhecido",
}
_SPECIES = {
    "pig": "pig pigs swine suino suinos porco porcos cerdo cerdos porcino porcinos leitao",
    "cattle": "cattle cow cows beef bovino bovinos boi vaca gado vacuno vacunos ganado",
    "buffalo": "buffalo bufalo bufalos bubalino bubalinos",
    "sheep": "sheep ovino ovinos ovelha ovelhas oveja ovejas cordeiro",
    "goat": "goat goats caprino caprinos cabra cabras",
    "chicken": "chicken chickens broiler broilers frango frangos galinha galinhas pollo pollos gallina gallinas aves",
    "turkey": "turkey turkeys peru perus pavo pavos",
    "duck": "duck ducks pato patos marreco marrecos",
    "quail": "quail codorna codornas codorniz codornices",
}


def read_sex(text: str, language: str) -> str | None:
    """The sex code of a word; `h` is female only in Spanish files."""
    word = fold(text)
    if word == "h" and language.startswith("es"):
        return "Female"
    return _lookup(word.replace(" ", "-"), _SEX) or _by_label(word, SEXES)


def read_species(text: str) -> str | None:
    """The species code of a word."""
    return _lookup(fold(text), _SPECIES)


def read_production_type(text: str, species: str | None) -> str | None:
    """The production type of a word, among those the species has."""
    types = SPECIES[species].production_types if species else tuple(PRODUCTION_TYPES)
    return _by_label(fold(text), {code: PRODUCTION_TYPES[code] for code in types})


def _lookup(word: str, table: dict[str, str]) -> str | None:
    return next((code for code, words in table.items() if word == code.lower() or word in words.split()), None)


def _by_label(word: str, labels: Mapping[str, Labels]) -> str | None:
    return next(
        (code for code, said in labels.items() if word == code.lower() or word in map(fold, said.values())), None
    )
