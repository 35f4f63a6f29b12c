"""Dairy herds."""

from app.kernel.trade.kpis.definition import Counts, Kpi
from app.kernel.trade.kpis.figure import annual_share, mean, per, share, weighted_mean
from app.kernel.trade.labels import said
from modules.events.domain.kpis import dairy, lactation
from modules.events.domain.lactations import prediction

_WINDOW = tuple(f"kpi.dairy.pr21.{each}" for each in ("anchor", "eligibility", "confirm_days", "include_heifers"))
_IDEAGRI = "Ideagri; dairy-data-tools (whole window); Virginia Tech 2003"
_TIM = tuple(f"kpi.dairy.tim.{each}" for each in (
    "count_end_day", "cut_rule", "min_first_test_dim", "max_first_test_dim", "max_interval_days"
))  # fmt: skip

_DAYS = {"days": said("days in milk", "dias em lactação", "días en leche")}

DAIRY = (
    Kpi("dim", said("days in milk", "dias em lactação (DEL)", "días en leche (DEL)"), "days", Counts.DATE,
        "date - last calving", "days since calving", "", "own", (dairy.dim,)),
    Kpi("calving_interval", said("calving interval", "intervalo entre partos (IEP)", "intervalo entre partos"), "days",
        Counts.PERIOD, "mean(days between the last two calvings)", "days between calvings",
        "cows calving in the period", "BIF", (mean,), (), "first-calvers", "down"),
    Kpi("projected_calving_interval",
        said("projected calving interval", "intervalo entre partos projetado", "intervalo proyectado"), "days",
        Counts.DATE, "days open + gestation", "days", "", "eXtension", (dairy.projected_calving_interval,), (), "",
        "down"),
    Kpi("days_open", said("days open", "dias em aberto, período de serviço", "días abiertos"), "days", Counts.DATE,
        "pregnant: conception date - calving; open: as_of - calving; from an interval: calving interval - gestation",
        "days open", "", "own; eXtension", (dairy.days_open, dairy.days_open_from_interval),
        ("kpi.dairy.days_open.population",), "cows that are not to be bred", "down", parts={
            "pregnant": said("pregnant", "prenhes", "preñadas"), "open": said("open", "vazias", "vacías")}),
    Kpi("service_rate_21d", said("service rate (21 d)", "taxa de serviço", "tasa de servicio"), "%", Counts.PERIOD,
        "served / eligible x 100", "served", "eligible", _IDEAGRI, (share,), _WINDOW, "windows too recent", "up"),
    Kpi("conception_rate_21d",
        said("conception rate inside 21-d windows", "taxa de concepção (21 d)", "tasa de concepción (21 d)"), "%",
        Counts.PERIOD, "pregnant / served x 100", "pregnant", "served", _IDEAGRI, (share,), _WINDOW,
        "windows too recent", "up"),
    Kpi("pregnancy_rate_21d", said("21-day pregnancy rate", "taxa de prenhez (21 d)", "tasa de preñez (21 d)"), "%",
        Counts.PERIOD, "pregnant / eligible x 100", "pregnant", "eligible", _IDEAGRI, (share,), _WINDOW,
        "windows too recent", "up"),
    Kpi("conception_rate", said("conception rate", "taxa de concepção", "tasa de concepción"), "%", Counts.COHORT,
        "service groups conceived / service groups with known outcome x 100", "service groups conceived",
        "service groups with known outcome", "Ideagri", (share,), (), "outcome unknown", "up"),
    Kpi("services_per_conception",
        said("services per conception", "serviços por concepção", "servicios por concepción"), "services",
        Counts.COHORT, "service groups / conceptions", "service groups with known outcome, or of those that conceived",
        "conceptions", "own", (per,), ("kpi.dairy.services_per_conception.form",), "outcome unknown", "down"),
    Kpi("abortion_rate", said("abortion rate", "taxa de aborto", "tasa de abortos"), "%", Counts.PERIOD,
        "abortions / confirmed pregnancies x 100", "abortions", "confirmed pregnancies at risk in the period",
        "Ideas Farm", (share,), (), "pregnancies lost without a seen abortion", "down", parts={
            "pregnancy_loss": said("lost unseen", "perdas sem aborto visto", "pérdidas sin aborto visto")}),
    Kpi("age_at_first_calving",
        said("age at first calving", "idade ao primeiro parto", "edad al primer parto"), "months", Counts.PERIOD,
        "mean(first calving - birth) / 30.4375", "months of age", "first calvings", "own",
        (dairy.age_at_first_calving,), (), "birth date unknown or estimated", "down"),
    Kpi("lactation_yield_tim",
        said("lactation yield (test interval)", "produção na lactação", "producción de la lactancia"), "kg",
        Counts.COHORT, "d1*M1 + sum((d[i+1]-d[i])*(M[i]+M[i+1])/2) + (E-dn)*Mn", "kg of milk", "",
        "ICAR Guidelines, Procedure 2 of Section 2", (lactation.lactation_yield,), _TIM,
        "tests before the first that counts, tests without the component for that component", "up", parts=_DAYS),
    Kpi("lactation_yield_305", said("305-day yield", "produção em 305 dias", "producción a 305 días"), "kg",
        Counts.COHORT, "lactation_yield_tim with E = 305, or the end of a shorter lactation", "kg of milk", "",
        "ICAR Guidelines, Procedure 2 of Section 2", (lactation.lactation_yield_305,), _TIM, "", "up",
        parts=_DAYS),
    Kpi("best_prediction_305",
        said("projected 305-day yield", "produção projetada em 305 dias", "producción proyectada a 305 días"), "kg",
        Counts.DATE, "expected yield given the tests, by (co)variances of test days", "kg of milk", "",
        "VanRaden 1997; USDA BESTPRED 2.0rc7 (package bestpred), US curves", (prediction.best_prediction,), (),
        "species other than cattle", "up"),
    Kpi("persistency", said("persistency", "persistência", "persistencia"), "%", Counts.DATE,
        "test_ratio: 100 x (1 - (1 - M[i+1]/M[i]) x 30 / (d[i+1]-d[i]))", "yield kept over 30 days", "",
        "bestpred documentation; own", (dairy.persistency_by_tests,), ("kpi.dairy.persistency.method",),
        "the first test", "up"),
    Kpi("milk_per_cow_day", said("milk per cow and day", "leite por vaca/dia", "leche por vaca/día"), "kg",
        Counts.PERIOD, "milk / cow-days", "kg of milk", "days of lactating cows, or of all cows", "own", (per,), (), "",
        "up", parts={"all_cows": said("per cow, dry ones too", "por vaca, secas também", "por vaca, secas también")}),
    Kpi("somatic_cell_score",
        said("somatic cell score", "escore de células somáticas (ECS)", "puntaje de células somáticas"), "score",
        Counts.DATE, "max(0, log2(SCC / 100000) + 3)", "score", "", "Virginia Tech 1997", (dairy.somatic_cell_score,),
        (), "a count of 0", "down"),
    Kpi("herd_mean_scs", said("herd mean SCS", "ECS médio do rebanho", "puntaje medio"), "score", Counts.DATE,
        "mean of cows' scores at the last test", "scores", "cows with a count", "own", (dairy.herd_mean_scs,), (),
        "cows without a count", "down"),
    Kpi("scc_weighted", said("milk-weighted SCC", "CCS ponderada", "RCS ponderado"), "cells/mL", Counts.DATE,
        "sum(SCC x milk) / sum(milk)", "cells", "milk", "own", (weighted_mean,), (), "", "down"),
    Kpi("new_infection_rate",
        said("new infection rate", "taxa de novas infecções", "tasa de nuevas infecciones"), "%", Counts.DATE,
        "cows < threshold at the previous test and >= now / cows < threshold at the previous test x 100",
        "cows newly above", "cows below at the previous test", "own", (share,),
        ("kpi.dairy.scc_threshold", "kpi.dairy.tim.max_interval_days"), "tests of two lactations", "down"),
    Kpi("chronic_infection_rate",
        said("chronic infection rate", "taxa de infecções crônicas", "tasa de crónicas"), "%", Counts.DATE,
        "cows >= threshold at both tests / cows with two tests x 100", "cows above at both tests",
        "cows with two tests", "own", (share,), ("kpi.dairy.scc_threshold",), "cows with one test", "down"),
    Kpi("fcm_4",
        said("fat-corrected milk 4 %", "leite corrigido a 4 % de gordura", "leche corregida al 4 %"), "kg",
        Counts.CALCULATOR, "0.4 x milk + 15 x fat", "kg of milk of 4 % fat", "", "Gaines", (dairy.fcm_4,)),
    Kpi("ecm",
        said("energy-corrected milk", "leite corrigido para energia", "leche corregida por energía"), "kg",
        Counts.CALCULATOR, "ifcn: milk x (0.383 F% + 0.242 CP% + 0.7832) / 3.1138; "
        "dhi: 0.327 x milk + 12.95 x fat + c x protein; fpcm_idf: milk x (0.1226 F% + 0.0776 P% + 0.2534); "
        "fpcm_nl: milk x (0.337 + 0.116 F% + 0.060 P%)", "kg of corrected milk", "",
        "IFCN; DRMS DHI glossary 2010; IDF and the Dutch form (unconfirmed)", (dairy.ecm,),
        ("kpi.dairy.ecm.formula", "kpi.dairy.ecm.dhi_protein_coefficient")),
    Kpi("cow_cull_rate", said("cow cull rate", "taxa de descarte", "tasa de descarte"), "%/year", Counts.PERIOD,
        "cows leaving / days x days_per_year / average cow inventory x 100", "cows sold, slaughtered, dead",
        "average cow inventory", "own", (annual_share,), ("kpi.days_per_year",),
        "sales for dairy purpose, internal transfers"),
)  # fmt: skip
