"""What speaks against parents and breeds."""

from collections.abc import Mapping
from typing import ClassVar

from app.kernel.errors import Impossible, Malformed

Sentences = Mapping[str, str]


class ParentUnknown(Malformed):
    """Neither an animal of the farm nor an outside parent."""

    code = "herd/parent_unknown"
    sentences: ClassVar[Sentences] = {
        "en": "This farm knows no such parent.",
        "pt-BR": "Esta fazenda não conhece este genitor.",
        "es": "Este establecimiento no conoce a este progenitor.",
    }


class ParentYounger(Impossible):
    """Born too late to be its parent."""

    code = "herd/parent_younger"
    sentences: ClassVar[Sentences] = {
        "en": "{label} is too young to be its parent.",
        "pt-BR": "{label} é muito jovem para ser genitor deste animal.",
        "es": "{label} es demasiado joven para ser progenitor de este animal.",
    }


class ParentWrongSex(Impossible):
    """A dam is female, a sire male."""

    code = "herd/parent_wrong_sex"
    sentences: ClassVar[Sentences] = {
        "en": "{label} is not of the sex of this parent.",
        "pt-BR": "{label} não é do sexo deste genitor.",
        "es": "{label} no es del sexo de este progenitor.",
    }


class ParentWrongSpecies(Impossible):
    """A parent of another species."""

    code = "herd/parent_wrong_species"
    sentences: ClassVar[Sentences] = {
        "en": "{label} is of another species.",
        "pt-BR": "{label} é de outra espécie.",
        "es": "{label} es de otra especie.",
    }


class OwnAncestor(Impossible):
    """The pedigree would bite its tail."""

    code = "herd/own_ancestor"
    sentences: ClassVar[Sentences] = {
        "en": "{label} descends from this animal.",
        "pt-BR": "{label} descende deste animal.",
        "es": "{label} desciende de este animal.",
    }


class FractionsNotWhole(Malformed):
    """Shares of breeds that are not one whole."""

    code = "herd/fractions_not_whole"
    sentences: ClassVar[Sentences] = {
        "en": "The shares of the breeds must sum to 1, each breed once.",
        "pt-BR": "As frações das raças devem somar 1, cada raça uma vez.",
        "es": "Las fracciones de las razas deben sumar 1, cada raza una vez.",
    }
