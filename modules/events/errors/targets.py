"""What is refused of targets."""

from typing import ClassVar

from app.kernel.errors import Malformed, NotFound, Stale
from app.kernel.trade.labels import said


class TargetChanged(Stale):
    """The target was set or taken back since it was read."""

    code = "events/target_changed"


class NoTarget(NotFound):
    """There is no target to take back on that day."""

    code = "events/no_target"
    sentences: ClassVar = said(
        "This figure has no target on that day.",
        "Este indicador não tem meta nesse dia.",
        "Este indicador no tiene meta ese día.",
    )


class MalformedTarget(Malformed):
    """The target cannot be set as it is; its findings name each field."""

    code = "events/malformed_target"
    sentences: ClassVar = said(
        "The target cannot be set like this.",
        "A meta não pode ser definida assim.",
        "La meta no puede fijarse así.",
    )
