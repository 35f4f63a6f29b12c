"""Young stock and weaning: `wean.*`, `young.*`."""

from app.kernel.trade.labels import said
from modules.events.domain.settings.parameter import MAMMALS, OWN, of
from modules.events.domain.settings.rows import Section

_ALL = "pig dairy_cattle beef_cattle buffalo sheep goat"
_section = Section("young")
_days = _section.days

YOUNG = (
    _days(
        "wean.age_min_days",
        said("least age at weaning", "idade mínima ao desmame", "edad mínima al destete"),
        of(MAMMALS, 18, 42, 160, 42, 45, 30),
        source="BIF; own",
    ),
    _days(
        "wean.age_target_days",
        said("age at weaning", "idade ao desmame", "edad al destete"),
        of(MAMMALS, 24, 70, 205, 90, 75, 60),
        source="BIF",
        unconfirmed="pig dairy_cattle buffalo sheep goat",
    ),
    _days(
        "wean.age_max_days",
        said("greatest age at weaning", "idade máxima ao desmame", "edad máxima al destete"),
        of(MAMMALS, 42, 120, 250, 240, 150, 120),
        source="BIF; own",
    ),
    _days(
        "wean.foster_age_gap_days",
        said("difference of age at fostering", "diferença de idade na adoção", "diferencia de edad en la adopción"),
        of(MAMMALS, 3, None, None, None, 3, 3),
        source=OWN,
        about=said(
            "More days between two litters are warned of.",
            "Mais dias entre duas leitegadas geram um aviso.",
            "Más días entre dos camadas generan un aviso.",
        ),
    ),
    _days(
        "young.tagging_days",
        said("to be identified within", "identificar dentro de", "identificar dentro de"),
        of(MAMMALS, None, 20, 30, 30, 30, 30),
        unconfirmed=_ALL,
        about=said(
            "The law of the country tells the time after birth.",
            "A lei do país determina o prazo após o nascimento.",
            "La ley del país determina el plazo después del nacimiento.",
        ),
    ),
    _days(
        "young.castration_from_days",
        said("castration, from age", "castração, a partir da idade", "castración, desde la edad"),
        of(MAMMALS, 3, 30, 30, 30, 7, 7),
        unconfirmed=_ALL,
    ),
    _days(
        "young.castration_to_days",
        said("castration, to age", "castração, até a idade", "castración, hasta la edad"),
        of(MAMMALS, 7, 90, 240, 240, 60, 60),
        unconfirmed=_ALL,
        about=said(
            "The welfare law of the country may ask for less.",
            "A lei de bem-estar do país pode exigir menos.",
            "La ley de bienestar del país puede exigir menos.",
        ),
    ),
    _section.yes_no(
        "young.birth_weight_required",
        said("weight at birth is asked for", "peso ao nascer é pedido", "se pide el peso al nacer"),
        of(MAMMALS, False, True, False, False, False, False),
        source=OWN,
    ),
)
