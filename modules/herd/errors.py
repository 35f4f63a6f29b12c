"""What herd refuses, in the farmer's words, in three languages."""

from collections.abc import Mapping
from typing import ClassVar

from app.kernel.errors import Conflict, Impossible, Malformed
from app.kernel.trade.identifiers import SENTENCES as RULES
from app.kernel.trade.labels import label

Sentences = Mapping[str, str]


class IdTaken(Conflict):
    """The id the client chose already names something else."""

    code = "herd/id_taken"
    sentences: ClassVar[Sentences] = {
        "en": "This id is already used with other content.",
        "pt-BR": "Este id já está em uso com outro conteúdo.",
        "es": "Este id ya está en uso con otro contenido.",
    }


class IdElsewhere(Conflict):
    """The id belongs to another farm; nothing is told about it."""

    code = "herd/id_elsewhere"
    sentences: ClassVar[Sentences] = {
        "en": "This id cannot be used here.",
        "pt-BR": "Este id não pode ser usado aqui.",
        "es": "Este id no se puede usar aquí.",
    }


class IdentifierInUse(Conflict):
    """Another animal of the farm holds this number."""

    code = "herd/identifier_in_use"
    sentences: ClassVar[Sentences] = {
        "en": "The number {value} belongs to {label}.",
        "pt-BR": "O número {value} é de {label}.",
        "es": "El número {value} es de {label}.",
    }


class IdentifierRepeated(Malformed):
    """The same number twice in one registration."""

    code = "herd/identifier_repeated"
    sentences: ClassVar[Sentences] = {
        "en": "The number {value} is there twice.",
        "pt-BR": "O número {value} aparece duas vezes.",
        "es": "El número {value} aparece dos veces.",
    }


class IdentifierInvalid(Malformed):
    """The number is not one of its scheme; `problem` is the code of the rule it breaks."""

    code = "herd/identifier_invalid"
    sentences: ClassVar[Sentences] = {
        "en": "The number {value} is not valid. {why}",
        "pt-BR": "O número {value} não é válido. {why}",
        "es": "El número {value} no es válido. {why}",
    }

    def sentence(self, language: str) -> str:
        """The sentence with the broken rule in words."""
        template = self.sentences.get(language, self.sentences["en"])
        return template.format(value=self.params["value"], why=label(RULES[self.params["problem"]], language))


class IdentifierNeeded(Malformed):
    """An animal without any number cannot be found again."""

    code = "herd/identifier_needed"
    sentences: ClassVar[Sentences] = {
        "en": "An animal needs at least one number.",
        "pt-BR": "O animal precisa de pelo menos um número.",
        "es": "El animal necesita al menos un número.",
    }


class WrongProductionType(Malformed):
    """The species is not kept for that."""

    code = "herd/wrong_production_type"
    sentences: ClassVar[Sentences] = {
        "en": "This species is not kept for {production_type}.",
        "pt-BR": "Esta espécie não tem o tipo de produção {production_type}.",
        "es": "Esta especie no tiene el tipo de producción {production_type}.",
    }


class InTheFuture(Impossible):
    """A date that has not come yet at the farm."""

    code = "herd/in_the_future"
    sentences: ClassVar[Sentences] = {
        "en": "{day} has not come yet.",
        "pt-BR": "{day} ainda não chegou.",
        "es": "{day} todavía no llegó.",
    }


class BornAfterRegistration(Impossible):
    """It cannot be registered before its birth."""

    code = "herd/born_after_registration"
    sentences: ClassVar[Sentences] = {
        "en": "It cannot be born after it was registered.",
        "pt-BR": "Não pode nascer depois de registrado.",
        "es": "No puede nacer después de registrado.",
    }


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


class GroupUnknown(Malformed):
    """The farm has no such group."""

    code = "herd/group_unknown"
    sentences: ClassVar[Sentences] = {
        "en": "This farm has no such group.",
        "pt-BR": "Esta fazenda não tem este grupo.",
        "es": "Este establecimiento no tiene este grupo.",
    }


class GroupClosed(Impossible):
    """A closed group takes no animals."""

    code = "herd/group_closed"
    sentences: ClassVar[Sentences] = {
        "en": "{name} is closed.",
        "pt-BR": "{name} está fechado.",
        "es": "{name} está cerrado.",
    }


class GroupNotEmpty(Conflict):
    """It still has animals or heads."""

    code = "herd/group_not_empty"
    sentences: ClassVar[Sentences] = {
        "en": "{name} still has {heads} head.",
        "pt-BR": "{name} ainda tem {heads} cabeças.",
        "es": "{name} todavía tiene {heads} cabezas.",
    }


class OneGroupPerPurpose(Impossible):
    """Two groups of one purpose at the same time."""

    code = "herd/one_group_per_purpose"
    sentences: ClassVar[Sentences] = {
        "en": "An animal is in one group per purpose only.",
        "pt-BR": "O animal fica em um só grupo por finalidade.",
        "es": "El animal está en un solo grupo por finalidad.",
    }


class LotsOnly(Malformed):
    """A field that only a lot has."""

    code = "herd/lots_only"
    sentences: ClassVar[Sentences] = {
        "en": "Only a lot has this.",
        "pt-BR": "Só lotes têm isto.",
        "es": "Solo los lotes tienen esto.",
    }


class MovedByJournal(Impossible):
    """Where a lot is follows from the journal."""

    code = "herd/moved_by_journal"
    sentences: ClassVar[Sentences] = {
        "en": "A lot changes its place by a move in the journal.",
        "pt-BR": "O lote muda de lugar por uma transferência no diário.",
        "es": "El lote cambia de lugar por un traslado en el diario.",
    }


class AnimalUnknown(Malformed):
    """The farm has no such animal."""

    code = "herd/animal_unknown"
    sentences: ClassVar[Sentences] = {
        "en": "There is no such animal on this farm.",
        "pt-BR": "Este animal não existe nesta fazenda.",
        "es": "Ese animal no existe en este establecimiento.",
    }


class ChangedMeanwhile(Impossible):
    """What is to be changed is no longer what the sender took it to be."""

    code = "herd/changed_meanwhile"
    sentences: ClassVar[Sentences] = {
        "en": "This was changed meanwhile and is left as it is.",
        "pt-BR": "Isto foi alterado nesse meio tempo e fica como está.",
        "es": "Esto se cambió mientras tanto y queda como está.",
    }
