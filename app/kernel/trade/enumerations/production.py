"""Words of body condition, eggs, feed and carcasses."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said

CONDITION_SCALES: Mapping[str, Labels] = {
    "1-5": said("1 to 5", "1 a 5", "1 a 5"),
    "1-9": said("1 to 9", "1 a 9", "1 a 9"),
}

CONDITION_METHODS: Mapping[str, Labels] = {
    "Manual": said("by hand or eye", "manual", "manual"),
    "Automated": said("camera", "automático", "automático"),
}

EGG_DESTINATIONS: Mapping[str, Labels] = {
    "sale": said("sale", "venda", "venta"),
    "hatching": said("hatching", "incubação", "incubación"),
    "discard": said("discarded", "descarte", "descarte"),
    "own_use": said("own use", "consumo próprio", "consumo propio"),
}

FEED_METHODS: Mapping[str, Labels] = {
    "measured": said("measured", "medido", "medido"),
    "estimated": said("estimated", "estimado", "estimado"),
    "ration": said("by the ration", "pela dieta", "por la dieta"),
}

CARCASS_STATES: Mapping[str, Labels] = {
    "hot": said("hot", "quente", "caliente"),
    "cold": said("cold", "fria", "fría"),
}

INSPECTIONS: Mapping[str, Labels] = {
    "SIF": said("SIF (federal)", "SIF (federal)", "SIF (federal)"),
    "SIE": said("SIE (state)", "SIE (estadual)", "SIE (estatal)"),
    "SIM": said("SIM (municipal)", "SIM (municipal)", "SIM (municipal)"),
    "other": said("other", "outra", "otra"),
}
