"""What the journal refuses as a whole: each with its sentence in three languages."""

from typing import ClassVar

from app.kernel.errors import Conflict, Forbidden, Impossible, Malformed, NotFound, Stale, Unlikely
from app.kernel.trade.labels import said


class MalformedEntry(Malformed):
    """The entry cannot be stored as it is; its findings name each field."""

    code = "events/malformed"
    sentences: ClassVar = said(
        "The entry cannot be stored like this.",
        "O lançamento não pode ser guardado assim.",
        "El registro no puede guardarse así.",
    )


class ImpossibleEntry(Impossible):
    """It cannot have happened given the rest; `would_flip` lists the stored entries whose verdict it would change."""

    code = "events/impossible"
    sentences: ClassVar = said(
        "This cannot have happened, given what is recorded.",
        "Isto não pode ter acontecido, pelo que está registrado.",
        "Esto no puede haber ocurrido, según lo registrado.",
    )


class UnlikelyEntry(Unlikely):
    """Possible, but it must be confirmed: name the warnings in `confirmed`."""

    code = "events/unlikely"
    sentences: ClassVar = said(
        "This is unlikely. Check it and confirm.",
        "Isto é improvável. Confira e confirme.",
        "Esto es improbable. Revise y confirme.",
    )


class OtherContent(Conflict):
    """The id is that of an entry that says something else."""

    code = "events/other_content"
    sentences: ClassVar = said(
        "An entry with this id says something else.",
        "Um lançamento com este id diz outra coisa.",
        "Un registro con este id dice otra cosa.",
    )


class IdTaken(Conflict):
    """The id cannot be used; nothing more is said, for it may be another farm's."""

    code = "events/id_taken"
    sentences: ClassVar = said("This id cannot be used.", "Este id não pode ser usado.", "Este id no puede usarse.")


class EntryRetracted(Conflict):
    """A retracted entry cannot be corrected."""

    code = "events/retracted"
    sentences: ClassVar = said(
        "This entry was retracted.", "Este lançamento foi anulado.", "Este registro fue anulado."
    )


class ToldByHerd(Conflict):
    """A registration is changed where the animal or the lot is kept."""

    code = "events/told_by_herd"
    sentences: ClassVar = said(
        "A registration is changed in the animal's or lot's own record.",
        "O cadastro se altera na ficha do animal ou do lote.",
        "El registro se cambia en la ficha del animal o del lote.",
    )


class FollowsFromAnother(Conflict):
    """What follows from another entry changes with that one; `follows_from` names it."""

    code = "events/follows_from_another"
    sentences: ClassVar = said(
        "This follows from another entry. Change that one.",
        "Isto decorre de outro lançamento. Altere aquele.",
        "Esto se sigue de otro registro. Cambie aquel.",
    )


class YoungHaveEntries(Impossible):
    """What made an animal cannot be taken back while the animal has entries of its own; `later` lists them."""

    code = "events/young_have_entries"
    sentences: ClassVar = said(
        "Its young have records of their own. Retract those first.",
        "As crias têm lançamentos próprios. Anule-os primeiro.",
        "Las crías tienen registros propios. Anúlelos primero.",
    )


class NothingToDecide(Conflict):
    """The entry does not ask for such a decision."""

    code = "events/nothing_to_decide"
    sentences: ClassVar = said(
        "There is nothing to decide about this entry.",
        "Não há o que decidir sobre este lançamento.",
        "No hay nada que decidir sobre este registro.",
    )


class NotYoursToAmend(Forbidden):
    """One's own entries can be amended for a day; after that, and those of others, by owner and manager."""

    code = "events/not_yours_to_amend"
    sentences: ClassVar = said(
        "You can change your own entries for 24 hours. Ask the owner or the manager.",
        "Você pode alterar seus próprios lançamentos por 24 horas. Peça ao dono ou ao gerente.",
        "Usted puede cambiar sus propios registros durante 24 horas. Pida al dueño o al encargado.",
    )


class EntryUnknown(NotFound):
    """There is no such entry in the farm's journal."""

    code = "events/unknown_entry"
    sentences: ClassVar = said(
        "There is no such entry in this journal.",
        "Não há tal lançamento neste diário.",
        "No hay tal registro en este diario.",
    )


class SubjectUnknown(NotFound):
    """The journal knows no such animal, lot, place or group."""

    code = "events/unknown_subject"
    sentences: ClassVar = said("The journal does not know it.", "O diário não o conhece.", "El diario no lo conoce.")


class EntryChanged(Stale):
    """The entry has another version than the one that was read."""

    code = "events/stale"


class FileUnknown(NotFound):
    """There is no such file, or not yet."""

    code = "events/unknown_file"
    sentences: ClassVar = said("This file is not here.", "Este arquivo não está aqui.", "Este archivo no está aquí.")


class FileTooLarge(Malformed):
    """Larger than files may be, or than it says itself."""

    code = "events/file_too_large"
    sentences: ClassVar = said(
        "A file has at most {megabytes} MB.",
        "Um arquivo tem no máximo {megabytes} MB.",
        "Un archivo tiene como máximo {megabytes} MB.",
    )


class FileForbidden(Malformed):
    """Photos, PDF and sound are kept, and nothing else."""

    code = "events/file_forbidden"
    sentences: ClassVar = said(
        "Only photos, PDF and sound can be kept.",
        "Só fotos, PDF e áudio podem ser guardados.",
        "Solo se pueden guardar fotos, PDF y audio.",
    )


class FileNotWhatItSays(Malformed):
    """The SHA-256 is that of another content: it was damaged on the way."""

    code = "events/file_damaged"
    sentences: ClassVar = said(
        "The file was damaged on the way. Send it again.",
        "O arquivo chegou danificado. Envie de novo.",
        "El archivo llegó dañado. Envíelo de nuevo.",
    )


class FileOutOfStep(Conflict):
    """Another piece is due: the one that begins at `received` bytes."""

    code = "events/file_out_of_step"
    sentences: ClassVar = said(
        "Another piece of this file is due.",
        "Falta outro pedaço deste arquivo.",
        "Falta otra parte de este archivo.",
    )


class NotForMany(Malformed):
    """A birth is of one dam, and so are the young that it makes."""

    code = "events/not_for_many"
    sentences: ClassVar = said("This is recorded one by one.", "Isto se lança um a um.", "Esto se registra de a uno.")


class NotAMember(Malformed):
    """Values are given for one that the selection does not hold."""

    code = "events/not_a_member"
    sentences: ClassVar = said(
        "{subject_id} is not among those selected.",
        "{subject_id} não está entre os selecionados.",
        "{subject_id} no está entre los seleccionados.",
    )


class TooManyMembers(Malformed):
    """A batch holds at most a thousand entries."""

    code = "events/too_many_members"
    sentences: ClassVar = said(
        "At most 1,000 at once: this is {count}.",
        "No máximo 1.000 de uma vez: são {count}.",
        "Como máximo 1.000 a la vez: son {count}.",
    )


class ParameterUnknown(NotFound):
    """There is no such parameter."""

    code = "events/unknown_parameter"
    sentences: ClassVar = said("There is no such parameter.", "Não há tal parâmetro.", "No hay tal parámetro.")


class ParameterFixed(Conflict):
    """The parameter is a hard limit: what is beyond it is impossible on every farm."""

    code = "events/fixed_parameter"
    sentences: ClassVar = said(
        "This limit is the same on every farm and cannot be changed.",
        "Este limite é o mesmo em toda propriedade e não pode ser alterado.",
        "Este límite es el mismo en todo establecimiento y no puede cambiarse.",
    )


class OtherChange(Conflict):
    """The id is that of a change of a parameter that says something else."""

    code = "events/other_change"
    sentences: ClassVar = said(
        "A change with this id says something else.",
        "Uma mudança com este id diz outra coisa.",
        "Un cambio con este id dice otra cosa.",
    )


class MalformedChange(Malformed):
    """The change of a parameter cannot be stored as it is; its findings name each field."""

    code = "events/malformed_change"
    sentences: ClassVar = said(
        "The parameter cannot be set like this.",
        "O parâmetro não pode ser definido assim.",
        "El parámetro no puede fijarse así.",
    )


class KpiUnknown(NotFound):
    """No such KPI is measured for animals of this profile."""

    code = "events/unknown_kpi"
    sentences: ClassVar = said(
        "There is no such figure for these animals.",
        "Não há tal indicador para estes animais.",
        "No hay tal indicador para estos animales.",
    )


class PeriodBackwards(Malformed):
    """A period that ends before it begins, or is longer than anybody asks for."""

    code = "events/bad_period"
    sentences: ClassVar = said(
        "The period ends before it begins, or is longer than ten years.",
        "O período termina antes de começar, ou tem mais de dez anos.",
        "El período termina antes de empezar, o tiene más de diez años.",
    )
