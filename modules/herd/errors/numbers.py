"""What speaks against a number."""

from collections.abc import Mapping
from typing import ClassVar

from app.kernel.errors import Conflict, Malformed, Unlikely
from app.kernel.trade.identifiers import SENTENCES as RULES
from app.kernel.trade.labels import label

Sentences = Mapping[str, str]


class IdentifierInUse(Conflict):
    """Another animal of the farm holds this number."""

    code = "herd/identifier_in_use"
    sentences: ClassVar[Sentences] = {
        "en": "The number {value} belongs to {label}.",
        "pt-BR": "O número {value} é de {label}.",
        "es": "El número {value} es de {label}.",
    }


class UnlikelyNumber(Unlikely):
    """Possible, but it must be confirmed: name the warnings in `confirmed`."""

    code = "herd/unlikely"
    sentences: ClassVar[Sentences] = {
        "en": "This is unlikely. Check it and confirm.",
        "pt-BR": "Isto é improvável. Confira e confirme.",
        "es": "Esto es improbable. Revise y confirme.",
    }
    found: ClassVar[Mapping[str, Sentences]] = {
        "identifier_retired": {
            "en": "The animal {label} carried the number {value} before.",
            "pt-BR": "O animal {label} já teve o número {value}.",
            "es": "El animal {label} ya tuvo el número {value}.",
        },
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
