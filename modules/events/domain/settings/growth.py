"""Growth and sale: `growth.*`."""

from app.kernel.trade.kpis.setting import Between
from app.kernel.trade.labels import said
from modules.events.domain.settings.parameter import GROWN, OWN, of, whole
from modules.events.domain.settings.rows import Section

_section = Section("growth")
_days = _section.days

PROJECTION_CAP = _days(
    "growth.projection_cap_days",
    said("weight is carried on for at most", "peso projetado por no máximo", "peso proyectado por un máximo de"),
    of(GROWN, 90, 90, 90, 90, 90, 14),
    whole(0, 365),
    source="AgriWebb",
)

GROWTH = (
    _days(
        "growth.nursery_exit_days",
        said("age at the end of the nursery", "idade à saída da creche", "edad a la salida de la recría"),
        {"pig": 65},
        unconfirmed="pig",
    ),
    _days(
        "growth.slaughter_age_from_days",
        said("age at slaughter, from", "idade ao abate, de", "edad a la faena, desde"),
        of(GROWN, 150, None, 600, 90, 120, 35),
        unconfirmed="pig sheep broiler",
    ),
    _days(
        "growth.slaughter_age_to_days",
        said("age at slaughter, to", "idade ao abate, até", "edad a la faena, hasta"),
        of(GROWN, 180, None, 1080, 150, 240, 49),
        unconfirmed="pig sheep broiler",
    ),
    _section.number(
        "growth.target_weight_kg",
        said("weight at sale", "peso de venda", "peso de venta"),
        of(GROWN, 120, None, 540, 40, 30, 2.8),
        Between(0.1, 2000),
        unit="kg",
        source=OWN,
    ),
    _days(
        "growth.weighing_interval_days",
        said("between weighings", "entre pesagens", "entre pesajes"),
        of(GROWN, 28, 60, 90, 45, 45, 7),
        whole(1, 365),
        source=OWN,
    ),
    PROJECTION_CAP,
    _section.number(
        "growth.mortality_alert_pct",
        said("mortality alert of lots", "alerta de mortalidade de lotes", "alerta de mortalidad de lotes"),
        of(GROWN, 0.5, 1, 1, 1, 1, None),
        Between(0, 100),
        unit="%/d",
        source=OWN,
    ),
    _days(
        "growth.downtime_days",
        said("empty between lots", "vazio sanitário", "vacío sanitario"),
        of(GROWN, 5, 7, None, None, None, 14),
        whole(0, 120),
        source=OWN,
    ),
    _days(
        "growth.head_count_check_days",
        said("between counts of a lot", "entre conferências de saldo", "entre conteos del lote"),
        of(GROWN, 30, 90, 90, 90, 90, None),
        whole(1, 730),
        source=OWN,
    ),
)
