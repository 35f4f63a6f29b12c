"""Growth, mortality and feed of all species; growing pigs."""

from app.kernel.trade.kpis.definition import Counts, Kpi
from app.kernel.trade.kpis.figure import annual_share, per, share, weighted_mean
from app.kernel.trade.labels import said
from modules.events.domain.kpis import growth, ranking

_YEAR = ("kpi.days_per_year",)
_FCR = tuple(
    f"kpi.growth.fcr_{each}" for each in ("std_entry_kg", "std_exit_kg", "entry_factor_per_kg", "exit_factor_per_kg")
)

GROWTH = (
    Kpi("average_inventory", said("average inventory", "plantel médio", "inventario promedio"), "head", Counts.PERIOD,
        "animal-days / days of the period", "animal-days", "days of the period", "own", (per,),
        ("kpi.inventory.include_away",)),
    Kpi("animal_days", said("animal-days", "dias-animal", "días-animal"), "days", Counts.PERIOD,
        "sum of days present in the period", "days of presence", "", "own", (growth.animal_days,),
        ("kpi.inventory.include_away",), "the day of exit"),
    Kpi("age_days", said("age", "idade", "edad"), "days", Counts.DATE,
        "date - birth date, in whole days", "days since birth", "", "own", (growth.age_days,)),
    Kpi("weight_gain", said("weight gain", "ganho de peso", "ganancia de peso"), "kg", Counts.PERIOD,
        "w2 - w1", "the later weight less the earlier", "", "own", (growth.weight_gain,)),
    Kpi("adg", said("average daily gain", "ganho de peso diário (GPD, GMD)", "ganancia diaria de peso"), "kg/day",
        Counts.PERIOD, "animal: (w2 - w1) / (d2 - d1); lot: total gain / head-days", "gain", "days, or head-days",
        "Agriness; AgriWebb; own", (growth.adg_of_animal, growth.adg_of_lot, growth.adg_of_mean_weights),
        ("kpi.growth.adg_gain", "kpi.growth.adg_method"), "two weighings of one day", "up"),
    Kpi("estimated_weight_today", said("estimated weight today", "peso estimado hoje", "peso estimado hoy"), "kg",
        Counts.DATE, "last weight + ADG x min(days since, cap)", "last weight and gain since", "", "AgriWebb",
        (growth.estimated_weight_today,), ("growth.projection_cap_days",)),
    Kpi("fcr", said("feed conversion (commercial)", "conversão alimentar (CA)", "conversión alimenticia"), "kg/kg",
        Counts.COHORT, "feed used / live weight gain", "feed delivered + opening stock - closing stock",
        "live weight out - placed", "Prairie Swine Centre", (growth.fcr,), (), "lots that are not reconciled", "down"),
    Kpi("fcr_biological",
        said("biological feed conversion", "conversão alimentar biológica", "conversión biológica"), "kg/kg",
        Counts.COHORT, "feed used / (gain + weight of dead and culled)", "feed used", "gain and weight of the dead",
        "Prairie Swine Centre", (growth.fcr_biological,), (), "lots that are not reconciled", "down"),
    Kpi("fcr_adjusted",
        said("feed conversion adjusted to weight", "conversão alimentar ajustada", "conversión ajustada"), "kg/kg",
        Counts.COHORT, "fcr + a x (std_entry - entry) + b x (std_exit - exit)", "feed used", "live weight gain",
        "SMS closeouts (idea)", (growth.fcr_adjusted,), _FCR, "", "down"),
    Kpi("mortality_lot", said("mortality of the lot", "mortalidade do lote", "mortalidad del lote"), "%", Counts.COHORT,
        "dead / placed x 100", "dead, euthanised too", "placed", "own", (share,), (), "dead on arrival", "down"),
    Kpi("mortality_annualised", said("annualised mortality", "mortalidade anualizada", "mortalidad anualizada"),
        "%/year", Counts.PERIOD, "deaths / days x days_per_year / average inventory x 100", "deaths a year",
        "average inventory", "own", (annual_share,), _YEAR, "", "down"),
    Kpi("mortality_rate_animal_time",
        said("mortality per animal-time", "taxa de mortalidade por animal-tempo", "tasa por animal-tiempo"),
        "deaths per animal-day (or named unit)", Counts.PERIOD, "deaths / animal time at risk", "deaths",
        "animal time at risk", "own", (per,), (), "deaths whose time at risk is not counted", "down"),
    Kpi("cull_rate_lot", said("culls and lights", "refugos e leves", "descartes y livianos"), "%", Counts.COHORT,
        "culls and lights / placed x 100", "departures that are culls", "placed", "SMS", (share,), (), "", "down"),
    Kpi("cost_of_fcr_change",
        said("cost of a change in FCR", "custo da variação de CA", "costo de la variación de CA"), "currency/head",
        Counts.CALCULATOR, "delta FCR x (end kg - start kg) x feed price per kg", "money", "",
        "Prairie Swine Centre 2011", (growth.cost_of_fcr_change,)),
    Kpi("growing_efficiency_index",
        said("growing efficiency index", "índice de eficiência produtiva (IEP)", "índice de eficiencia productiva"),
        "index", Counts.COHORT, "ADG x (100 - mortality %) / FCR x 10", "ADG x surviving %", "feed conversion",
        "Agriness", (growth.growing_efficiency_index,), ("kpi.growth.iep_use_target_fcr",), "", "up"),
    Kpi("days_in_phase", said("days in phase", "dias na fase", "días en fase"), "days", Counts.COHORT,
        "mean of out date - in date, weighted by head", "days x head", "head", "own", (weighted_mean,)),
    Kpi("closeout_rank", said("closeout rank", "classificação de lotes", "ranking de cierres"), "rank", Counts.COHORT,
        "order of lots closed in a period on deaths and dead on arrival, culls and lights, ADG, adjusted FCR",
        "place of the lot, the best first", "lots closed", "SMS", (ranking.places,), ("kpi.growth.adg_gain",
        "kpi.growth.adg_method", *_FCR), "lots that are not reconciled"),
)  # fmt: skip
