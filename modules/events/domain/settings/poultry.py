"""Flocks and incubation: `poultry.*`."""

from app.kernel.trade.kpis.setting import Between
from app.kernel.trade.labels import said
from modules.events.domain.settings.parameter import OWN, POULTRY, Spelled, of, whole
from modules.events.domain.settings.rows import Section

_ALL = "broiler layer breeder turkey duck quail"
_section = Section("poultry")
_days, _count, _number = _section.days, _section.count, _section.number

TIME = Spelled(r"([01]\d|2[0-3]):[0-5]\d", "05:00")

POULTRY_KEPT = (
    _days(
        "poultry.incubation_days",
        said("days of incubation", "dias de incubação", "días de incubación"),
        of(POULTRY, 21, 21, 21, 28, 28, 17),
        whole(10, 60),
        unconfirmed=_ALL,
    ),
    _days(
        "poultry.depletion_age_days",
        said("age at depletion", "idade ao descarte", "edad al descarte"),
        of(POULTRY, 42, 630, 455, 140, 49, 300),
        unconfirmed=_ALL,
    ),
    _days(
        "poultry.transfer_age_days",
        said("age at transfer", "idade à transferência", "edad al traslado"),
        of(POULTRY, None, 119, 140, None, None, None),
        unconfirmed=_ALL,
    ),
    _days(
        "poultry.first_egg_age_days",
        said("age at the first egg", "idade ao primeiro ovo", "edad al primer huevo"),
        of(POULTRY, None, 133, 168, None, None, 42),
        unconfirmed=_ALL,
    ),
    _days(
        "poultry.weighing_interval_days",
        said("between weighings", "entre pesagens", "entre pesajes"),
        of(POULTRY, 7, 7, 7, 14, 7, 7),
        whole(1, 365),
        source=OWN,
    ),
    _days(
        "poultry.weighing_interval_grown_days",
        said("between weighings, grown", "entre pesagens, adultas", "entre pesajes, adultas"),
        {"layer": 28},
        whole(1, 365),
        source=OWN,
        about=said("From 20 weeks of age on.", "A partir de 20 semanas de idade.", "Desde las 20 semanas de edad."),
    ),
    _count(
        "poultry.weigh_sample_birds",
        said("birds weighed", "aves pesadas", "aves pesadas"),
        of(POULTRY, 100, 100, 100, 50, 50, 50),
        whole(1, 10_000),
        unit="head",
        source=OWN,
    ),
    _number(
        "poultry.mortality_alert_pct",
        said("mortality alert", "alerta de mortalidade", "alerta de mortalidad"),
        of(POULTRY, 0.3, 0.1, 0.1, 0.3, 0.3, 0.3),
        Between(0, 100),
        unit="%/d",
        source=OWN,
    ),
    _number(
        "poultry.mortality_alert_ratio",
        said(
            "mortality alert, times the mean",
            "alerta de mortalidade, vezes a média",
            "alerta de mortalidad, veces la media",
        ),
        of(POULTRY, 2, 2, 2, 2, 2, 2),
        Between(1, 100),
        source=OWN,
        about=said(
            "A day against the mean of the seven days before.",
            "Um dia em relação à média dos sete dias anteriores.",
            "Un día frente a la media de los siete días anteriores.",
        ),
    ),
    _number(
        "poultry.hen_day_drop_alert_pct",
        said("alert when laying drops by", "alerta quando a postura cai", "alerta cuando la postura cae"),
        of(POULTRY, None, 5, 5, None, 5, 5),
        Between(0, 100),
        unit="%",
        source=OWN,
        about=said("Points in three days.", "Pontos em três dias.", "Puntos en tres días."),
    ),
    _section.text(
        "poultry.daily_record",
        said("daily record due by", "registro diário até", "registro diario hasta"),
        of(POULTRY, *["12:00"] * 6),
        TIME,
        source=OWN,
        about=said("Of the next day.", "Do dia seguinte.", "Del día siguiente."),
    ),
)
