"""Breeds by species: their names in English, Portuguese and Spanish, and what else files and people call them."""

import re
import unicodedata
from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said

Names = tuple[str, str, str]


def _same(*names: str) -> dict[str, Names]:
    """Breeds that are called the same everywhere; the code is the name in plain letters."""
    return {_key(name): (name, name, name) for name in names}


def _key(text: str) -> str:
    """A name in plain letters: case, accents and signs do not count."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "_", plain.casefold().replace("'", "")).strip("_")


_NAMES: Mapping[str, Mapping[str, Names]] = {
    "cattle": {
        **_same(
            "Nelore",
            "Brahman",
            "Guzerá",
            "Tabapuã",
            "Sindi",
            "Angus",
            "Hereford",
            "Braford",
            "Brangus",
            "Senepol",
            "Charolais",
            "Limousin",
            "Simmental",
            "Canchim",
            "Caracu",
            "Bonsmara",
            "Wagyu",
            "Girolando",
            "Jersey",
            "Montbéliarde",
            "Ayrshire",
            "Guernsey",
            "Normande",
            "Shorthorn",
            "Devon",
            "Santa Gertrudis",
        ),
        "gir": ("Gyr", "Gir", "Gyr"),
        "gir_leiteiro": ("Dairy Gyr", "Gir leiteiro", "Gyr lechero"),
        "holstein": ("Holstein", "Holandesa", "Holando"),
        "red_angus": ("Red Angus", "Red Angus", "Angus colorado"),
        "brown_swiss": ("Brown Swiss", "Pardo-suíça", "Pardo suizo"),
        "swedish_red": ("Swedish Red", "Sueca vermelha", "Roja sueca"),
        "criollo": ("Criollo", "Crioula", "Criollo"),
        "crossbred": ("crossbred", "mestiça", "cruza"),
    },
    "buffalo": {
        **_same("Murrah", "Jafarabadi"),
        "mediterranean": ("Mediterranean", "Mediterrâneo", "Mediterráneo"),
        "carabao": ("Carabao", "Carabao", "Carabao"),
    },
    "pig": {
        **_same("Landrace", "Duroc", "Piétrain", "Hampshire", "Berkshire", "Moura", "Mangalica"),
        "large_white": ("Large White", "Large White", "Large White"),
        "iberian": ("Iberian", "Ibérico", "Ibérico"),
        "piau": ("Piau", "Piau", "Piau"),
        "commercial_cross": ("commercial cross", "cruzamento comercial", "cruza comercial"),
    },
    "sheep": {
        **_same(
            "Dorper",
            "Texel",
            "Suffolk",
            "Hampshire Down",
            "Ile de France",
            "Corriedale",
            "Ideal",
            "Romney Marsh",
            "Lacaune",
            "Santa Inês",
            "Morada Nova",
            "Somalis",
            "Poll Dorset",
            "Pelibuey",
            "Katahdin",
        ),
        "merino": ("Merino", "Merino", "Merino"),
        "east_friesian": ("East Friesian", "Frísia", "Frisona"),
        "criollo": ("Criollo", "Crioula", "Criolla"),
    },
    "goat": {
        **_same("Boer", "Saanen", "Toggenburg", "Murciana", "Moxotó", "Canindé", "Savana", "Angora", "Jamnapari"),
        "alpine": ("Alpine", "Parda alpina", "Alpina"),
        "anglo_nubian": ("Anglo-Nubian", "Anglo-nubiana", "Anglo nubiana"),
        "cashmere": ("Cashmere", "Caxemira", "Cachemira"),
    },
    "chicken": {
        **_same("Cobb 500", "Ross 308", "Hubbard", "Hy-Line W-80", "Hy-Line Brown", "Lohmann LSL", "Lohmann Brown"),
        **_same("Isa Brown", "Dekalb White", "Novogen", "Label Rouge", "Rhode Island Red", "Plymouth Rock"),
        "free_range": ("free-range line", "caipira", "campera"),
    },
    "turkey": _same("Nicholas", "BUT 6", "Hybrid Converter"),
    "duck": {
        "pekin": ("Pekin", "Pequim", "Pekín"),
        "muscovy": ("Muscovy", "Crioulo (pato-do-mato)", "Criollo"),
        "mulard": ("Mulard", "Mulard", "Mulard"),
    },
    "quail": {
        "japanese": ("Japanese quail", "Codorna japonesa", "Codorniz japonesa"),
        "european": ("European quail", "Codorna europeia", "Codorniz europea"),
    },
}

ZEBU = frozenset({"nelore", "brahman", "guzera", "tabapua", "sindi", "gir", "gir_leiteiro"})
"""Cattle breeds of Indian origin. Breeds made of zebu and taurine cattle are not among them."""

_ALSO: Mapping[str, Mapping[str, str]] = {
    "cattle": {
        "holstein": "hol|ho|hpb|holandes|hollandes|holandes preto e branco|holandesa preta e branca|holstein friesian"
        "|friesian|frisona|frison|holando argentino",
        "jersey": "jer|je|jersei",
        "girolando": "girolanda",
        "gir": "gyr",
        "gir_leiteiro": "gl|gyr leiteiro",
        "nelore": "nel|nellore",
        "guzera": "guz|guzerat",
        "brahman": "brm|brama",
        "tabapua": "tab",
        "sindi": "red sindhi|sindhi",
        "angus": "aan|an|aberdeen angus|black angus|angus preto|angus negro|aberdeen",
        "red_angus": "angus vermelho|angus rojo",
        "hereford": "her",
        "charolais": "cha|charoles|charolesa",
        "limousin": "lim|limousine|limusin",
        "simmental": "sim|simental|fleckvieh",
        "brown_swiss": "bsw|bs|pardo suico|parda suica|braunvieh|pardo",
        "montbeliarde": "mon",
        "ayrshire": "ays|ay",
        "guernsey": "gue|gu",
        "normande": "nmd|normando",
        "shorthorn": "milking shorthorn",
        "swedish_red": "sueco vermelho|rojo sueco",
        "criollo": "crioulo|criolla",
        "crossbred": "mestico|srd|cruzado|cruzada|cruzamento|mestizo|mestiza|cross",
    },
    "buffalo": {"mediterranean": "mediterranea", "carabao": "rosilho"},
    "pig": {
        "landrace": "lr|ld",
        "large_white": "lw|yorkshire|york|grande branco",
        "duroc": "du",
        "pietrain": "pi",
        "iberian": "iberica|pata negra",
        "commercial_cross": "cruzado|cruzada|hibrido",
    },
    "sheep": {
        "dorper": "white dorper|dorper branco",
        "ile_de_france": "idf",
        "ideal": "polwarth",
        "romney_marsh": "romney",
        "somalis": "somalis brasileira",
        "merino": "merino australiano|australian merino",
        "east_friesian": "milchschaf",
        "criollo": "crioulo|criolla lanada|crioula lanada",
    },
    "goat": {
        "alpine": "parda alpina",
        "anglo_nubian": "anglonubiana|nubian|nubiana",
    },
    "chicken": {"cobb_500": "cobb", "ross_308": "ross", "free_range": "caipira"},
    "duck": {"muscovy": "pato do mato|crioulo"},
    "quail": {"japanese": "japonesa", "european": "europeia|europea"},
}

BREEDS: Mapping[str, Mapping[str, Labels]] = {
    species: {code: said(*names) for code, names in rows.items()} for species, rows in _NAMES.items()
}
"""The names of each species' breeds, by their codes."""

_CODES: Mapping[str, Mapping[str, str]] = {
    species: {
        _key(name): code
        for code, names in rows.items()
        for name in (code, *names, *_ALSO.get(species, {}).get(code, code).split("|"))
    }
    for species, rows in _NAMES.items()
}


def breed_code(text: str, species: str | None = None) -> str | None:
    """The code of the breed that a name, a short form or a code means; None for one that is not of the catalogue.

    Without a species a name counts that means one breed whatever the species.
    """
    key = _key(text)
    if species is not None:
        return _CODES.get(species, {}).get(key)
    found = {codes[key] for codes in _CODES.values() if key in codes}
    return found.pop() if len(found) == 1 else None


def is_zebu(code: str | None) -> bool:
    """Whether a breed of cattle, by its code, is zebu; one that is not known is not."""
    return code in ZEBU


def breed_labels(code: str, species: str) -> Labels | None:
    """The names of a breed of the catalogue; None for one that is a farm's own."""
    return BREEDS.get(species, {}).get(code)
