"""What speaks against a group or lot."""

from collections.abc import Mapping
from typing import ClassVar

from app.kernel.errors import Conflict, Impossible, Malformed

Sentences = Mapping[str, str]


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


class ClassesDoNotSum(Malformed):
    """Sex classes that are not the whole lot."""

    code = "herd/classes_do_not_sum"
    sentences: ClassVar[Sentences] = {
        "en": "The classes do not sum to {head_count} head.",
        "pt-BR": "As classes não somam {head_count} cabeças.",
        "es": "Las clases no suman {head_count} cabezas.",
    }


class ClosedByJournal(Impossible):
    """Whether that lot is closed follows from the journal."""

    code = "herd/closed_by_journal"
    sentences: ClassVar[Sentences] = {
        "en": "This lot was closed in the journal. Take that entry back.",
        "pt-BR": "Este lote foi encerrado no diário. Desfaça aquele lançamento.",
        "es": "Este lote se cerró en el diario. Anule ese registro.",
    }
