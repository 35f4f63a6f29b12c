"""The settings that key figures read, as parameters of the farm: figures and choices stand in `kpis/settings.py`."""

from collections.abc import Mapping

from app.kernel.trade.kpis.setting import BOOL, Between, OneOf, Setting
from app.kernel.trade.labels import Labels, said
from modules.events.domain.kpis.settings import SETTINGS
from modules.events.domain.settings.kpi_choices import CHOICES
from modules.events.domain.settings.parameter import Parameter

_UNITS = {"_days": "d", "_kg": "kg", "_pct": "%", "_dim": "d", "scc_threshold": "cells/mL"}

_NAMES: Mapping[str, Labels] = {
    "kpi.days_per_year": said("days in a year", "dias por ano", "días por año"),
    "kpi.min_denominator": said(
        "fewest for a sure figure", "mínimo para um número seguro", "mínimo para una cifra segura"
    ),
    "kpi.inventory.include_away": said("count animals away", "contar animais fora", "contar animales fuera"),
    "kpi.pig.total_born_includes_mummified": said(
        "mummified count as born", "mumificados contam como nascidos", "las momias cuentan como nacidos"
    ),
    "kpi.pig.female_inventory_basis": said("females per year", "fêmeas por ano", "hembras por año"),
    "kpi.pig.cohort_basis": said("cohort of services", "coorte de coberturas", "cohorte de servicios"),
    "kpi.pig.lookback_days": said("days looked back", "dias para trás", "días hacia atrás"),
    "kpi.pig.farrowing_rate.sold_pregnant_counts": said(
        "sold pregnant count as losses", "vendidas prenhes contam como perda", "vendidas preñadas cuentan como pérdida"
    ),
    "kpi.pig.farrowing_rate.adjustment": said(
        "adjusted farrowing rate", "taxa de parto ajustada", "tasa de parto ajustada"
    ),
    "kpi.pig.npd.method": said("non-productive days", "dias não produtivos", "días no productivos"),
    "kpi.pig.litters_per_year.method": said("litters per year", "partos por ano", "partos por año"),
    "kpi.pig.psy.method": said("weaned per sow and year", "desmamados por fêmea ao ano", "destetados por cerda y año"),
    "kpi.pig.weaned_per_litter.basis": said("weaned per litter", "desmamados por leitegada", "destetados por camada"),
    "kpi.pig.prewean_mortality.numerator": said(
        "deaths before weaning", "mortes até o desmame", "muertes hasta el destete"
    ),
    "kpi.pig.prewean_mortality.period_denominator": said(
        "deaths before weaning, of", "mortes até o desmame, sobre", "muertes hasta el destete, sobre"
    ),
    "kpi.pig.wsi.exclude_over_days": said(
        "leave out weaning to service above", "excluir desmame-cobertura acima de", "excluir destete-servicio sobre"
    ),
    "kpi.pig.replacement.basis": said(
        "replacement counts from", "reposição conta a partir de", "la reposición cuenta desde"
    ),
    "kpi.growth.adg_gain": said("gain of lots", "ganho dos lotes", "ganancia de los lotes"),
    "kpi.growth.adg_method": said("daily gain of lots", "ganho diário dos lotes", "ganancia diaria de los lotes"),
    "kpi.growth.fcr_std_entry_kg": said(
        "standard weight at entry", "peso padrão de entrada", "peso estándar de entrada"
    ),
    "kpi.growth.fcr_std_exit_kg": said("standard weight at exit", "peso padrão de saída", "peso estándar de salida"),
    "kpi.growth.fcr_entry_factor_per_kg": said(
        "conversion per kg at entry", "conversão por kg na entrada", "conversión por kg a la entrada"
    ),
    "kpi.growth.fcr_exit_factor_per_kg": said(
        "conversion per kg at exit", "conversão por kg na saída", "conversión por kg a la salida"
    ),
    "kpi.growth.iep_use_target_fcr": said(
        "target conversion without feed records",
        "conversão-alvo sem registros de ração",
        "conversión objetivo sin registros de alimento",
    ),
    "kpi.dairy.days_open.population": said("days open of", "dias em aberto de", "días abiertos de"),
    "kpi.dairy.services_per_conception.form": said(
        "services per conception", "serviços por concepção", "servicios por concepción"
    ),
    "kpi.dairy.pr21.anchor": said("21-day windows run from", "janelas de 21 dias desde", "ventanas de 21 días desde"),
    "kpi.dairy.pr21.eligibility": said("eligible in a window", "apta na janela", "apta en la ventana"),
    "kpi.dairy.pr21.confirm_days": said(
        "windows wait for checks", "janelas aguardam diagnóstico", "ventanas esperan diagnóstico"
    ),
    "kpi.dairy.pr21.include_heifers": said("count heifers", "contar novilhas", "contar vaquillonas"),
    "kpi.dairy.tim.count_end_day": said(
        "count the last day of milk", "contar o último dia de leite", "contar el último día de leche"
    ),
    "kpi.dairy.tim.cut_rule": said("yield to 305 days", "produção até 305 dias", "producción a 305 días"),
    "kpi.dairy.tim.min_first_test_dim": said(
        "first test day not before", "primeiro controle não antes de", "primer control no antes de"
    ),
    "kpi.dairy.tim.max_first_test_dim": said(
        "first test day not after", "primeiro controle não depois de", "primer control no después de"
    ),
    "kpi.dairy.tim.max_interval_days": said(
        "longest gap of test days", "maior intervalo de controles", "mayor intervalo de controles"
    ),
    "kpi.dairy.ecm.formula": said(
        "energy-corrected milk", "leite corrigido para energia", "leche corregida por energía"
    ),
    "kpi.dairy.ecm.dhi_protein_coefficient": said(
        "weight of protein, DHI", "peso da proteína, DHI", "peso de la proteína, DHI"
    ),
    "kpi.dairy.scc_threshold": said("healthy udder below", "úbere sadio abaixo de", "ubre sana por debajo de"),
    "kpi.dairy.persistency.method": said("persistency", "persistência", "persistencia"),
    "kpi.beef.adj205.method": said(
        "weight adjusted to 205 days", "peso ajustado a 205 dias", "peso ajustado a 205 días"
    ),
    "kpi.beef.default_birth_weight_kg": said(
        "weight at birth where none is known", "peso ao nascer quando desconhecido", "peso al nacer si no se conoce"
    ),
    "kpi.beef.animal_unit_kg": said("animal unit", "unidade animal", "unidad animal"),
    "kpi.beef.arroba_kg": said("arroba", "arroba", "arroba"),
    "kpi.beef.live_arroba_dressing_pct": said(
        "dressing of the live arroba", "rendimento da arroba viva", "rendimiento de la arroba viva"
    ),
    "kpi.beef.calving_distribution.anchor": said(
        "calving distribution from", "distribuição de partos desde", "distribución de partos desde"
    ),
    "kpi.beef.calving_start_days": said("first calvings after", "primeiros partos após", "primeros partos tras"),
    "kpi.small.first_cycle_days": said(
        "first cycle of the season", "primeiro ciclo da estação", "primer ciclo de la temporada"
    ),
    "kpi.poultry.hen_day_basis": said("hens of a day", "aves do dia", "aves del día"),
    "kpi.poultry.fcr.include_condemned": said(
        "condemned birds count in conversion", "condenadas contam na conversão", "decomisadas cuentan en la conversión"
    ),
    "kpi.poultry.fcr.deduct_chick_weight": said(
        "take off the weight of chicks", "descontar o peso dos pintos", "descontar el peso de los pollitos"
    ),
    "kpi.poultry.uniformity_band_pct": said("band of uniformity", "faixa de uniformidade", "rango de uniformidad"),
    "kpi.health.incidence_gap_days": said("a new case after", "caso novo depois de", "caso nuevo después de"),
}


def _unit(code: str) -> str | None:
    return next((unit for ending, unit in _UNITS.items() if code.endswith(ending)), None)


def _type(setting: Setting) -> str:
    allowed = setting.allowed
    if allowed is BOOL:
        return "bool"
    if isinstance(allowed, Between):
        return "integer" if allowed.whole else "number"
    return "enum"


def _options(allowed: OneOf | Between, type_: str) -> Mapping[str, Labels]:
    if type_ != "enum" or not isinstance(allowed, OneOf):
        return {}
    return {str(value): CHOICES.get(str(value)) or said(*[str(value)] * 3) for value in allowed.values}


def _parameter(setting: Setting) -> Parameter:
    breeds, type_ = setting.by or {}, _type(setting)
    return Parameter(
        code=setting.key,
        section="kpi",
        type=type_,
        unit=_unit(setting.key),
        labels=_NAMES[setting.key],
        default=setting.default,
        by_profile={"beef_cattle": breeds["taurine"]} if breeds else {},
        of_zebu={"beef_cattle": breeds["zebu"]} if breeds else {},
        accepted=setting.allowed,
        options=_options(setting.allowed, type_),
        unconfirmed=frozenset({"all"} if setting.unconfirmed else ()),
    )


KPI = tuple(_parameter(setting) for key, setting in SETTINGS.items() if key.startswith("kpi."))
