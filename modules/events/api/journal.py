"""Reading the journal: entries, their versions, and the timeline of a subject."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, PageQuery, answer, page_answer, paged, reading
from app.kernel.transaction import ReadTx
from modules.events.api.schemas.entries import EntryOut, EntryPage
from modules.events.api.schemas.journal import JournalQuery, VersionsOut
from modules.events.api.wording import worded
from modules.events.errors import EntryUnknown
from modules.events.queries.entries import ORDER, entry_of, find_entry, journal_of, timeline_of, versions_of, with_files
from modules.events.queries.review import decisions_of

blp = Blueprint("journal", "events", description="The journal")


@blp.route("/farms/<uuid:farm_id>/events", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(JournalQuery, location="query")
@blp.response(200, EntryPage)
def list_entries(query: dict[str, Any], farm_id: UUID) -> Response:
    """The farm's entries, newest first: by words, subject, place, group, kinds, verdict, person, days and files."""
    return _page(farm_id, lambda tx: journal_of(tx, farm_id, query), query)


@blp.route("/farms/<uuid:farm_id>/subjects/<uuid:subject_id>/timeline", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(PageQuery, location="query")
@blp.response(200, EntryPage)
def get_timeline(query: dict[str, Any], farm_id: UUID, subject_id: UUID) -> Response:
    """Everything recorded of an animal, a lot or a place, newest first; disputed and retracted entries are marked."""
    return _page(farm_id, lambda _: timeline_of(farm_id, subject_id), query)


@blp.route("/farms/<uuid:farm_id>/events/<uuid:entry_id>", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, EntryOut)
@worded
def get_entry(farm_id: UUID, entry_id: UUID) -> Response:
    """One entry as it is now."""
    with reading() as tx:
        row = find_entry(tx, farm_id, entry_id)
        shown = with_files(tx, farm_id, [entry_of(row)])[0] if row else None
    if row is None:
        raise EntryUnknown
    return answer(shown, version=row.version)


@blp.route("/farms/<uuid:farm_id>/events/<uuid:entry_id>/versions", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, VersionsOut)
@worded
def list_versions(farm_id: UUID, entry_id: UUID) -> Response:
    """Every version of an entry: who wrote it, when, why, what it said and what was another before; and decisions."""
    with reading() as tx:
        row = find_entry(tx, farm_id, entry_id)
        versions = versions_of(tx, row) if row else None
        decisions = decisions_of(tx, farm_id, entry_id)
    if versions is None:
        raise EntryUnknown
    return answer({"items": versions, "decisions": decisions, "next": None})


def _page(farm_id: UUID, statement: Callable[[ReadTx], Any], query: dict[str, Any]) -> Response:
    with reading() as tx:
        asked = statement(tx)
        page = paged(tx, asked, order=ORDER, limit=query["limit"], cursor=query.get("cursor"), item=entry_of)
        with_files(tx, farm_id, page["items"])
    return page_answer(page)
