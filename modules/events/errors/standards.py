"""What is refused of standards."""

from typing import ClassVar

from app.kernel.errors import Conflict, Malformed, NotFound, Stale
from app.kernel.trade.labels import said


class StandardUnknown(NotFound):
    """There is no such standard on this farm."""

    code = "events/unknown_standard"
    sentences: ClassVar = said("There is no such standard.", "Não há tal padrão.", "No hay tal estándar.")


class StandardChanged(Stale):
    """The standard was changed since it was read."""

    code = "events/standard_changed"


class OtherStandard(Conflict):
    """The id is that of a standard that says something else."""

    code = "events/other_standard"
    sentences: ClassVar = said(
        "A standard with this id says something else.",
        "Um padrão com este id diz outra coisa.",
        "Un estándar con este id dice otra cosa.",
    )


class MalformedStandard(Malformed):
    """The standard cannot be kept as it is; its findings name each field."""

    code = "events/malformed_standard"
    sentences: ClassVar = said(
        "The standard cannot be kept like this.",
        "O padrão não pode ser guardado assim.",
        "El estándar no puede guardarse así.",
    )
