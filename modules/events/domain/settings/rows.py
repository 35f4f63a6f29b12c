"""Rows of parameters, written short: days, counts, numbers, yes or no, choices."""

from collections.abc import Mapping
from typing import TypedDict, Unpack

from app.kernel.trade.kpis.setting import BOOL, Between, OneOf, Value
from app.kernel.trade.labels import Labels
from modules.events.domain.settings.parameter import DAYS, Accepted, Parameter, Spelled

Defaults = Mapping[str, Value]


class More(TypedDict, total=False):
    """What a row may say besides, as Parameter names it; `unconfirmed` are profiles in one text."""

    source: str
    unconfirmed: str
    about: Labels
    unit: str
    default: Value
    of_zebu: Defaults
    accepted_of: Mapping[str, Accepted]
    editable: bool


class Section:
    """Makes the parameters of one section."""

    def __init__(self, name: str) -> None:
        self.name = name

    def days(
        self, code: str, labels: Labels, by: Defaults, accepted: Between = DAYS, **more: Unpack[More]
    ) -> Parameter:
        """A whole number of days, by profile."""
        more.setdefault("unit", "d")
        return self.count(code, labels, by, accepted, **more)

    def count(self, code: str, labels: Labels, by: Defaults, accepted: Between, **more: Unpack[More]) -> Parameter:
        """A whole number of something; `by` is empty where it is the same for all."""
        return self._row(code, "integer", labels, by, accepted, more)

    def number(self, code: str, labels: Labels, by: Defaults, accepted: Between, **more: Unpack[More]) -> Parameter:
        """A number that may have a fraction."""
        return self._row(code, "number", labels, by, accepted, more)

    def yes_no(self, code: str, labels: Labels, by: Defaults, **more: Unpack[More]) -> Parameter:
        """Yes or no."""
        return self._row(code, "bool", labels, by, BOOL, more)

    def text(self, code: str, labels: Labels, by: Defaults, accepted: Spelled, **more: Unpack[More]) -> Parameter:
        """A text of a certain spelling, such as a time of the day."""
        return self._row(code, "text", labels, by, accepted, more)

    def choice(self, code: str, labels: Labels, options: Mapping[str, Labels], **more: Unpack[More]) -> Parameter:
        """One of a few words, the same for all profiles."""
        return self._row(code, "enum", labels, {}, OneOf(tuple(options)), more, options)

    def _row(
        self,
        code: str,
        type_: str,
        labels: Labels,
        by: Defaults,
        accepted: Accepted,
        more: More,
        options: Mapping[str, Labels] | None = None,
    ) -> Parameter:
        return Parameter(
            code=code,
            section=self.name,
            type=type_,
            labels=labels,
            by_profile=by,
            accepted=accepted,
            options=options or {},
            source=more.get("source"),
            about=more.get("about"),
            unit=more.get("unit"),
            default=more.get("default"),
            of_zebu=more.get("of_zebu", {}),
            accepted_of=more.get("accepted_of", {}),
            unconfirmed=frozenset(more.get("unconfirmed", "").split()),
            editable=more.get("editable", True),
        )
