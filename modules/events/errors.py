"""What the journal refuses, and the sentence for every code it gives, in three languages."""

from collections.abc import Mapping
from typing import ClassVar

from app.kernel.errors import Conflict, Finding, Forbidden, Impossible, Malformed, NotFound, Stale, Unlikely, fill
from app.kernel.trade.labels import Labels, label, said


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


class TooManyMembers(Malformed):
    """A batch holds at most a thousand entries."""

    code = "events/too_many_members"
    sentences: ClassVar = said(
        "At most 1,000 at once: this is {count}.",
        "No máximo 1.000 de uma vez: são {count}.",
        "Como máximo 1.000 a la vez: son {count}.",
    )


SENTENCES: Mapping[str, Labels] = {
    "future_time": said("It is in the future.", "Está no futuro.", "Está en el futuro."),
    "old_entry": said("It is {days} days ago.", "Foi há {days} dias.", "Fue hace {days} días."),
    "before_birth": said(
        "It is before the birth on {birth_date}.",
        "É antes do nascimento em {birth_date}.",
        "Es antes del nacimiento el {birth_date}.",
    ),
    "after_death": said("The animal was dead by then.", "O animal já estava morto.", "El animal ya estaba muerto."),
    "not_present": said(
        "It was not on the farm at that time.",
        "Não estava na propriedade nesse momento.",
        "No estaba en el establecimiento en ese momento.",
    ),
    "already_present": said(
        "It was on the farm already.", "Já estava na propriedade.", "Ya estaba en el establecimiento."
    ),
    "not_member": said("It was not in that group.", "Não estava nesse grupo.", "No estaba en ese grupo."),
    "duplicate_likely": said(
        "The same was recorded for that day.", "O mesmo já foi lançado nesse dia.", "Lo mismo ya se registró ese día."
    ),
    "head_count_negative": said(
        "The lot had only {head_count} heads.",
        "O lote tinha só {head_count} cabeças.",
        "El lote tenía solo {head_count} cabezas.",
    ),
    "more_than_lot": said(
        "The lot had only {head_count} heads.",
        "O lote tinha só {head_count} cabeças.",
        "El lote tenía solo {head_count} cabezas.",
    ),
    "split_needs_lot": said(
        "The lot has {head_count} heads; some of them can only go to another lot.",
        "O lote tem {head_count} cabeças; parte delas só pode ir para outro lote.",
        "El lote tiene {head_count} cabezas; una parte solo puede ir a otro lote.",
    ),
    "sample_small": said("The sample is small.", "A amostra é pequena.", "La muestra es pequeña."),
    "out_of_hard_range": said(
        "{weight_kg} kg is impossible: {minimum} to {maximum} kg.",
        "{weight_kg} kg é impossível: de {minimum} a {maximum} kg.",
        "{weight_kg} kg es imposible: de {minimum} a {maximum} kg.",
    ),
    "out_of_soft_range": said(
        "{weight_kg} kg is unusual: {minimum} to {maximum} kg.",
        "{weight_kg} kg é incomum: de {minimum} a {maximum} kg.",
        "{weight_kg} kg es inusual: de {minimum} a {maximum} kg.",
    ),
    "gain_implausible": said(
        "{adg_kg} kg a day in {days} days is unusual.",
        "{adg_kg} kg por dia em {days} dias é incomum.",
        "{adg_kg} kg por día en {days} días es inusual.",
    ),
    "loss_large": said(
        "{percent} % less than {before_kg} kg.",
        "{percent} % menos que {before_kg} kg.",
        "{percent} % menos que {before_kg} kg.",
    ),
    "unit_suspect": said(
        "In pounds it would fit: {weight_kg} kg.",
        "Em libras faria sentido: {weight_kg} kg.",
        "En libras tendría sentido: {weight_kg} kg.",
    ),
    "later_conflict": said(
        "It makes later entries impossible.",
        "Torna impossíveis lançamentos posteriores.",
        "Hace imposibles registros posteriores.",
    ),
    "unknown_subject": said("The journal does not know it.", "O diário não o conhece.", "El diario no lo conoce."),
    "wrong_subject_type": said("Not for this subject.", "Não se aplica a isto.", "No se aplica a esto."),
    "wrong_mode": said(
        "Animals are weighed singly, lots as a sample or a total.",
        "Animais são pesados um a um, lotes por amostra ou no total.",
        "Los animales se pesan de a uno, los lotes por muestra o en total.",
    ),
    "identifier_invalid": said(
        "This is no number of that scheme.", "Este número não é desse sistema.", "Este número no es de ese sistema."
    ),
    "identifier_in_use": said(
        "Another animal has this number.", "Outro animal tem este número.", "Otro animal tiene este número."
    ),
    "place_unknown": said("There is no such place.", "Este local não existe.", "Este lugar no existe."),
    "place_closed": said("The place is closed.", "O local está fechado.", "El lugar está cerrado."),
    "place_holds_no_animals": said(
        "This place holds no animals.", "Este local não recebe animais.", "Este lugar no recibe animales."
    ),
    "group_unknown": said("There is no such group.", "Este grupo não existe.", "Este grupo no existe."),
    "group_closed": said("The group is closed.", "O grupo está encerrado.", "El grupo está cerrado."),
    "missing_field": said("This field is required.", "Campo obrigatório.", "Campo obligatorio."),
    "unknown_field": said("There is no such field.", "Este campo não existe.", "Este campo no existe."),
    "not_object": said("An object.", "Um objeto.", "Un objeto."),
    "not_list": said("A list of at most {longest}.", "Uma lista de até {longest}.", "Una lista de hasta {longest}."),
    "not_number": said("A number.", "Um número.", "Un número."),
    "not_integer": said("A whole number.", "Um número inteiro.", "Un número entero."),
    "not_text": said("A text.", "Um texto.", "Un texto."),
    "not_boolean": said("True or false.", "Verdadeiro ou falso.", "Verdadero o falso."),
    "not_date": said("A date such as 2026-05-03.", "Uma data como 2026-05-03.", "Una fecha como 2026-05-03."),
    "not_instant": said(
        "A time with its offset, or a plain date.",
        "Um horário com fuso, ou uma data.",
        "Una hora con su zona, o una fecha.",
    ),
    "not_id": said("An identifier (UUID).", "Um identificador (UUID).", "Un identificador (UUID)."),
    "not_money": said("An amount such as 12.50.", "Um valor como 12.50.", "Un monto como 12.50."),
    "bad_enum": said("None of the choices.", "Nenhuma das opções.", "Ninguna de las opciones."),
    "too_small": said("At least {minimum}.", "No mínimo {minimum}.", "Como mínimo {minimum}."),
    "too_large": said("At most {maximum}.", "No máximo {maximum}.", "Como máximo {maximum}."),
    "not_above": said("More than {above}.", "Mais que {above}.", "Más que {above}."),
    "too_long": said("At most {longest} long.", "No máximo {longest}.", "Como máximo {longest}."),
    "control_characters": said(
        "Control characters are not allowed.",
        "Caracteres de controle não são permitidos.",
        "No se permiten caracteres de control.",
    ),
}


def sentence(finding: Finding, language: str) -> str:
    """What a finding says, in a language; its code where there is no sentence."""
    labels = SENTENCES.get(finding.code)
    return fill(label(labels, language), finding.params, language) if labels else finding.code
