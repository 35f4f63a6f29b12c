"""Where milk goes, where it comes from, and what is said of a milking or a test."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said

MILK_DESTINATIONS: Mapping[str, Labels] = {
    "tank": said("tank", "tanque", "tanque"),
    "colostrum": said("colostrum", "colostro", "calostro"),
    "calves": said("young", "crias", "crías"),
    "discard": said("discarded", "descarte", "descarte"),
}

QUARTERS: Mapping[str, Labels] = {
    "LF": said("left front", "anterior esquerdo", "anterior izquierdo"),
    "RF": said("right front", "anterior direito", "anterior derecho"),
    "LR": said("left rear", "posterior esquerdo", "posterior izquierdo"),
    "RR": said("right rear", "posterior direito", "posterior derecho"),
}

MILKING_REMARKS: Mapping[str, Labels] = {
    "AnimalSick": said("animal sick", "animal doente", "animal enfermo"),
    "MilkingIncomplete": said("milked incompletely", "ordenha incompleta", "ordeñe incompleto"),
    "TeatSeparated": said("teat kept apart", "teto separado", "pezón separado"),
    "MilkedSeparately": said("milked separately", "ordenhada à parte", "ordeñada aparte"),
    "SamplingFailed": said("sampling failed", "falha na amostra", "falló la muestra"),
}

TEST_DAY_CODES: Mapping[str, Labels] = {
    "Dry": said("dry", "seca", "seca"),
    "SamplingImpossible": said("could not be sampled", "sem amostra", "sin muestra"),
    "Sick": said("sick", "doente", "enferma"),
}

ANTIBIOTIC_RESULTS: Mapping[str, Labels] = {
    "negative": said("negative", "negativo", "negativo"),
    "positive": said("positive", "positivo", "positivo"),
}

MILK_PRICES: Mapping[str, Labels] = {
    "litre": said("litre", "litro", "litro"),
    "kg": said("kg", "kg", "kg"),
    "total": said("total", "total", "total"),
}
