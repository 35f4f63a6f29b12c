"""Kinds of places, and what groups are for."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said

PLACE_KINDS: Mapping[str, Labels] = {
    "site": said("site", "unidade", "sitio"),
    "barn": said("barn", "galpão", "galpón"),
    "room": said("room", "sala", "sala"),
    "pen": said("pen", "baia", "corral"),
    "paddock": said("paddock", "piquete", "potrero"),
    "shelter": said("movable shelter", "abrigo móvel", "refugio móvil"),
    "feed_bin": said("feed bin", "silo", "silo"),
    "milk_tank": said("milk tank", "tanque de leite", "tanque de frío"),
}

STORES = frozenset({"feed_bin", "milk_tank"})
"""Places that hold no animals."""

GROUP_KINDS: Mapping[str, Labels] = {
    "group": said("group", "grupo", "grupo"),
    "lot": said("lot", "lote", "lote"),
}

GROUP_PURPOSES: Mapping[str, Labels] = {
    "feeding": said("feeding", "alimentação", "alimentación"),
    "milking": said("milking", "ordenha", "ordeñe"),
    "housing": said("housing", "alojamento", "alojamiento"),
    "reproduction": said("reproduction", "reprodução", "reproducción"),
    "health": said("health", "saúde", "salud"),
    "weighing": said("weighing", "pesagem", "pesaje"),
    "sale": said("sale", "venda", "venta"),
    "contemporary": said("contemporary group", "grupo contemporâneo", "grupo contemporáneo"),
    "other": said("other", "outro", "otro"),
}
