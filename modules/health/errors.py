"""What health refuses, in the farmer's words, in three languages."""

from collections.abc import Mapping
from typing import ClassVar

from app.kernel.errors import NotFound


class AnimalUnknown(NotFound):
    """Herd has not spoken of this animal, or it belongs to another farm."""

    code = "health/animal_unknown"
    sentences: ClassVar[Mapping[str, str]] = {
        "en": "This farm has no such animal.",
        "pt-BR": "Esta fazenda não tem este animal.",
        "es": "Este establecimiento no tiene este animal.",
    }
