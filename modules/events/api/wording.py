"""Refusals in the reader's language: a sentence beside every finding."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

from flask import Response

from app.kernel.errors import Finding, Malformed, Refusal
from app.kernel.rest import language
from app.kernel.rest.problems import describe_refusal
from modules.events.errors import IdTaken, sentence

View = Callable[..., Response]


def worded(view: View) -> View:
    """Answer the journal's refusals with their sentences; an id that another farm has, with nothing at all."""

    @wraps(view)
    def guarded(*args: Any, **kwargs: Any) -> Response:
        try:
            return view(*args, **kwargs)
        except IdTaken:
            return Response(status=409)
        except Refusal as refusal:
            _put_in_words(refusal, language())
            raise

    return guarded


def problem_of(refusal: Refusal, tongue: str) -> dict[str, Any]:
    """The problem document of one item of a batch."""
    _put_in_words(refusal, tongue)
    return describe_refusal(refusal, tongue)


def found_of(finding: Finding, tongue: str) -> dict[str, Any]:
    """A finding as an answer shows it, with its sentence."""
    return {
        "code": finding.code,
        "level": finding.level,
        "field": finding.field,
        "params": dict(finding.params),
        "detail": sentence(finding, tongue),
    }


def _put_in_words(refusal: Refusal, tongue: str) -> None:
    said = [(finding, sentence(finding, tongue)) for finding in refusal.findings]
    if isinstance(refusal, Malformed) and said:
        refusal.extra["errors"] = [
            {"pointer": finding.field or "", "code": finding.code, "detail": detail} for finding, detail in said
        ]
        refusal.findings = ()
    else:
        refusal.findings = tuple(_with_detail(finding, detail) for finding, detail in said)


def _with_detail(finding: Finding, detail: str) -> Finding:
    return replace(finding, params={**finding.params, "detail": detail})
