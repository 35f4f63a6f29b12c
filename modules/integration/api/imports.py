"""Imports: send a file, look at its dry run, say how to read it, start, follow the rows."""

from typing import Any
from uuid import UUID

from flask import Response, request

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, PageQuery, answer, if_match, language, page_answer, paged, reading, writing
from app.kernel.transaction import ReadTx
from modules.integration.api.schemas import (
    ImportChangeIn,
    ImportOut,
    ImportPage,
    ImportRowPage,
    RowQuery,
    UploadIn,
    UploadOptionsIn,
)
from modules.integration.domain.options import NumberOption, Options, WeightOption
from modules.integration.domain.plan import PlannedRow
from modules.integration.models import import_job, import_row
from modules.integration.queries import imports as queries
from modules.integration.services import imports as services
from modules.integration.services.drafts import Draft, Planner
from modules.integration.services.mappings import with_saved_mapping
from modules.integration.services.undoing import ask_undo

blp = Blueprint("imports", "integration", description="Files of animals and weights, row by row")


@blp.route("/farms/<uuid:farm_id>/imports", methods=["POST"])
@blp.needs(Action.MANAGE)
@blp.arguments(UploadIn, location="files")
@blp.response(201, ImportOut)
def upload_import(files: dict[str, Any], farm_id: UUID) -> Response:
    """Send a file; the answer is its dry run. Nothing is stored of its rows until it is started."""
    said = blp.ARGUMENTS_PARSER.parse(UploadOptionsIn, request, location="form")
    sent = files["file"]
    content = sent.read()
    with reading() as tx:  # reading a large file takes seconds: nobody should wait for them to write
        draft = services.new_draft(tx, farm_id, content=content, options=Options(**said))
        planner, rows = _plan(tx, with_saved_mapping(tx, draft))
    with writing() as tx:
        services.keep_new(tx, planner, rows, file_name=sent.filename or "")
        return _import(tx, farm_id, draft.import_id, status=201, location=f"{request.path}/{draft.import_id}")


def _plan(tx: ReadTx, draft: Draft) -> tuple[Planner, list[PlannedRow] | None]:
    """The dry run of a file; a large one is only understood here, and planned by a job."""
    planner = Planner(tx, draft)
    if planner.reading.count > services.AT_ONCE:
        return planner, None
    planner.learn(tx)
    return planner, planner.planned(tx)


@blp.route("/farms/<uuid:farm_id>/imports", methods=["GET"])
@blp.needs(Action.MANAGE)
@blp.arguments(PageQuery, location="query")
@blp.response(200, ImportPage)
def list_imports(query: dict[str, Any], farm_id: UUID) -> Response:
    """The imports of the farm, the newest first."""
    order = [(import_job.c.created_at, "desc"), (import_job.c.id, "desc")]
    tongue = language()
    with reading() as tx:
        page = paged(tx, queries.select_imports(farm_id), order=order, **_part(query), item=lambda row: row)
        counts = queries.count_rows(tx, [row.id for row in page["items"]])
    items = [queries.import_to_dict(row, counts[row.id], tongue) for row in page["items"]]
    return page_answer({**page, "items": items})


@blp.route("/farms/<uuid:farm_id>/imports/<uuid:import_id>", methods=["GET"])
@blp.needs(Action.MANAGE)
@blp.response(200, ImportOut)
def get_import(farm_id: UUID, import_id: UUID) -> Response:
    """One import as it is now."""
    with reading() as tx:
        return _import(tx, farm_id, import_id)


@blp.route("/farms/<uuid:farm_id>/imports/<uuid:import_id>", methods=["PATCH"])
@blp.needs(Action.MANAGE)
@blp.arguments(ImportChangeIn)
@blp.response(200, ImportOut)
@blp.refuses(409, 412, 428)
def change_import(said: dict[str, Any], farm_id: UUID, import_id: UUID) -> Response:
    """Say how a draft is to be read; the answer is a new dry run."""
    version = if_match()
    mapping = {int(index): field for index, field in said["mapping"].items()}
    with reading() as tx:
        draft = services.changed_draft(
            tx, farm_id, import_id, expected=version, mapping=mapping, options=_options(said["options"])
        )
        planner, rows = _plan(tx, draft)
    with writing() as tx:
        services.keep_changed(tx, planner, rows, expected=version)
        return _import(tx, farm_id, import_id)


@blp.route("/farms/<uuid:farm_id>/imports/<uuid:import_id>/start", methods=["POST"])
@blp.needs(Action.MANAGE)
@blp.response(202, ImportOut)
@blp.refuses(409, 412, 428)
def start_import(farm_id: UUID, import_id: UUID) -> Response:
    """Send the rows to herd and journal; each row is answered by and by."""
    version = if_match()
    with writing() as tx:
        services.start_import(tx, farm_id, import_id, expected=version)
        return _import(tx, farm_id, import_id, status=202)


@blp.route("/farms/<uuid:farm_id>/imports/<uuid:import_id>/undo", methods=["POST"])
@blp.needs(Action.MANAGE)
@blp.response(202, ImportOut)
@blp.refuses(409)
def undo_import(farm_id: UUID, import_id: UUID) -> Response:
    """Take back all that the import made where nothing changed since; asked again it changes nothing."""
    with writing() as tx:
        ask_undo(tx, farm_id, import_id)
        return _import(tx, farm_id, import_id, status=202)


@blp.route("/farms/<uuid:farm_id>/imports/<uuid:import_id>/rows", methods=["GET"])
@blp.needs(Action.MANAGE)
@blp.arguments(RowQuery, location="query")
@blp.response(200, ImportRowPage)
def list_rows(query: dict[str, Any], farm_id: UUID, import_id: UUID) -> Response:
    """The rows of an import in the order of the file, each with its answer."""
    tongue = language()
    with reading() as tx:
        queries.check_import(tx, farm_id, import_id)
        statement = queries.select_rows(import_id, query.get("status"))
        order = [(import_row.c.row, "asc")]
        page = paged(tx, statement, order=order, **_part(query), item=lambda row: queries.row_to_dict(row, tongue))
    return page_answer(page)


def _import(tx: ReadTx, farm_id: UUID, import_id: UUID, **how: Any) -> Response:
    body = queries.get_import(tx, farm_id, import_id, language())
    return answer(body, version=body["version"], **how)


def _part(query: dict[str, Any]) -> dict[str, Any]:
    return {"limit": query["limit"], "cursor": query.get("cursor")}


def _options(said: dict[str, Any]) -> dict[str, Any]:
    """Options as the services take them."""
    told = dict(said)
    for name, option in (("weights", WeightOption), ("numbers", NumberOption)):
        if name in said:
            told[name] = {int(index): option(**each) for index, each in said[name].items()}
    return told
