"""Words that cells hold for sex, species and production type, in three languages."""

from collections.abc import Mapping
from typing import TypeVar

from app.kernel.trade.enumerations.movements import (
    DEATH_METHODS,
    DEATH_REASONS,
    DEPARTURE_KINDS,
    DEPARTURE_REASONS,
)
from app.kernel.trade.labels import Labels
from app.kernel.trade.species import PRODUCTION_TYPES, SEXES, SPECIES
from modules.integration.domain.cells import fold

Found = TypeVar("Found")

_SEX = {
    "Female": "f femea hembra female fem matriz vaca novilha cow sow gilt ewe heifer bezerra ternera vaquillona oveja"
    " cabra porca marra cerda doe hen mare",
    "Male": "m macho male masc macho-inteiro touro boar bull ram inteiro toro bezerro ternero cachaco carneiro carnero"
    " bode verraco buck rooster entero torito",
    "MaleNeuter": "c castrado capado steer barrow wether macho-castrado macho-capado capon capao boi novillo buey"
    " castrated castrated-male male-castrated neutered-male gelding ox mc",
    "FemaleNeuter": "castrada spayed femea-castrada hembra-castrada neutered-female fc",
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

_YES = frozenset({"sim", "s", "si", "yes", "y", "1", "x", "true", "verdadeiro", "verdadero"})
_NO = frozenset({"nao", "n", "no", "0", "false", "falso"})
_DEPARTURES = {
    "Sale": "vendido vendida sold vendido(a) leilao auction remate",
    "Slaughter": "abatido abatida frigorifico slaughtered faenado faenada",
    "InternalTransfer": "transferido transferida transferencia transferred transfer traslado",
    "loan": "emprestado emprestada lent prestado prestada",
}
_DEATHS = {
    "Perished": "morte morto morta obito died dead death muerte muerto muerta mortalidade",
    "euthanasia": "eutanasiado eutanasiada euthanised euthanized sacrificio sacrificado",
    "Theft": "roubo roubado stolen robado hurto",
    "Lost": "perdido perdida extravio missing",
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


def read_flag(text: str) -> bool | None:
    """Yes or no in three languages; a mark (`x`) is a yes."""
    word = fold(text)
    if word in _YES:
        return True
    return False if word in _NO else None


def read_departure(text: str) -> tuple[str, str] | None:
    """The kind and reason of a departure that a word means; None for one that means a death or nothing known."""
    kind = _by_label(fold(text), DEPARTURE_KINDS) or _lookup(fold(text), _DEPARTURES)
    reason = _by_label(fold(text), DEPARTURE_REASONS)
    if kind:
        return kind, reason or (kind if kind in DEPARTURE_REASONS else "Other")
    return ("Slaughter" if reason == "Slaughter" else "Other", reason) if reason else None


def read_death(text: str) -> tuple[str, str] | None:
    """The manner and reason of a death that a word means."""
    method = _by_label(fold(text), DEATH_METHODS) or _lookup(fold(text), _DEATHS)
    reason = _by_label(fold(text), DEATH_REASONS)
    if method:
        return method, reason or ("Accident" if method == "Accident" else "Unknown")
    return ("Perished", reason) if reason else None


def _lookup(word: str, table: dict[str, str]) -> str | None:
    return next((code for code, words in table.items() if word == code.lower() or word in words.split()), None)


def _by_label(word: str, labels: Mapping[str, Labels]) -> str | None:
    return next(
        (code for code, said in labels.items() if word == code.lower() or word in map(fold, said.values())), None
    )


class UnknownWord(ValueError):
    """A word that none of our lists holds."""

    def __init__(self, code: str, text: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.text = text


def known(found: Found | None, code: str) -> Found:
    """The found word; raises UnknownWord."""
    if found is None:
        raise UnknownWord(code)
    return found
