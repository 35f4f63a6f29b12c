"""Heat, service and pregnancy checks: `repro.*`, first part."""

from app.kernel.trade.kpis.setting import Between
from app.kernel.trade.labels import said
from modules.events.domain.settings.parameter import MAMMALS, OWN, of, whole
from modules.events.domain.settings.rows import Section

_MERCK = "Merck Veterinary Manual"
_CHECKS = "dairy_cattle beef_cattle buffalo sheep goat"
_section = Section("reproduction")
_days, _count = _section.days, _section.count

RETURN_WATCH = (
    _days(
        "repro.return_watch_from_days",
        said("watch for return, from", "observar retorno ao cio, de", "observar retorno al celo, desde"),
        of(MAMMALS, 18, 18, 18, 18, 14, 18),
        whole(10, 50),
        source="Herdwatch",
        unconfirmed="buffalo",
        about=said("Days after service.", "Dias depois da cobertura.", "Días después del servicio."),
    ),
    _days(
        "repro.return_watch_to_days",
        said("watch for return, to", "observar retorno ao cio, até", "observar retorno al celo, hasta"),
        of(MAMMALS, 24, 24, 24, 24, 20, 22),
        whole(10, 50),
        source="Herdwatch",
        unconfirmed="buffalo",
        about=said("Days after service.", "Dias depois da cobertura.", "Días después del servicio."),
    ),
)

REPRODUCTION = (
    _days(
        "repro.cycle_days",
        said("length of the cycle", "duração do ciclo", "duración del ciclo"),
        of(MAMMALS, 21, 21, 21, 21, 17, 21),
        whole(14, 30),
        source=_MERCK,
        unconfirmed="buffalo",
    ),
    _days(
        "repro.cycle_min_days",
        said("shortest cycle", "ciclo mais curto", "ciclo más corto"),
        of(MAMMALS, 19, 18, 18, 18, 14, 18),
        source=_MERCK,
        unconfirmed="buffalo",
    ),
    _days(
        "repro.cycle_max_days",
        said("longest cycle", "ciclo mais longo", "ciclo más largo"),
        of(MAMMALS, 23, 24, 24, 24, 20, 22),
        source=_MERCK,
        unconfirmed="buffalo",
    ),
    *RETURN_WATCH,
    _days(
        "repro.same_oestrus_days",
        said("same heat within", "mesmo cio dentro de", "mismo celo dentro de"),
        of(MAMMALS, 5, 3, 3, 3, 3, 3),
        whole(0, 7),
        source=OWN,
        about=said(
            "Services within these days belong to one heat.",
            "Coberturas dentro destes dias pertencem ao mesmo cio.",
            "Los servicios dentro de estos días pertenecen al mismo celo.",
        ),
    ),
    _days(
        "repro.puberty_days",
        said("age at puberty", "idade à puberdade", "edad a la pubertad"),
        of(MAMMALS, 180, 300, 365, 500, 180, 150),
        source=_MERCK,
        unconfirmed="beef_cattle buffalo",
    ),
    _days(
        "repro.first_service_from_days",
        said("age at first service, from", "idade à primeira cobertura, de", "edad al primer servicio, desde"),
        of(MAMMALS, 210, 395, 425, 700, 210, 210),
        unconfirmed="beef_cattle buffalo sheep goat",
    ),
    _days(
        "repro.first_service_to_days",
        said("age at first service, to", "idade à primeira cobertura, até", "edad al primer servicio, hasta"),
        of(MAMMALS, 240, 460, 730, 900, 550, 365),
        unconfirmed="beef_cattle buffalo sheep goat",
    ),
    _count(
        "repro.first_service_heat_no",
        said("heat of the first service", "cio da primeira cobertura", "celo del primer servicio"),
        {"pig": 2},
        whole(1, 4),
        source="DAF Queensland",
    ),
    _days(
        "repro.min_service_age_hard_days",
        said("least age at service", "idade mínima à cobertura", "edad mínima al servicio"),
        of(MAMMALS, 120, 180, 180, 240, 90, 90),
        source=OWN,
        editable=False,
    ),
    _days(
        "repro.waiting_period_days",
        said("waiting period after birth", "período de espera após o parto", "período de espera después del parto"),
        of(MAMMALS, 0, 50, 45, 60, 0, 0),
        whole(0, 120),
        source="eXtension, Ideagri",
        unconfirmed="beef_cattle buffalo",
        about=said(
            "No service is due earlier. In pigs weaning counts, in sheep and goats the season.",
            "Nenhuma cobertura é prevista antes. Em suínos conta o desmame; em ovinos e caprinos, a estação.",
            "Ningún servicio se prevé antes. En cerdos cuenta el destete; en ovinos y caprinos, la temporada.",
        ),
    ),
    _days(
        "repro.waiting_period_first_parity_days",
        said(
            "waiting period after the first birth",
            "período de espera após o primeiro parto",
            "espera tras el primer parto",
        ),
        of(MAMMALS, 0, 50, 45, 60, 0, 0),
        whole(0, 150),
        source=OWN,
    ),
    _days(
        "repro.first_oestrus_after_birth_from_days",
        said("first heat after birth, from", "primeiro cio após o parto, de", "primer celo tras el parto, desde"),
        of(MAMMALS, 4, 20, 45, 30, None, None),
        source=_MERCK,
        unconfirmed="buffalo",
        about=said("In pigs, after weaning.", "Em suínos, depois do desmame.", "En cerdos, después del destete."),
    ),
    _days(
        "repro.first_oestrus_after_birth_to_days",
        said("first heat after birth, to", "primeiro cio após o parto, até", "primer celo tras el parto, hasta"),
        of(MAMMALS, 10, 60, 105, 90, None, None),
        source=_MERCK,
        unconfirmed="buffalo",
        about=said("In pigs, after weaning.", "Em suínos, depois do desmame.", "En cerdos, después del destete."),
    ),
    _days(
        "repro.wean_to_service_from_days",
        said("service after weaning, from", "cobertura após o desmame, de", "servicio tras el destete, desde"),
        {"pig": 4},
        whole(3, 30),
        source="DAF Queensland",
    ),
    _days(
        "repro.wean_to_service_to_days",
        said("service after weaning, to", "cobertura após o desmame, até", "servicio tras el destete, hasta"),
        {"pig": 10},
        whole(3, 30),
        source="DAF Queensland",
    ),
    _count(
        "repro.repeat_breeder_services",
        said("services of a repeat breeder", "coberturas de uma repetidora", "servicios de una repetidora"),
        of(MAMMALS, 3, 3, 3, 3, 3, 3),
        whole(2, 6),
        source=OWN,
    ),
    _days(
        "repro.pregnancy_check_from_days",
        said("pregnancy check, from", "diagnóstico de gestação, de", "diagnóstico de preñez, desde"),
        of(MAMMALS, 28, 28, 30, 35, 45, 30),
        whole(18, 120),
        source="DAF Queensland",
        unconfirmed=_CHECKS,
        about=said("Days after service.", "Dias depois da cobertura.", "Días después del servicio."),
    ),
    _days(
        "repro.pregnancy_check_to_days",
        said("pregnancy check, to", "diagnóstico de gestação, até", "diagnóstico de preñez, hasta"),
        of(MAMMALS, 35, 35, 60, 60, 90, 60),
        whole(18, 120),
        source="DAF Queensland",
        unconfirmed=_CHECKS,
        about=said("Days after service.", "Dias depois da cobertura.", "Días después del servicio."),
    ),
    _days(
        "repro.pregnancy_recheck_from_days",
        said("pregnancy recheck, from", "reconfirmação de prenhez, de", "reconfirmación de preñez, desde"),
        {"dairy_cattle": 60, "buffalo": 90},
        whole(35, 250),
        unconfirmed="dairy_cattle buffalo",
    ),
    _days(
        "repro.pregnancy_recheck_to_days",
        said("pregnancy recheck, to", "reconfirmação de prenhez, até", "reconfirmación de preñez, hasta"),
        {"dairy_cattle": 90, "buffalo": 120},
        whole(35, 250),
        unconfirmed="dairy_cattle buffalo",
    ),
    _days(
        "repro.cohort_close_days",
        said("cohort closes after", "coorte fecha depois de", "cohorte se cierra después de"),
        of(MAMMALS, 120, 306, 314, 339, 169, 169),
        source=OWN,
        about=said("Days after service.", "Dias depois da cobertura.", "Días después del servicio."),
    ),
    _days(
        "repro.exposure_days_target",
        said("length of the breeding season", "duração da estação de monta", "duración del entore"),
        of(MAMMALS, None, None, 90, 90, 51, 45),
        whole(20, 365),
        source=OWN,
        unconfirmed="buffalo",
    ),
    _days(
        "repro.exposure_days_max",
        said("longest breeding season", "estação de monta mais longa", "entore más largo"),
        of(MAMMALS, 60, 365, 180, 365, 120, 120),
        source=OWN,
    ),
    _count(
        "repro.females_per_male_max",
        said("most females per male", "máximo de fêmeas por macho", "máximo de hembras por macho"),
        of(MAMMALS, 20, 40, 40, 30, 60, 50),
        whole(1, 1000),
        unit="head",
        source=OWN,
    ),
    _section.number(
        "repro.inbreeding_warning_pct",
        said("warn of inbreeding above", "avisar de consanguinidade acima de", "avisar de consanguinidad sobre"),
        of(MAMMALS, 6.25, 6.25, 6.25, 6.25, 6.25, 6.25),
        Between(0, 25),
        unit="%",
        source=OWN,
    ),
)
