"""Why animals die, are culled or lose their young: one list with categories."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from app.kernel.trade.labels import Labels, said
from app.kernel.trade.species import PROFILES

CATTLE = frozenset({"dairy_cattle", "beef_cattle"})
POULTRY = frozenset({"broiler", "layer", "breeder", "turkey", "duck", "quail"})
DAIRY = frozenset({"dairy_cattle", "buffalo"})
MILKING = DAIRY | {"sheep", "goat"}
RUMINANTS = CATTLE | {"buffalo", "sheep", "goat"}
MAMMALS = RUMINANTS | {"pig"}
ALL = frozenset(PROFILES)


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause: its category, the profiles it is offered to, and what ICAR ADE calls it at death and at departure."""

    code: str
    labels: Labels
    category: str
    profiles: Set[str]
    ade_death: str
    ade_departure: str


_ROWS: tuple[tuple[str, Labels, str, Set[str], str, str], ...] = (
    ("crushing", said("crushing", "esmagamento", "aplastamiento"), "accident", {"pig"}, "Accident", "Other"),
    ("low_viability", said("low viability", "baixa viabilidade", "baja viabilidad"), "young", ALL, "Other", "Other"),
    (
        "starvation",
        said("starvation, agalactia of dam", "inanição", "inanición"),
        "nutrition",
        ALL,
        "Nutrition",
        "Nutrition",
    ),
    ("chilling", said("chilling", "hipotermia", "hipotermia"), "environment", ALL, "Other", "Other"),
    ("heat_stress", said("heat stress", "estresse térmico", "estrés calórico"), "environment", ALL, "Other", "Other"),
    ("diarrhoea", said("diarrhoea", "diarreia", "diarrea"), "disease", ALL, "Disease", "Health"),
    (
        "respiratory",
        said("respiratory disease", "doença respiratória", "enfermedad respiratoria"),
        "disease",
        ALL,
        "Disease",
        "Health",
    ),
    ("nervous", said("nervous signs", "sinais nervosos", "signos nerviosos"), "disease", ALL, "Disease", "Health"),
    ("septicaemia", said("septicaemia", "septicemia", "septicemia"), "disease", ALL, "Disease", "Health"),
    (
        "tick_fever",
        said("tick fever", "tristeza parasitária", "tristeza parasitaria"),
        "disease",
        CATTLE | {"buffalo"},
        "Disease",
        "Health",
    ),
    ("parasites", said("parasites", "verminose", "parasitosis"), "disease", ALL, "Disease", "Health"),
    ("poisoning", said("poisoning, toxic plant", "intoxicação", "intoxicación"), "accident", ALL, "Accident", "Health"),
    (
        "snake_bite",
        said("snake bite", "picada de cobra", "mordedura de serpiente"),
        "accident",
        ALL,
        "Accident",
        "Other",
    ),
    ("lightning", said("lightning", "raio", "rayo"), "accident", ALL, "Accident", "Other"),
    ("predator", said("predator", "predador", "predador"), "accident", ALL, "Accident", "Other"),
    ("transport", said("transport", "transporte", "transporte"), "accident", ALL, "Accident", "Other"),
    (
        "accident",
        said("accident, fracture", "acidente, fratura", "accidente, fractura"),
        "accident",
        ALL,
        "Accident",
        "Other",
    ),
    ("hernia", said("hernia", "hérnia", "hernia"), "defect", {"pig"}, "Other", "BadType"),
    ("bloat", said("bloat", "timpanismo", "timpanismo"), "disease", RUMINANTS, "Disease", "Health"),
    (
        "displaced_abomasum",
        said("displaced abomasum", "deslocamento de abomaso", "desplazamiento de abomaso"),
        "disease",
        DAIRY,
        "Disease",
        "Health",
    ),
    ("milk_fever", said("milk fever", "hipocalcemia", "hipocalcemia"), "disease", DAIRY, "Disease", "Health"),
    ("mastitis", said("mastitis", "mastite", "mastitis"), "udder", MILKING, "Mastitis", "Mastitis"),
    (
        "udder_conformation",
        said("udder, teats", "úbere, tetos", "ubre, pezones"),
        "udder",
        MILKING | {"pig"},
        "MilkingAbility",
        "MilkingAbility",
    ),
    (
        "lameness",
        said("lameness", "claudicação / problema locomotor", "renguera / cojera"),
        "locomotion",
        ALL,
        "LegOrClaw",
        "LegOrClaw",
    ),
    (
        "dystocia",
        said("dystocia, birth", "distocia, parto", "distocia, parto"),
        "reproduction",
        MAMMALS,
        "Parturition",
        "Parturition",
    ),
    ("prolapse", said("prolapse", "prolapso", "prolapso"), "reproduction", MAMMALS, "Parturition", "Parturition"),
    (
        "metritis",
        said("metritis, discharge", "metrite, corrimento", "metritis, descarga"),
        "reproduction",
        MAMMALS,
        "Disease",
        "Fertility",
    ),
    ("no_heat", said("no heat", "anestro", "anestro"), "reproduction", MAMMALS, "Fertility", "Fertility"),
    (
        "repeat_breeder",
        said("repeat breeder", "repetição de cio", "repetidora"),
        "reproduction",
        MAMMALS,
        "Fertility",
        "Fertility",
    ),
    ("not_pregnant", said("not pregnant", "vazia", "vacía"), "reproduction", MAMMALS, "Fertility", "Fertility"),
    ("abortion", said("abortion", "aborto", "aborto"), "reproduction", MAMMALS, "Fertility", "Fertility"),
    (
        "small_litters",
        said("small litters", "baixa prolificidade", "baja prolificidad"),
        "production",
        {"pig", "sheep", "goat"},
        "Production",
        "Production",
    ),
    (
        "low_milk",
        said("low milk yield", "baixa produção de leite", "baja producción"),
        "production",
        MILKING,
        "Production",
        "Production",
    ),
    (
        "poor_growth",
        said("poor growth, runt", "refugo, baixo desempenho", "redrojo, bajo desempeño"),
        "production",
        ALL,
        "Production",
        "Production",
    ),
    ("old_age", said("old age, parity", "idade", "edad"), "age", ALL, "Age", "Age"),
    ("temperament", said("temperament", "temperamento", "temperamento"), "behaviour", ALL, "Other", "Behaviour"),
    ("surplus", said("surplus", "excedente", "excedente"), "other", ALL, "Other", "Superfluous"),
    (
        "end_of_cycle",
        said("end of production cycle", "fim de ciclo", "fin de ciclo"),
        "age",
        POULTRY | {"pig"},
        "Age",
        "Age",
    ),
    ("sudden_death", said("sudden death", "morte súbita", "muerte súbita"), "unknown", ALL, "Unknown", "Unknown"),
    ("unknown", said("unknown", "desconhecida", "desconocida"), "unknown", ALL, "Unknown", "Unknown"),
)

CAUSES: Mapping[str, Cause] = {row[0]: Cause(*row) for row in _ROWS}

CATEGORIES = (
    "reproduction",
    "locomotion",
    "udder",
    "disease",
    "nutrition",
    "environment",
    "accident",
    "defect",
    "production",
    "behaviour",
    "age",
    "young",
    "other",
    "unknown",
)
