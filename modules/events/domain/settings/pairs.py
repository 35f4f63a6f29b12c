"""Parameters that begin and end one span, such as the first and the last day of a watch: neither passes the other."""

from app.kernel.errors import Finding
from app.kernel.trade.kpis.setting import Value
from modules.events.domain.settings.parameter import Parameter
from modules.events.domain.settings.registry import PARAMETERS

_ENDS = (("_from_", "_to_"), ("_to_", "_from_"), ("_min_", "_max_"), ("_max_", "_min_"))


def partner_of(parameter: Parameter) -> Parameter | None:
    """The other end of the span, told by the code; None for what is no end of one."""
    for this, other in _ENDS:
        begin, found, end = parameter.code.rpartition(this)
        partner = PARAMETERS.get(f"{begin}{other}{end}") if found else None
        if partner is not None:
            return partner
    return None


def passes(parameter: Parameter, partner: Parameter, profile: str | None, value: Value, other: Value) -> list[Finding]:
    """A finding when a value passes that of the other end; which end is the lower one is told by the defaults.

    A span that counts days before a birth begins with the greater number.
    """
    own, its = parameter.default_for(profile), partner.default_for(profile)
    if not all(isinstance(each, int | float) for each in (own, its, value, other)):
        return []
    if own < its and value > other:  # type: ignore[operator]
        return [Finding("too_large", "error", "/value", {"maximum": other})]
    if own > its and value < other:  # type: ignore[operator]
        return [Finding("too_small", "error", "/value", {"minimum": other})]
    return []
