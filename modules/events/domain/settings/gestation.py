"""Gestation, birth and what precedes it: `repro.*`, second part."""

from app.kernel.trade.labels import said
from modules.events.domain.settings.parameter import DAYS, MAMMALS, OWN, of, whole
from modules.events.domain.settings.rows import Section

_BOOKS = "Anatomy and Physiology of Farm Animals, 8th ed.; BIF; Banglapedia"
_ALL = "pig dairy_cattle beef_cattle buffalo sheep goat"
_section = Section("reproduction")
_days, _count = _section.days, _section.count

_GESTATION = of(MAMMALS, 114, 282, 283, 310, 150, 150)
_TENTH = {
    "pig": whole(103, 125),
    "dairy_cattle": whole(254, 310),
    "beef_cattle": whole(255, 311),
    "buffalo": whole(279, 341),
    "sheep": whole(135, 165),
    "goat": whole(135, 165),
}

GESTATION = (
    _days(
        "repro.gestation_days",
        said("length of gestation", "duração da gestação", "duración de la gestación"),
        _GESTATION,
        whole(103, 341),
        source=_BOOKS,
        unconfirmed="beef_cattle",
        of_zebu={"beef_cattle": 292},
        accepted_of=_TENTH,
        about=said(
            "From conception to birth. Zebu breeds carry longer.",
            "Da concepção ao parto. As raças zebuínas levam mais dias.",
            "De la concepción al parto. Las razas cebuinas llevan más días.",
        ),
    ),
    _days(
        "repro.gestation_min_days",
        said("shortest gestation", "gestação mais curta", "gestación más corta"),
        of(MAMMALS, 110, 270, 270, 295, 142, 145),
        source=_BOOKS,
        unconfirmed="buffalo",
    ),
    _days(
        "repro.gestation_max_days",
        said("longest gestation", "gestação mais longa", "gestación más larga"),
        of(MAMMALS, 120, 292, 300, 325, 155, 155),
        source=_BOOKS,
        unconfirmed="buffalo",
    ),
    _days(
        "repro.abortion_max_days",
        said("last day of abortion", "último dia de aborto", "último día de aborto"),
        of(MAMMALS, 109, 259, 259, 279, 139, 139),
        unconfirmed="dairy_cattle beef_cattle buffalo sheep goat",
        about=said(
            "Up to this day of gestation a loss is an abortion.",
            "Até este dia da gestação, a perda é um aborto.",
            "Hasta este día de la gestación, la pérdida es un aborto.",
        ),
    ),
    _days(
        "repro.premature_max_days",
        said("last day of premature birth", "último dia de parto prematuro", "último día de parto prematuro"),
        of(MAMMALS, 112, 269, 269, 294, 141, 144),
        unconfirmed="dairy_cattle beef_cattle buffalo sheep goat",
    ),
    _days(
        "repro.min_parturition_age_days",
        said("least age at birth", "idade mínima ao parto", "edad mínima al parto"),
        of(MAMMALS, 230, 450, 450, 540, 240, 240),
        source=OWN,
        editable=False,
    ),
    _days(
        "repro.min_birth_interval_days",
        said("least time between births", "intervalo mínimo entre partos", "intervalo mínimo entre partos"),
        of(MAMMALS, 112, 260, 260, 280, 140, 140),
        source=OWN,
        editable=False,
    ),
    _days(
        "repro.first_birth_target_from_days",
        said("age at first birth, from", "idade ao primeiro parto, de", "edad al primer parto, desde"),
        of(MAMMALS, 340, 670, 730, 1000, 365, 365),
        unconfirmed="pig beef_cattle buffalo goat",
    ),
    _days(
        "repro.first_birth_target_to_days",
        said("age at first birth, to", "idade ao primeiro parto, até", "edad al primer parto, hasta"),
        of(MAMMALS, 360, 730, 1095, 1200, 455, 455),
        unconfirmed="pig beef_cattle buffalo goat",
    ),
    _days(
        "repro.birth_place_from_day",
        said("move to birth place from day", "levar à maternidade a partir do dia", "llevar a maternidad desde el día"),
        of(MAMMALS, 107, 260, None, 290, 140, 140),
        unconfirmed=_ALL,
        about=said("Day of gestation.", "Dia da gestação.", "Día de la gestación."),
    ),
    _days(
        "repro.birth_place_to_day",
        said("move to birth place until day", "levar à maternidade até o dia", "llevar a maternidad hasta el día"),
        of(MAMMALS, 110, 275, None, 303, 147, 147),
        unconfirmed=_ALL,
        about=said("Day of gestation.", "Dia da gestação.", "Día de la gestación."),
    ),
    _days(
        "repro.close_up_from_days_before_due",
        said("close-up from, before birth", "pré-parto a partir de, antes do parto", "preparto desde, antes del parto"),
        of(MAMMALS, 21, 30, 30, 30, 30, 30),
        whole(7, 60),
        unconfirmed=_ALL,
    ),
    _days(
        "repro.close_up_to_days_before_due",
        said("close-up until, before birth", "pré-parto até, antes do parto", "preparto hasta, antes del parto"),
        of(MAMMALS, 14, 21, 21, 21, 21, 21),
        whole(0, 60),
        unconfirmed="pig dairy_cattle buffalo",
    ),
    _days(
        "repro.birth_watch_days_before_due",
        said(
            "watch for birth, before due", "vigiar o parto, antes do previsto", "vigilar el parto, antes del previsto"
        ),
        of(MAMMALS, 2, 7, 7, 7, 5, 5),
        whole(0, 14),
        source=OWN,
    ),
    _days(
        "repro.birth_overdue_days",
        said("birth overdue after", "parto atrasado depois de", "parto atrasado después de"),
        of(MAMMALS, 3, 7, 10, 12, 5, 5),
        whole(1, 20),
        source=OWN,
    ),
    _days(
        "repro.embryo_age_days",
        said("age of embryos", "idade dos embriões", "edad de los embriones"),
        of(MAMMALS, None, 7, 7, 7, 6, 6),
        whole(1, 14),
        unconfirmed=_ALL,
    ),
    _section.yes_no(
        "repro.abortion_counts_parity",
        said("an abortion counts as a birth", "aborto conta como parto", "el aborto cuenta como parto"),
        of(MAMMALS, False, False, False, False, False, False),
        about=said(
            "Whether the number of births goes up by an abortion that starts a lactation.",
            "Se o número de partos aumenta com um aborto que inicia uma lactação.",
            "Si el número de partos aumenta con un aborto que inicia una lactancia.",
        ),
    ),
    _days(
        "repro.max_open_days",
        said("open too long after", "vazia há muito tempo depois de", "vacía hace mucho después de"),
        of(MAMMALS, 10, 150, 120, 180, None, None),
        DAYS,
        source=OWN,
        about=said(
            "Days after birth; in pigs, after weaning.",
            "Dias depois do parto; em suínos, depois do desmame.",
            "Días después del parto; en cerdos, después del destete.",
        ),
    ),
)
