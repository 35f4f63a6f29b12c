"""Why animals come, why and how they go, and how they die."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said

_TRIPS: Mapping[str, Labels] = {
    "InternalTransfer": said("transfer between own farms", "transferência entre unidades", "traslado interno"),
    "StudService": said("stud service", "empréstimo para monta", "servicio de monta"),
    "StudServiceReturn": said("return from stud service", "retorno da monta", "regreso de la monta"),
    "Agistment": said("agistment", "pastejo em terceiros", "pastoreo en terceros"),
    "AgistmentReturn": said("return from agistment", "retorno de pastejo", "regreso de pastoreo"),
    "Show": said("show", "exposição", "exposición"),
    "ShowReturn": said("return from show", "retorno de exposição", "regreso de exposición"),
    "Sale": said("sale", "venda", "venta"),
    "SaleReturn": said("returned sale", "devolução de venda", "devolución de venta"),
    "Slaughter": said("slaughter", "abate", "faena"),
    "Other": said("other", "outro", "otro"),
}

ARRIVAL_REASONS: Mapping[str, Labels] = {
    "Purchase": said("purchase", "compra", "compra"),
    "Imported": said("imported", "importado", "importado"),
    **_TRIPS,
    "loan_return": said("return from loan", "retorno de empréstimo", "regreso de préstamo"),
    "hatchery_placement": said("chick placement", "alojamento", "alojamiento"),
}

ARRIVAL_PURPOSES: Mapping[str, Labels] = {
    "breeding": said("breeding", "reprodução", "reproducción"),
    "growing": said("growing", "recria", "recría"),
    "milk": said("milk", "leite", "leche"),
    "eggs": said("eggs", "ovos", "huevos"),
    "slaughter": said("slaughter", "abate", "faena"),
}

DEPARTURE_KINDS: Mapping[str, Labels] = {
    **_TRIPS,
    "Export": said("export", "exportação", "exportación"),
    "Newborn": said("newborn sold", "recém-nascido", "recién nacido"),
    "loan": said("loan", "empréstimo", "préstamo"),
}

AWAY_KINDS = frozenset({"loan", "StudService", "Agistment", "Show"})
"""Departures from which the animal is expected back: it is away, not gone."""

DEPARTURE_REASONS: Mapping[str, Labels] = {
    "Age": said("age", "idade", "edad"),
    "Superfluous": said("surplus", "excedente", "excedente"),
    "Slaughter": said("slaughter", "abate", "faena"),
    "Sale": said("sale", "venda", "venta"),
    "Newborn": said("newborn", "recém-nascido", "recién nacido"),
    "LegOrClaw": said("legs or claws", "pernas ou cascos", "patas o pezuñas"),
    "Nutrition": said("nutrition", "nutrição", "nutrición"),
    "Parturition": said("birth", "parto", "parto"),
    "Mastitis": said("mastitis", "mastite", "mastitis"),
    "Fertility": said("fertility", "fertilidade", "fertilidad"),
    "Health": said("health", "saúde", "salud"),
    "Production": said("production", "produção", "producción"),
    "MilkingAbility": said("milking ability", "facilidade de ordenha", "aptitud de ordeñe"),
    "BadType": said("conformation", "conformação", "conformación"),
    "Behaviour": said("behaviour", "temperamento", "temperamento"),
    "Other": said("other", "outro", "otro"),
    "Unknown": said("unknown", "desconhecido", "desconocido"),
}

DEATH_METHODS: Mapping[str, Labels] = {
    "Perished": said("died", "morreu", "murió"),
    "euthanasia": said("euthanasia", "eutanásia", "eutanasia"),
    "Slaughter": said("slaughter", "abate", "faena"),
    "Culled": said("culled", "descartado", "descartado"),
    "Accident": said("accident", "acidente", "accidente"),
    "Theft": said("theft", "furto", "robo"),
    "Lost": said("lost", "desaparecido", "extraviado"),
    "Other": said("other", "outro", "otro"),
}

DEATH_REASONS: Mapping[str, Labels] = {
    "Disease": said("disease", "doença", "enfermedad"),
    "Accident": said("accident", "acidente", "accidente"),
    "Parturition": said("birth", "parto", "parto"),
    "Age": said("age", "idade", "edad"),
    "Consumption": said("own consumption", "consumo próprio", "consumo propio"),
    "Culled": said("culled", "descarte", "descarte"),
    "Fertility": said("fertility", "fertilidade", "fertilidad"),
    "LegOrClaw": said("legs or claws", "pernas ou cascos", "patas o pezuñas"),
    "Mastitis": said("mastitis", "mastite", "mastitis"),
    "MilkingAbility": said("milking ability", "facilidade de ordenha", "aptitud de ordeñe"),
    "Missing": said("missing", "desaparecido", "desaparecido"),
    "Nutrition": said("nutrition", "nutrição", "nutrición"),
    "Production": said("production", "produção", "producción"),
    "Other": said("other", "outro", "otro"),
    "Unknown": said("unknown", "desconhecida", "desconocida"),
}

DISPOSALS: Mapping[str, Labels] = {
    "ApprovedService": said("approved service", "serviço autorizado", "servicio autorizado"),
    "Consumption": said("consumption", "consumo", "consumo"),
    "OnPremise": said("on the farm", "na propriedade", "en el establecimiento"),
    "incineration": said("incineration", "incineração", "incineración"),
    "composting": said("composting", "compostagem", "compostaje"),
    "burial": said("burial", "enterro", "entierro"),
    "rendering": said("rendering", "graxaria", "planta de subproductos"),
    "Other": said("other", "outro", "otro"),
}

ADE_CODES: Mapping[str, str] = {
    "loan_return": "Other",
    "loan": "Other",
    "euthanasia": "Culled",
    "incineration": "OnPremise",
    "composting": "OnPremise",
    "burial": "OnPremise",
    "rendering": "ApprovedService",
}
"""What our own codes of this page are called where they leave through ICAR ADE."""

CORRECTION_REASONS: Mapping[str, Labels] = {
    "recount": said("recount", "recontagem", "recuento"),
    "counting_error_at_entry": said("miscounted at entry", "erro de contagem na entrada", "error de conteo al ingreso"),
    "unrecorded_death": said("death not recorded", "morte não registrada", "muerte no registrada"),
    "theft": said("theft", "furto", "robo"),
    "escape": said("escape", "fuga", "fuga"),
    "other": said("other", "outro", "otro"),
}
"""Why the heads of a lot are not as many as they were thought to be."""
