"""What speaks against registering or changing an animal."""

from collections.abc import Mapping
from typing import ClassVar

from app.kernel.errors import Conflict, Impossible, Malformed

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


class AnimalUnknown(Malformed):
    """The farm has no such animal."""

    code = "herd/animal_unknown"
    sentences: ClassVar[Sentences] = {
        "en": "This farm has no such animal.",
        "pt-BR": "Esta fazenda não tem este animal.",
        "es": "Este establecimiento no tiene este animal.",
    }


class AlreadyMerged(Conflict):
    """A record that is no animal of its own any more."""

    code = "herd/already_merged"
    sentences: ClassVar[Sentences] = {
        "en": "{label} was already joined to another record.",
        "pt-BR": "{label} já foi unido a outro cadastro.",
        "es": "{label} ya se unió a otro registro.",
    }


class MergedIntoItself(Impossible):
    """One record cannot be joined to itself."""

    code = "herd/merged_into_itself"
    sentences: ClassVar[Sentences] = {
        "en": "A record cannot be joined to itself.",
        "pt-BR": "Um cadastro não pode ser unido a ele mesmo.",
        "es": "Un registro no puede unirse a sí mismo.",
    }


class MergedSpecies(Impossible):
    """Two species are not one animal."""

    code = "herd/merged_species"
    sentences: ClassVar[Sentences] = {
        "en": "{label} is of another species.",
        "pt-BR": "{label} é de outra espécie.",
        "es": "{label} es de otra especie.",
    }


class ChangedMeanwhile(Impossible):
    """What is to be changed is no longer what the sender took it to be."""

    code = "herd/changed_meanwhile"
    sentences: ClassVar[Sentences] = {
        "en": "This was changed meanwhile and is left as it is.",
        "pt-BR": "Isto foi alterado nesse meio tempo e fica como está.",
        "es": "Esto se cambió mientras tanto y queda como está.",
    }


class LaterEntries(Conflict):
    """Others have recorded something of an animal that is to be taken back."""

    code = "herd/later_entries"
    sentences: ClassVar[Sentences] = {
        "en": "Others have recorded something of it since.",
        "pt-BR": "Depois disso houve outros lançamentos.",
        "es": "Después se registraron otros datos.",
    }


class HasYoung(Conflict):
    """An animal of the farm names it as its parent."""

    code = "herd/has_young"
    sentences: ClassVar[Sentences] = {
        "en": "An animal of the farm names it as its parent.",
        "pt-BR": "Um animal da fazenda o tem como genitor.",
        "es": "Un animal del establecimiento lo tiene como progenitor.",
    }
