"""What speaks against a row of a catalogue."""

from collections.abc import Mapping
from typing import ClassVar

from app.kernel.errors import Conflict, Malformed

Sentences = Mapping[str, str]


class CodeTaken(Conflict):
    """Another row has this code."""

    code = "herd/code_taken"
    sentences: ClassVar[Sentences] = {
        "en": "There is already a row {code}.",
        "pt-BR": "Já existe uma linha {code}.",
        "es": "Ya hay una fila {code}.",
    }


class NotInCatalogue(Malformed):
    """A field that rows of this catalogue do not have."""

    code = "herd/not_in_catalogue"
    sentences: ClassVar[Sentences] = {
        "en": "Rows of this list do not have this field.",
        "pt-BR": "As linhas desta lista não têm este campo.",
        "es": "Las filas de esta lista no tienen este campo.",
    }
