"""What the worklist refuses: each with its sentence in three languages."""

from typing import ClassVar

from app.kernel.errors import Conflict, Forbidden, Malformed, NotFound, Stale
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
    """Work is put off until a day to come, within the days that the farm lets it."""

    code = "events/not_ahead"
    sentences: ClassVar = said(
        "Choose a later day, no further ahead than the farm lets work be put off.",
        "Escolha um dia posterior, dentro do prazo em que a fazenda deixa adiar.",
        "Elija un día posterior, dentro del plazo en que el establecimiento deja posponer.",
    )


class TaskInPast(Malformed):
    """Tasks begin and change no earlier than today: nobody can do what would have been due."""

    code = "events/task_in_past"
    sentences: ClassVar = said(
        "A task begins and changes from today on: choose today or a later day.",
        "Uma tarefa começa e muda a partir de hoje: escolha hoje ou um dia posterior.",
        "Una tarea empieza y cambia desde hoy: elija hoy o un día posterior.",
    )


class DoneByAnEntry(Conflict):
    """What is due for an animal, lot or place by a rule is done by recording the entry that closes it."""

    code = "events/done_by_an_entry"
    sentences: ClassVar = said(
        "This is done by recording what was done.",
        "Isto se conclui lançando o que foi feito.",
        "Esto se completa registrando lo que se hizo.",
    )


class NotPast(Malformed):
    """Work was done today or on a day before."""

    code = "events/not_past"
    sentences: ClassVar = said(
        "Choose today or a day before, a year back at most.",
        "Escolha hoje ou um dia anterior, até um ano atrás.",
        "Elija hoy o un día anterior, hasta un año atrás.",
    )


class TaskUnknown(NotFound):
    """There is no such task on the farm."""

    code = "events/unknown_task"
    sentences: ClassVar = said("There is no such task.", "Não há tal tarefa.", "No hay tal tarea.")


class TaskChanged(Stale):
    """The task has another version than the one that was read."""

    code = "events/stale_task"


class OtherTask(Conflict):
    """The id is that of a task that says something else."""

    code = "events/other_task"
    sentences: ClassVar = said(
        "A task with this id says something else.",
        "Uma tarefa com este id diz outra coisa.",
        "Una tarea con este id dice otra cosa.",
    )


class PlaceOrGroupUnknown(Malformed):
    """A task is about a place or a group of the farm, if it is about any."""

    code = "events/unknown_place_or_group"
    sentences: ClassVar = said(
        "There is no such place or group on the farm.",
        "Não há tal local ou grupo na fazenda.",
        "No hay tal lugar o grupo en el establecimiento.",
    )
