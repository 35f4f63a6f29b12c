"""Reading the journal: entries, their versions, and the timeline of a subject."""

from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, PageQuery, answer, page_answer, paged, reading
from modules.events.api.schemas.entries import EntryOut, EntryPage, JournalQuery, VersionsOut
from modules.events.api.wording import worded
from modules.events.errors import EntryUnknown
from modules.events.queries.entries import ORDER, entry_of, find_entry, journal_of, timeline_of, versions_of

blp = Blueprint("journal", "events", description="The journal")


@blp.route("/farms/<uuid:farm_id>/events", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(JournalQuery, location="query")
@blp.response(200, EntryPage)
def list_entries(query: dict[str, Any], farm_id: UUID) -> Response:
    """The farm's entries, newest first; filtered by subject, kind, verdict, batch and days."""
    return _page(journal_of(farm_id, query), query)


@blp.route("/farms/<uuid:farm_id>/subjects/<uuid:subject_id>/timeline", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(PageQuery, location="query")
@blp.response(200, EntryPage)
def get_timeline(query: dict[str, Any], farm_id: UUID, subject_id: UUID) -> Response:
    """Everything recorded of an animal, a lot or a place, newest first; disputed and retracted entries are marked."""
    return _page(timeline_of(farm_id, subject_id), query)


@blp.route("/farms/<uuid:farm_id>/events/<uuid:entry_id>", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, EntryOut)
@worded
def get_entry(farm_id: UUID, entry_id: UUID) -> Response:
    """One entry as it is now."""
    with reading() as tx:
        row = find_entry(tx, farm_id, entry_id)
    if row is None:
        raise EntryUnknown
    return answer(entry_of(row), version=row.version)


@blp.route("/farms/<uuid:farm_id>/events/<uuid:entry_id>/versions", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, VersionsOut)
@worded
def list_versions(farm_id: UUID, entry_id: UUID) -> Response:
    """Every version of an entry: who wrote it, when, why, and what it said."""
    with reading() as tx:
        row = find_entry(tx, farm_id, entry_id)
        versions = versions_of(tx, row) if row else None
    if versions is None:
        raise EntryUnknown
    return answer({"items": versions, "next": None})


def _page(statement: Any, query: dict[str, Any]) -> Response:
    with reading() as tx:
        page = paged(tx, statement, order=ORDER, limit=query["limit"], cursor=query.get("cursor"), item=entry_of)
    return page_answer(page)
