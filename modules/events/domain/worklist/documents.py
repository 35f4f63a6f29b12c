"""Documents and other: numbers to be replaced, animals to be sent, and lent ones to come back."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.kernel.trade.labels import said
from modules.events.domain.kinds.shared import UNDOCUMENTED
from modules.events.domain.state import AWAY
from modules.events.domain.worklist.rule import HIGH, Item, Rule, Subject, item

_JOB = "documents"
_TO_SEND = timedelta(30)
_A_WEEK, _DAYS = timedelta(7), timedelta(3)


def lent(subject: Subject) -> Iterator[Item]:
    """An animal that is away and expected back."""
    told = subject.state.last.get("lent")
    if told and subject.state.status == AWAY:
        back = date.fromisoformat(told["back"])
        yield item(told["id"], back, back + _DAYS, back=back)


def tag(subject: Subject) -> Iterator[Item]:
    """An animal that lost a number."""
    told = subject.state.last.get("tag_lost")
    if told:
        on = date.fromisoformat(told["on"])
        yield item(told["id"], on, on + _A_WEEK, lost=on)


def cull(subject: Subject) -> Iterator[Item]:
    """An animal that is marked to be culled."""
    told = subject.state.last.get("cull_mark")
    if told and subject.state.to_cull:
        marked = date.fromisoformat(told["on"])
        due = date.fromisoformat(told["planned"]) if told.get("planned") else marked + _TO_SEND
        yield item(told["id"], due, due, marked=marked)


def document(subject: Subject) -> Iterator[Item]:
    """A movement onto or off the farm without a document, unless it was history when it was written down."""
    late = subject.days("events.backdate_warning_days")
    if late is None or not subject.value("movement.document_required"):
        return
    for entry_id, told in subject.state.last.get(UNDOCUMENTED, {}).items():
        moved, recorded = date.fromisoformat(told["on"]), date.fromisoformat(told["recorded"])
        if recorded - moved <= late:
            yield item(entry_id, moved, moved + _DAYS, entry=told["kind"], moved=moved)


RULES = (
    Rule(
        code="movement_document_missing",
        labels=said("movement document missing", "falta GTA", "falta guía"),
        list=_JOB,
        why=said(
            "{entry} on {moved} without a document.",
            "{entry} em {moved} sem documento.",
            "{entry} del {moved} sin documento.",
        ),
        items=document,
        closes_with=(),
        reads=("movement.document_required", "events.backdate_warning_days"),
        subjects=("animal", "lot"),
        severity=HIGH,
        even_gone=True,
        amends=True,
    ),
    Rule(
        code="loan_return_due",
        labels=said("return of lent animal", "retorno de empréstimo", "regreso de préstamo"),
        list=_JOB,
        why=said("Expected back on {back}.", "Retorno previsto em {back}.", "Regreso previsto el {back}."),
        items=lent,
        closes_with=("arrival", "departure"),
        even_gone=True,
    ),
    Rule(
        code="tag_replacement_due",
        labels=said("replace tag", "repor brinco", "reponer caravana"),
        list=_JOB,
        why=said("Lost a number on {lost}.", "Perdeu um número em {lost}.", "Perdió un número el {lost}."),
        items=tag,
        closes_with=("tag_replaced", "tagging"),
    ),
    Rule(
        code="cull_departure_due",
        labels=said("marked for culling, send", "descarte a enviar", "descarte por enviar"),
        list=_JOB,
        why=said(
            "Marked {marked_ago}, on {marked}.",
            "Marcado {marked_ago}, em {marked}.",
            "Marcado {marked_ago}, el {marked}.",
        ),
        items=cull,
        closes_with=("departure", "death", "cull_mark"),
    ),
)
