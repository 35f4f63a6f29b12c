"""Poultry, by flock."""

from app.kernel.trade.kpis.definition import Counts, Kpi
from app.kernel.trade.kpis.figure import per, share
from app.kernel.trade.labels import said
from modules.events.domain.kpis import poultry

_LOSSES = "H&N International; Poultry Performance Plus; DAGRIS/ILRI"
_SHANE, _HN = "Shane; Poultry Performance Plus", "H&N International"
_HENS = ("kpi.poultry.hen_day_basis",)

POULTRY = (
    Kpi("daily_mortality", said("daily mortality", "mortalidade diária", "mortalidad diaria"), "%", Counts.DATE,
        "dead today / alive at the end of yesterday x 100", "dead", "alive the day before", _LOSSES, (share,), (), "",
        "down"),
    Kpi("weekly_mortality", said("weekly mortality", "mortalidade semanal", "mortalidad semanal"), "%", Counts.PERIOD,
        "dead in 7 days / alive before the week x 100", "dead", "alive before the week", _LOSSES, (share,), (), "",
        "down"),
    Kpi("cumulative_mortality",
        said("cumulative mortality", "mortalidade acumulada", "mortalidad acumulada"), "%", Counts.DATE,
        "dead so far / housed x 100", "dead", "housed", _LOSSES, (share,), (), "", "down"),
    Kpi("first_week_mortality",
        said("first-week mortality", "mortalidade na primeira semana", "mortalidad primera semana"), "%",
        Counts.COHORT, "dead on days 0-7 / placed x 100", "dead", "placed", _LOSSES, (share,), (), "", "down"),
    Kpi("livability", said("livability", "viabilidade", "viabilidad"), "%", Counts.COHORT,
        "(placed - dead - culled) / placed x 100", "alive", "placed", "DLA Ferm", (poultry.livability,), (), "", "up"),
    Kpi("fcr_live", said("feed conversion", "conversão alimentar", "conversión alimenticia"), "kg/kg", Counts.COHORT,
        "feed / live weight sold", "feed", "live weight sold", _SHANE, (per,),
        ("kpi.poultry.fcr.include_condemned", "kpi.poultry.fcr.deduct_chick_weight"), "", "down"),
    Kpi("fcr_per_dozen",
        said("feed per dozen eggs", "conversão por dúzia", "conversión por docena"), "kg/dozen", Counts.PERIOD,
        "feed kg x 12 / eggs", "feed x 12", "eggs", _HN, (poultry.fcr_per_dozen,), (), "", "down"),
    Kpi("fcr_per_kg_egg",
        said("feed per kg of eggs", "conversão por kg de ovo", "conversión por kg de huevo"), "kg/kg", Counts.PERIOD,
        "feed kg / (eggs x egg kg)", "feed", "kg of eggs", _HN, (poultry.fcr_per_kg_egg,), (), "", "down"),
    Kpi("epef",
        said("European production efficiency factor", "índice de eficiência produtiva (IEP, fator de produção)",
             "índice de eficiencia productiva"),
        "index", Counts.COHORT, "livability % x live kg / (age d x FCR) x 100", "livability % x live kg x 100",
        "age x feed conversion", _SHANE, (poultry.epef, poultry.epef_by_adg), (), "", "up"),
    Kpi("hen_day_pct", said("hen-day production", "produção ave/dia", "producción ave-día"), "%", Counts.PERIOD,
        "eggs / hen-days x 100", "all eggs laid", "hen-days", _HN, (share, poultry.hen_days), _HENS, "", "up"),
    Kpi("hen_housed_pct",
        said("hen-housed production", "produção ave alojada", "producción ave alojada"), "%", Counts.PERIOD,
        "eggs / (housed x days) x 100", "all eggs laid", "housed x days", _HN, (poultry.hen_housed_pct,), (), "", "up"),
    Kpi("eggs_per_hen_housed",
        said("eggs per hen housed", "ovos por ave alojada", "huevos por ave alojada"), "eggs", Counts.DATE,
        "eggs so far / housed", "all eggs laid", "housed", _HN, (per,), (), "", "up"),
    Kpi("egg_mass", said("egg mass", "massa de ovos", "masa de huevo"), "g/hen/day", Counts.PERIOD,
        "hen-day % x egg g / 100", "g of egg", "hens and days", _HN, (poultry.egg_mass,), _HENS, "", "up"),
    Kpi("uniformity", said("uniformity", "uniformidade", "uniformidad"), "%", Counts.DATE,
        "share of birds strictly between 0.9 and 1.1 of the mean x 100", "birds within the band", "birds weighed", _HN,
        (poultry.uniformity,), ("kpi.poultry.uniformity_band_pct",), "birds on the bounds", "up"),
)  # fmt: skip
