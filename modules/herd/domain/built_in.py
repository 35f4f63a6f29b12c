"""Breeds by species, and feeds: names in English, Portuguese and Spanish."""

from collections.abc import Mapping

Names = tuple[str, str, str]


def _same(*names: str) -> dict[str, Names]:
    """Breeds that are called the same everywhere; the code is the name in plain letters."""
    return {_code(name): (name, name, name) for name in names}


def _code(name: str) -> str:
    plain = name.lower().translate(str.maketrans("áãâéêíóôõúçñèü", "aaaeeiooouCneu"))
    return plain.lower().replace(" ", "_").replace("-", "_").replace("'", "")


BREEDS: Mapping[str, Mapping[str, Names]] = {
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

FEEDS: Mapping[str, Names] = {
    "pasture": ("pasture", "pasto", "pastura"),
    "hay": ("hay", "feno", "heno"),
    "maize_silage": ("maize silage", "silagem de milho", "silaje de maíz"),
    "sorghum_silage": ("sorghum silage", "silagem de sorgo", "silaje de sorgo"),
    "grass_silage": ("grass silage", "silagem de capim", "silaje de pasto"),
    "sugar_cane": ("sugar cane", "cana-de-açúcar", "caña de azúcar"),
    "concentrate": ("concentrate", "concentrado", "concentrado"),
    "mineral_salt": ("mineral salt", "sal mineral", "sal mineral"),
    "protein_supplement": ("protein supplement", "proteinado", "suplemento proteico"),
    "maize": ("maize", "milho", "maíz"),
    "soybean_meal": ("soybean meal", "farelo de soja", "harina de soja"),
    "milk": ("milk", "leite", "leche"),
    "milk_replacer": ("milk replacer", "sucedâneo de leite", "sustituto lácteo"),
    "calf_starter": ("starter for young", "ração inicial de cria", "iniciador de crías"),
    "gestation": ("gestation feed", "ração gestação", "alimento gestación"),
    "lactation": ("lactation feed", "ração lactação", "alimento lactancia"),
    "prestarter": ("pre-starter", "pré-inicial", "preiniciador"),
    "starter": ("starter", "inicial", "iniciador"),
    "grower": ("grower", "crescimento", "crecimiento"),
    "finisher": ("finisher", "terminação", "terminación"),
    "pullet": ("pullet feed", "ração recria de aves", "alimento recría de aves"),
    "layer": ("layer feed", "ração postura", "alimento ponedora"),
}
