"""What a module may refuse, in the module's own language; only the REST layer knows what status that is."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

LANGUAGES = ("en", "pt-BR", "es")
DECIMAL_COMMA = frozenset({"pt-BR", "es"})


def fill(template: str, params: Mapping[str, Any], language: str) -> str:
    """The template with its holes filled; fractions carry the decimal sign of the language."""
    if language not in DECIMAL_COMMA:
        return template.format(**params)
    spelled = {name: str(each).replace(".", ",") if isinstance(each, float) else each for name, each in params.items()}
    return template.format(**spelled)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or unlikely: its code, its level (`error` or `warning`) and the field (JSON pointer)."""

    code: str
    level: str
    field: str | None = None
    params: Mapping[str, Any] = dataclasses.field(default_factory=dict)


class Refusal(Exception):
    """A decision against doing what was asked, with a sentence for the person who asked.

    `code` is stable and ends the problem's type; `sentences` holds the text per language with `{holes}` for params,
    `found` that of each code of its findings.
    """

    code: ClassVar[str] = "refused"
    sentences: ClassVar[Mapping[str, str]] = {
        "en": "This was refused.",
        "pt-BR": "Isto foi recusado.",
        "es": "Esto fue rechazado.",
    }
    found: ClassVar[Mapping[str, Mapping[str, str]]] = {}

    def __init__(
        self,
        *,
        pointer: str | None = None,
        findings: Sequence[Finding] = (),
        extra: Mapping[str, Any] | None = None,
        **params: Any,
    ) -> None:
        super().__init__(f"{self.code} {params}" if params else self.code)
        self.pointer = pointer
        self.findings = tuple(findings)
        self.extra = dict(extra or {})
        self.params = params

    def sentence(self, language: str) -> str:
        """The sentence in a language, English when there is none."""
        template = self.sentences.get(language) or self.sentences["en"]
        return fill(template, self.params, language)

    def sentence_of(self, finding: Finding, language: str) -> str | None:
        """What one of its findings says in a language, English when there is none; None without a sentence for it."""
        said = self.found.get(finding.code)
        return fill(said.get(language) or said["en"], finding.params, language) if said else None


class NotFound(Refusal):
    """There is no such thing on this farm."""

    code = "not_found"
    sentences: ClassVar[Mapping[str, str]] = {
        "en": "There is no such thing here.",
        "pt-BR": "Isto não existe aqui.",
        "es": "Esto no existe aquí.",
    }


class Conflict(Refusal):
    """What was sent contradicts what is stored."""

    code = "conflict"


class Stale(Refusal):
    """The record has changed since the sender read it."""

    code = "stale"
    sentences: ClassVar[Mapping[str, str]] = {
        "en": "This record was changed by someone else meanwhile. Read it again.",
        "pt-BR": "Este registro foi alterado por outra pessoa. Leia-o de novo.",
        "es": "Este registro fue cambiado por otra persona. Léalo de nuevo.",
    }


class Forbidden(Refusal):
    """The person is known and may not do this."""

    code = "forbidden"
    sentences: ClassVar[Mapping[str, str]] = {
        "en": "Your role does not allow this.",
        "pt-BR": "Seu papel não permite isto.",
        "es": "Su rol no permite esto.",
    }


class Unproven(Refusal):
    """Who asks has not shown to be who it says."""

    code = "unauthenticated"


class Malformed(Refusal):
    """It cannot be stored as it is: a field is missing, of the wrong form or names nothing."""

    code = "malformed"


class Impossible(Refusal):
    """Well-formed, but it cannot be true given the rest."""

    code = "impossible"


class Unlikely(Refusal):
    """Possible, but it must be confirmed first."""

    code = "unlikely"
