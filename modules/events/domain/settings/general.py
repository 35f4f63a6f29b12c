"""What holds for a farm whatever it keeps: `events.*`, `worklist.*`, `movement.*`, `feed.*`, `farm.*`."""

from app.kernel.trade.labels import said
from modules.events.domain.settings.parameter import OWN, Spelled, whole
from modules.events.domain.settings.poultry import TIME
from modules.events.domain.settings.rows import Section

_HOURS = r"([01]\d|2[0-3]):[0-5]\d"
_section = Section("general")
_count = _section.count

GENERAL = (
    _count(
        "events.future_tolerance_minutes",
        said("clocks may be ahead by", "relógios podem adiantar", "los relojes pueden adelantar"),
        {},
        whole(0, 60),
        default=15,
        unit="min",
        source=OWN,
        editable=False,
    ),
    _count(
        "events.backdate_warning_days",
        said(
            "entries older than this are warned of",
            "avisar de registros mais antigos que",
            "avisar de registros más viejos que",
        ),
        {},
        whole(1, 3650),
        default=30,
        unit="d",
        source=OWN,
    ),
    _section.text(
        "worklist.day_start",
        said("the day's list is made at", "lista do dia feita às", "la lista del día se hace a las"),
        {},
        TIME,
        default="05:00",
        source=OWN,
    ),
    _section.text(
        "worklist.digest_time",
        said("the day's message comes at", "aviso do dia às", "aviso del día a las"),
        {},
        TIME,
        default="06:00",
        source=OWN,
    ),
    _section.text(
        "worklist.quiet_hours",
        said("quiet hours", "horas de silêncio", "horas de silencio"),
        {},
        Spelled(f"{_HOURS}-{_HOURS}", "20:00-05:00"),
        default="20:00-05:00",
        source=OWN,
    ),
    _count(
        "worklist.horizon_days",
        said("how far ahead the list looks", "até quando a lista olha", "hasta cuándo mira la lista"),
        {},
        whole(1, 365),
        default=14,
        unit="d",
        source=OWN,
    ),
    _count(
        "worklist.snooze_days_max",
        said("put off for at most", "adiar por no máximo", "posponer por un máximo de"),
        {},
        whole(1, 60),
        default=7,
        unit="d",
        source=OWN,
    ),
    _count(
        "worklist.expire_after_days",
        said(
            "leaves the list when overdue for", "sai da lista quando atrasado há", "sale de la lista con un atraso de"
        ),
        {},
        whole(1, 365),
        default=30,
        unit="d",
        source=OWN,
    ),
    _section.yes_no(
        "movement.document_required",
        said("movements need a document", "movimentos precisam de documento", "los movimientos requieren documento"),
        {},
        default=True,
        unconfirmed="all",
        about=said(
            "Brazil asks for one; other countries have rules of their own.",
            "O Brasil exige; outros países têm regras próprias.",
            "Brasil lo exige; otros países tienen reglas propias.",
        ),
    ),
    _count(
        "feed.low_days",
        said("feed is low below", "ração acabando abaixo de", "falta alimento por debajo de"),
        {},
        whole(0, 60),
        default=3,
        unit="d",
        source=OWN,
        about=said("Days of use left in a bin.", "Dias de consumo no silo.", "Días de consumo en el silo."),
    ),
    _section.choice(
        "farm.week_starts",
        said("the week starts on", "a semana começa", "la semana empieza"),
        {
            "monday": said("Monday", "segunda-feira", "lunes"),
            "sunday": said("Sunday", "domingo", "domingo"),
        },
        default="monday",
    ),
    _section.choice(
        "farm.batch_naming",
        said("names of batches", "nomes dos lotes", "nombres de los lotes"),
        {
            "iso_week": said("week of the year, 2026-W07", "semana do ano, 2026-W07", "semana del año, 2026-W07"),
            "free": said("as they come", "livres", "libres"),
        },
        default="iso_week",
    ),
    _section.choice(
        "farm.unit_system",
        said("units shown", "unidades mostradas", "unidades mostradas"),
        {
            "metric": said("metric", "métricas", "métricas"),
            "metric_arroba": said("metric, with @ and animal units", "métricas, com @ e UA", "métricas, con @ y UA"),
        },
        default="metric_arroba",
        about=said(
            "Weights in arrobas and stocking in animal units are what Brazil is used to.",
            "Pesos em arrobas e lotação em unidades animais, como é usual no Brasil.",
            "Pesos en arrobas y carga en unidades animales, como es usual en Brasil.",
        ),
    ),
)
