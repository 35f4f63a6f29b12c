"""What speaks against a place."""

from collections.abc import Mapping
from typing import ClassVar

from app.kernel.errors import Conflict, Impossible, Malformed

Sentences = Mapping[str, str]


class PlaceUnknown(Malformed):
    """The farm has no such place."""

    code = "herd/place_unknown"
    sentences: ClassVar[Sentences] = {
        "en": "This farm has no such place.",
        "pt-BR": "Esta fazenda não tem este lugar.",
        "es": "Este establecimiento no tiene este lugar.",
    }


class PlaceClosed(Impossible):
    """A closed place takes no animals and no places."""

    code = "herd/place_closed"
    sentences: ClassVar[Sentences] = {
        "en": "{name} is closed.",
        "pt-BR": "{name} está fechado.",
        "es": "{name} está cerrado.",
    }


class PlaceHoldsNoAnimals(Impossible):
    """A feed bin or a milk tank is no place for an animal."""

    code = "herd/place_holds_no_animals"
    sentences: ClassVar[Sentences] = {
        "en": "{name} is not a place for animals.",
        "pt-BR": "{name} não é lugar para animais.",
        "es": "{name} no es lugar para animales.",
    }


class PlaceNotEmpty(Conflict):
    """Animals, lots or open places are still in it."""

    code = "herd/place_not_empty"
    sentences: ClassVar[Sentences] = {
        "en": "{name} still has {animals} animals or lots and {places} places in it. Move them first.",
        "pt-BR": "{name} ainda tem {animals} animais ou lotes e {places} lugares. Transfira-os antes.",
        "es": "{name} todavía tiene {animals} animales o lotes y {places} lugares. Trasládelos antes.",
    }


class PlaceInsideItself(Impossible):
    """The tree of places would bite its tail."""

    code = "herd/place_inside_itself"
    sentences: ClassVar[Sentences] = {
        "en": "A place cannot lie inside itself.",
        "pt-BR": "Um lugar não pode ficar dentro dele mesmo.",
        "es": "Un lugar no puede estar dentro de sí mismo.",
    }
