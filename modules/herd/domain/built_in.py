"""Feeds that every farm has: names in English, Portuguese and Spanish."""

from collections.abc import Mapping

Names = tuple[str, str, str]

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
