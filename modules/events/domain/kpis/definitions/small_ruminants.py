"""Sheep and goats: the denominator is part of every name, for 'lambing %' means other things elsewhere."""

from app.kernel.trade.kpis.definition import Counts, Kpi
from app.kernel.trade.kpis.figure import share
from app.kernel.trade.labels import said
from modules.events.domain.kpis import seasons

_MERCK = "Merck Veterinary Manual; OSU and Penn State Extension"

SMALL_RUMINANTS = (
    Kpi("fertility", said("fertility", "taxa de fertilidade (parição)", "fertilidad"), "%", Counts.COHORT,
        "birthed / exposed x 100", "females that gave birth", "exposed females", _MERCK, (seasons.fertility,), (), "",
        "up"),
    Kpi("prolificacy", said("prolificacy (drop rate)", "prolificidade", "prolificidad"), "%", Counts.COHORT,
        "born (alive + dead) / birthed x 100", "born alive and dead", "females that gave birth", _MERCK,
        (seasons.prolificacy,), (), "", "up"),
    Kpi("fecundity", said("fecundity (lambing %)", "fecundidade (natalidade)", "fecundidad"), "%", Counts.COHORT,
        "born (alive + dead) / exposed x 100", "born alive and dead", "exposed females", _MERCK, (seasons.fecundity,),
        (), "", "up"),
    Kpi("weaned_pct_exposed", said("weaning %", "taxa de desmame", "% de destete"), "%", Counts.COHORT,
        "weaned / exposed x 100", "weaned", "exposed females", _MERCK, (seasons.weaned_pct_exposed,), (), "", "up"),
    Kpi("stillbirth_pct", said("stillbirths", "natimortalidade", "mortinatos"), "%", Counts.COHORT,
        "born dead / born x 100", "born dead", "born alive and dead", _MERCK, (seasons.stillbirth_pct,), (), "",
        "down"),
    Kpi("young_mortality_to_weaning",
        said("mortality to weaning", "mortalidade até o desmame", "mortalidad al destete"), "%", Counts.COHORT,
        "(born alive - weaned) / born alive x 100", "born alive and not weaned", "born alive", _MERCK,
        (seasons.young_mortality_to_weaning,), (), "", "down"),
    Kpi("first_cycle_settling",
        said("first-cycle settling", "prenhez no primeiro ciclo", "preñez en el primer ciclo"), "%", Counts.COHORT,
        "birthed in the first cycle / exposed x 100", "gave birth in the first cycle", "exposed females", _MERCK,
        (share,), ("kpi.small.first_cycle_days",), "", "up"),
)  # fmt: skip
