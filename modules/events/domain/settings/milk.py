"""Milk and lactation: `milk.*`."""

from app.kernel.trade.kpis.setting import Between
from app.kernel.trade.labels import said
from modules.events.domain.settings.parameter import MILKED, OWN, of, whole
from modules.events.domain.settings.rows import Section

_ALL = "dairy_cattle buffalo sheep goat"
_section = Section("milk")
_days, _number = _section.days, _section.number

MILK = (
    _days(
        "milk.dry_off_before_due_days",
        said("dry off, before birth", "secar, antes do parto", "secar, antes del parto"),
        of(MILKED, 60, 60, 60, 60),
        source="common practice",
        unconfirmed=_ALL,
    ),
    _days(
        "milk.dry_off_before_due_min_days",
        said("dry off, at the latest", "secar, o mais tardar", "secar, a más tardar"),
        of(MILKED, 45, 45, 45, 45),
        unconfirmed=_ALL,
        about=said("Days before birth.", "Dias antes do parto.", "Días antes del parto."),
    ),
    _days(
        "milk.dry_off_before_due_max_days",
        said("dry off, at the earliest", "secar, o mais cedo", "secar, lo más temprano"),
        of(MILKED, 70, 90, 90, 90),
        unconfirmed=_ALL,
        about=said("Days before birth.", "Dias antes do parto.", "Días antes del parto."),
    ),
    _days(
        "milk.colostrum_days",
        said("days of colostrum", "dias de colostro", "días de calostro"),
        of(MILKED, 4, 4, 3, 3),
        whole(0, 30),
        unconfirmed=_ALL,
        about=said(
            "Milk of these days stays out of the tank.",
            "O leite destes dias fica fora do tanque.",
            "La leche de estos días queda fuera del tanque.",
        ),
    ),
    _days(
        "milk.abortion_lactation_from_days",
        said("abortion starts a lactation from", "aborto inicia lactação a partir de", "aborto inicia lactancia desde"),
        of(MILKED, 210, 230, 110, 110),
        unconfirmed=_ALL,
        about=said("Day of gestation.", "Dia da gestação.", "Día de la gestación."),
    ),
    _days(
        "milk.test_day_interval_days",
        said("between test days", "entre controles leiteiros", "entre controles lecheros"),
        of(MILKED, 30, 30, 30, 30),
        whole(1, 120),
        source=OWN,
    ),
    _number(
        "milk.density_kg_per_l",
        said("density of milk", "densidade do leite", "densidad de la leche"),
        of(MILKED, 1.03, 1.03, 1.036, 1.03),
        Between(1, 1.1),
        unit="kg/L",
        unconfirmed="buffalo sheep goat",
    ),
    _section.yes_no(
        "milk.testday_from_milkings",
        said("milkings make a test day", "ordenhas fazem um controle", "los ordeños hacen un control"),
        of(MILKED, True, True, True, True),
        source=OWN,
        about=said(
            "The milkings of a day are added up where that day has no test day.",
            "As ordenhas de um dia são somadas quando esse dia não tem controle.",
            "Los ordeños de un día se suman cuando ese día no tiene control.",
        ),
    ),
    _number(
        "milk.tank_temperature_max_c",
        said("warmest tank", "temperatura máxima do tanque", "temperatura máxima del tanque"),
        of(MILKED, 4, 4, 4, 4),
        Between(0, 20),
        unit="°C",
        unconfirmed=_ALL,
    ),
    _days(
        "milk.fresh_check_from_days",
        said("check after birth, from", "exame pós-parto, de", "control posparto, desde"),
        of(MILKED, 21, 21, None, None),
        whole(0, 120),
        source=OWN,
    ),
    _days(
        "milk.fresh_check_to_days",
        said("check after birth, to", "exame pós-parto, até", "control posparto, hasta"),
        of(MILKED, 35, 35, None, None),
        whole(0, 120),
        source=OWN,
    ),
    _section.count(
        "milk.high_scc_cells_ml",
        said("high cell count from", "CCS alta a partir de", "RCS alto desde"),
        of(MILKED, 200_000, 200_000, 500_000, 1_000_000),
        whole(10_000, 5_000_000),
        unit="cells/mL",
        unconfirmed="buffalo sheep goat",
    ),
    _number(
        "milk.low_yield_dry_off_kg",
        said("low yield, dry off?", "produção baixa, secar?", "producción baja, ¿secar?"),
        of(MILKED, 8, 3, 0.3, 0.5),
        Between(0, 50),
        unit="kg/d",
        source=OWN,
    ),
)
