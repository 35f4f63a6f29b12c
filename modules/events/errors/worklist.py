"""What the worklist refuses: each with its sentence in three languages."""

from typing import ClassVar

from app.kernel.errors import Conflict, Forbidden, Malformed, NotFound
from app.kernel.trade.labels import said


class ItemUnknown(NotFound):
    """There is no such item on the farm's worklist."""

    code = "events/unknown_item"
    sentences: ClassVar = said(
        "There is no such item on the worklist.",
        "Não há tal item na lista de trabalho.",
        "No hay tal ítem en la lista de trabajo.",
    )


class ItemClosed(Conflict):
    """The item was done or has come to nothing: there is nothing to say of it any more."""

    code = "events/item_closed"
    sentences: ClassVar = said(
        "This is done already, or has come to nothing.",
        "Isto já foi feito, ou perdeu o objeto.",
        "Esto ya se hizo, o perdió su objeto.",
    )


class NotYoursToAssign(Forbidden):
    """Everybody may take what nobody has, and give back what is their own; the rest is the owner's and manager's."""

    code = "events/not_yours_to_assign"
    sentences: ClassVar = said(
        "You can take work that nobody has, and give back your own. Ask the owner or the manager for the rest.",
        "Você pode pegar tarefas sem responsável e devolver as suas. O resto cabe ao dono ou ao gerente.",
        "Usted puede tomar tareas sin responsable y devolver las suyas. Lo demás corresponde al dueño o al encargado.",
    )


class PersonUnknown(Malformed):
    """Work can only be given to a person of the farm."""

    code = "events/unknown_person"
    sentences: ClassVar = said(
        "This person is not on the farm.",
        "Esta pessoa não é da fazenda.",
        "Esta persona no es del establecimiento.",
    )


class NotAhead(Malformed):
    """Work is put off until a day to come."""

    code = "events/not_ahead"
    sentences: ClassVar = said(
        "Choose a day to come, at most a year ahead.",
        "Escolha um dia futuro, no máximo um ano à frente.",
        "Elija un día futuro, a lo sumo un año adelante.",
    )
