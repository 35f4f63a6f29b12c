"""Labels in the three languages a user may read."""

from collections.abc import Mapping

Labels = Mapping[str, str]


def said(en: str, pt_br: str, es: str) -> Labels:
    """One label in English, Brazilian Portuguese and Spanish."""
    return {"en": en, "pt-BR": pt_br, "es": es}


def label(labels: Labels, language: str) -> str:
    """The label in a language (a tag such as `pt-BR` or `es-AR`), English when there is none."""
    if language in labels:
        return labels[language]
    main = language.split("-")[0].lower()
    return next((text for tag, text in labels.items() if tag.split("-")[0] == main), labels["en"])
