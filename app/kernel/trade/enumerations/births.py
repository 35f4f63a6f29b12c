"""How births go and what is born, and how young are castrated."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said

BIRTH_EASE: Mapping[str, Labels] = {
    "EasyUnassisted": said("easy, no help", "fácil, sem ajuda", "fácil, sin ayuda"),
    "EasyAssisted": said("easy, with help", "fácil, com ajuda", "fácil, con ayuda"),
    "DifficultExtraAssistance": said("difficult, much help", "difícil, muita ajuda", "difícil, mucha ayuda"),
    "DifficultVeterinaryCare": said("difficult, with a vet", "difícil, com veterinário", "difícil, con veterinario"),
    "CaesareanOrSurgery": said("caesarean or surgery", "cesariana ou cirurgia", "cesárea o cirugía"),
}

BIRTH_STATUS: Mapping[str, Labels] = {
    "Alive": said("alive", "vivo", "vivo"),
    "Stillborn": said("stillborn", "natimorto", "nacido muerto"),
    "Aborted": said("aborted", "abortado", "abortado"),
    "DiedBeforeTaggingDate": said(
        "died before it was tagged", "morreu antes da identificação", "murió antes de la identificación"
    ),
    "DiedAfterTaggingDate": said(
        "died after it was tagged", "morreu depois da identificação", "murió después de la identificación"
    ),
    "SlaughteredAtBirth": said("slaughtered at birth", "abatido ao nascer", "faenado al nacer"),
    "EuthanisedAtBirth": said("put down at birth", "sacrificado ao nascer", "sacrificado al nacer"),
}

LIVED = frozenset({"Alive", "DiedBeforeTaggingDate", "DiedAfterTaggingDate"})
"""Young that were born alive: these, and no others, become animals."""

BIRTH_SIZE: Mapping[str, Labels] = {
    "ExtraSmall": said("very small", "muito pequeno", "muy pequeño"),
    "Small": said("small", "pequeno", "pequeño"),
    "Average": said("average", "médio", "mediano"),
    "Large": said("large", "grande", "grande"),
    "ExtraLarge": said("very large", "muito grande", "muy grande"),
}

CASTRATION_METHODS: Mapping[str, Labels] = {
    "surgical": said("surgical", "cirúrgica", "quirúrgica"),
    "rubber_ring": said("rubber ring", "anel de borracha", "anillo de goma"),
    "burdizzo": said("Burdizzo", "Burdizzo", "Burdizzo"),
    "immunological": said("immunological", "imunológica", "inmunológica"),
}
