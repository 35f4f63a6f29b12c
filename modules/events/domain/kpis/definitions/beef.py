"""Beef cattle."""

from app.kernel.trade.kpis.definition import Counts, Kpi
from app.kernel.trade.kpis.figure import per, share
from app.kernel.trade.labels import said
from modules.events.domain.kpis import beef, seasons

_ARROBA = "kpi.beef.arroba_kg"
_NO_AREA = "places without an area and the heads on them"
_LEFT_OUT = {"without_area": said("of all heads' days, without an area", "dos dias de todas as cabeças, sem área",
    "de los días de todas las cabezas, sin superficie")}  # fmt: skip

_CLASSES = {
    **{
        str(number): said(f"21 days, no. {number}", f"{number}º período de 21 dias", f"{number}.º período de 21 días")
        for number in range(1, 4)
    },
    "4+": said("later", "depois", "después"),
}

BEEF = (
    Kpi("exposed_females",
        said("exposed females", "fêmeas em reprodução (expostas)", "hembras expuestas"), "head", Counts.COHORT,
        "females that a season began for in the period", "females served or with a male", "", "BIF, UNL",
        (seasons.exposed_females,), (), "females that died or went for other reasons than breeding before the outcome"),
    Kpi("pregnancy_pct_exposed", said("pregnancy %", "taxa de prenhez (estação)", "% de preñez"), "%", Counts.COHORT,
        "pregnant / exposed x 100", "pregnant", "exposed females", "UNL", (seasons.pregnancy_pct_exposed,), (),
        "females that were not checked", "up"),
    Kpi("calving_pct",
        said("calving % of pregnant", "taxa de natalidade sobre prenhes", "% de parición sobre preñadas"), "%",
        Counts.COHORT, "calves born alive / pregnant x 100", "females with a live calf", "pregnant", "UNL",
        (seasons.calving_pct,), (), "", "up"),
    Kpi("weaning_pct",
        said("weaning % of born alive", "taxa de desmame sobre nascidos vivos", "% de destete sobre nacidos vivos"),
        "%", Counts.COHORT, "weaned / born alive x 100", "weaned", "born alive", "UNL", (seasons.weaning_pct,), (), "",
        "up"),
    Kpi("calf_crop_pct", said("calf crop %", "bezerros desmamados por vaca exposta", "% de destete sobre expuestas"),
        "%", Counts.COHORT, "weaned / exposed x 100", "weaned", "exposed females", "UNL", (seasons.calf_crop_pct,), (),
        "", "up"),
    Kpi("calving_distribution_21d",
        said("calving distribution", "distribuição de partos", "distribución de partos"), "%", Counts.COHORT,
        "calvings in the first 21 days / calvings x 100, and in each 21 days after them",
        "calvings in the first 21 days, and before them", "calvings of the season", "UNL", (share,),
        ("kpi.beef.calving_distribution.anchor", "kpi.beef.calving_start_days"), "", "up", parts=_CLASSES),
    Kpi("kg_weaned_per_exposed",
        said("kg weaned per cow exposed", "kg desmamado por vaca exposta", "kg destetados por vaca expuesta"), "kg",
        Counts.COHORT, "total actual kg weaned / exposed", "kg weaned, not adjusted", "exposed females", "SPA", (per,),
        (), "", "up", dict.fromkeys(("sheep", "goat"), said(
            "kg weaned per ewe/doe exposed", "kg desmamado por fêmea exposta", "kg destetados por hembra expuesta"))),
    Kpi("adjusted_weight_205",
        said("adjusted 205-day weight", "peso ajustado aos 205 dias (P205)", "peso ajustado a 205 días"), "kg",
        Counts.DATE, "(WW - BW) / age x 205 + BW + dam factor", "kg at 205 days", "", "BIF",
        (beef.adjusted_weight_205, beef.dam_factor_kg),
        ("kpi.beef.adj205.method", "kpi.beef.default_birth_weight_kg"), "ages outside 160 to 250 days", "up"),
    Kpi("adjusted_weight_365",
        said("adjusted 365-day weight", "peso ajustado aos 365 dias (P365)", "peso ajustado a 365 días"), "kg",
        Counts.DATE, "(YW - WW) / (yearling age - weaning age) x 160 + adjusted 205", "kg at 365 days", "",
        "American Angus", (beef.adjusted_weight_365,), (), "ages outside 320 to 440 days", "up"),
    Kpi("weight_ratio", said("weight ratio", "índice de peso no grupo", "índice de peso"), "%", Counts.DATE,
        "individual / contemporary group mean x 100", "kg at weaning age",
        "mean kg of those of one sex and management group weighed that day", "BIF", (beef.weight_ratio,), (),
        "groups of one", parts={
            "lowest": said("lowest", "menor", "menor"), "highest": said("highest", "maior", "mayor")}),
    Kpi("weight_per_day_of_age",
        said("weight per day of age", "peso por dia de idade", "peso por día de edad"), "kg/day", Counts.DATE,
        "weight / age in days", "kg, birth weight not deducted", "days of age", "American Angus", (per,), (), "", "up"),
    Kpi("animal_units", said("animal units (UA)", "unidades animais (UA)", "unidades animales"), "UA", Counts.DATE,
        "sum(live kg) / animal unit", "live kg", "kg of one unit", "iRancho", (beef.animal_units,),
        ("kpi.beef.animal_unit_kg",)),
    Kpi("stocking_rate_ua_ha",
        said("stocking rate", "taxa de lotação (UA/ha)", "carga animal (UA/ha)"), "UA/ha", Counts.PERIOD,
        "UA-days / (ha x days)", "UA-days", "ha x days", "iRancho", (beef.stocking_rate,),
        ("kpi.beef.animal_unit_kg",), _NO_AREA, parts=_LEFT_OUT),
    Kpi("stocking_rate_head_ha", said("head per hectare", "lotação (cab/ha)", "cabezas por hectárea"), "head/ha",
        Counts.PERIOD, "head-days / (ha x days)", "head-days", "ha x days", "own", (beef.stocking_rate,),
        (), _NO_AREA, parts=_LEFT_OUT),
    Kpi("arroba_live", said("arrobas, live estimate", "arrobas (peso vivo)", "arrobas (vivo)"), "@", Counts.DATE,
        "live kg x dressing % / 100 / arroba", "live kg x dressing %", "kg of one arroba", "FGI", (beef.arroba_live,),
        (_ARROBA, "kpi.beef.live_arroba_dressing_pct")),
    Kpi("carcass_kg", said("carcass weight", "peso de carcaça", "peso de canal (res)"), "kg", Counts.DATE,
        "weighed carcass, else live kg x dressing % / 100", "kg", "", "FGI", (beef.carcass_kg,),
        ("kpi.beef.live_arroba_dressing_pct",)),
    Kpi("arroba_carcass", said("arrobas, carcass", "arrobas (carcaça)", "arrobas (canal)"), "@", Counts.DATE,
        "carcass kg / arroba", "carcass kg", "kg of one arroba", "FGI", (per,), (_ARROBA,)),
    Kpi("arroba_per_ha", said("arrobas produced per hectare", "produção de @/ha", "producción de @/ha"), "@/ha",
        Counts.PERIOD, "kg of carcass gained / arroba / ha", "arrobas of carcass gained", "ha", "own",
        (beef.arroba_per_ha,), (_ARROBA, "kpi.beef.live_arroba_dressing_pct"), _NO_AREA, "up", parts={
            **_LEFT_OUT, "weighed": said("of their days, between weighings", "de seus dias, entre pesagens",
                "de sus días, entre pesajes")}),
    Kpi("dressing_pct", said("dressing %", "rendimento de carcaça", "rendimiento de canal"), "%", Counts.DATE,
        "carcass / live x 100", "carcass kg", "live kg", "FGI", (share,), (), "", "up"),
)  # fmt: skip
