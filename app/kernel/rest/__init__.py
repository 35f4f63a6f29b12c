"""The REST base: how a route says who may, what comes in and what goes out."""

from app.kernel.rest import fields
from app.kernel.rest.access import check_shown, language, principal, reading, writing, writing_apart
from app.kernel.rest.answers import answer, if_match, no_content
from app.kernel.rest.blueprint import Blueprint
from app.kernel.rest.paging import PageOf, PageQuery, page_answer, paged
from app.kernel.rest.schema import Schema

__all__ = [
    "Blueprint",
    "PageOf",
    "PageQuery",
    "Schema",
    "answer",
    "check_shown",
    "fields",
    "if_match",
    "language",
    "no_content",
    "page_answer",
    "paged",
    "principal",
    "reading",
    "writing",
    "writing_apart",
]
