"""Whole farms as files."""

from pathlib import Path
from uuid import UUID

from flask import Response, current_app, request, send_file

from app.identity import queries, services
from app.identity.api.common import whole_list
from app.identity.api.schemas.leaving import ExportOut
from app.kernel.errors import NotFound
from app.kernel.identity import Action
from app.kernel.rest import Blueprint, PageOf, answer, reading, writing

blp = Blueprint("exports", "identity", description="A whole farm as a file that another installation takes in.")

ZIP = "application/zip"


@blp.route("/farms/<uuid:farm_id>/exports", methods=["POST"])
@blp.needs(Action.EXPORT_FARM)
@blp.response(202, ExportOut)
def ask_export(farm_id: UUID) -> Response:
    """Have everything that the farm owns written into a file; one that is still being written is answered instead."""
    with writing() as tx:
        export_id = services.ask_export(tx, farm_id)
        found = queries.get_export(tx, farm_id, export_id)
    return answer(found, status=202, location=f"/api/identity/v1/farms/{farm_id}/exports/{export_id}")


@blp.route("/farms/<uuid:farm_id>/exports", methods=["GET"])
@blp.needs(Action.EXPORT_FARM)
@blp.response(200, PageOf(ExportOut))
def list_exports(farm_id: UUID) -> Response:
    """The exports of the last days, newest first."""
    with reading() as tx:
        return whole_list(queries.list_exports(tx, farm_id))


@blp.route("/farms/<uuid:farm_id>/exports/<uuid:export_id>", methods=["GET"])
@blp.needs(Action.EXPORT_FARM)
@blp.response(200, ExportOut)
def get_export(farm_id: UUID, export_id: UUID) -> Response:
    """One export, and how far it is."""
    with reading() as tx:
        return answer(queries.get_export(tx, farm_id, export_id))


@blp.route("/farms/<uuid:farm_id>/exports/<uuid:export_id>/file", methods=["GET"])
@blp.needs(Action.EXPORT_FARM)
@blp.gives_files([ZIP])
def get_export_file(farm_id: UUID, export_id: UUID) -> Response:
    """The file of an export that is done, for seven days; a part of it with `Range`."""
    folder: Path = current_app.config["EXPORTS"]
    file = folder / str(farm_id) / f"{export_id}.zip"
    with writing() as tx:
        found = queries.get_export(tx, farm_id, export_id)
        if found["state"] != "done" or not file.is_file():
            raise NotFound()
        if "Range" not in request.headers:  # a download that goes on where it broke is still the same one
            services.note(tx, "farm_export_downloaded", farm_id=farm_id, thing=export_id)
    name = f"farm-{found['asked_at']:%Y-%m-%d}.zip"
    return send_file(file.absolute(), mimetype=ZIP, as_attachment=True, download_name=name)
