"""A module's part of a whole farm, for the process that has identity and for nobody else: out of it, and into it."""

import os
import shutil
import sys
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import orjson
import structlog
from flask import Blueprint, Flask, Response, request
from werkzeug.exceptions import Forbidden, NotFound

from app.kernel.module import Module
from app.kernel.rest import principal
from app.kernel.runtime import Runtime
from app.kernel.store import Store
from app.operations.farms.rows import FarmRefused, count_parts, restate, take_in, write_rows

SCOPE = "whole_farm"
"""What the word of identity opens here. No token has it, so nobody gets such a word through a gateway."""
PARTS, RESTATING = "parts", "restating"
COUNTS = "counts.json"
PIECE = 64 * 1024
QUICKLY = 1  # of zlib: it is written anew at once

log = structlog.get_logger(__name__)


def path_of(module: str, which: str) -> str:
    """Where a module's part of a farm is, or (`PARTS`) how many there are: outside of what gateways pass on."""
    return f"/internal/{module}/whole-farms/{which}"


def serve_parts(app: Flask, runtime: Runtime, data: Path) -> None:
    """Answer for the part of each module that this process has. `data` has room for what comes."""
    routes = Blueprint("whole_farms", __name__)

    def count(module: str) -> dict[str, int]:
        return {"parts": count_parts(_asked(runtime, module))}

    def give(module: str, farm_id: UUID) -> Response:
        found = _asked(runtime, module)
        return Response(_stream(runtime.store(module), found, farm_id), mimetype="application/zip")

    def take(module: str, farm_id: UUID) -> Response:
        found = _asked(runtime, module)
        request.max_content_length = sys.maxsize  # a farm is as large as it is; no more of it is in memory than a piece
        with tempfile.TemporaryFile(dir=data) as held:
            shutil.copyfileobj(request.stream, held, PIECE)
            try:
                with zipfile.ZipFile(held) as archive:
                    take_in(archive, runtime.store(module), found, farm_id)
            except FarmRefused as refused:
                return _refusal(str(refused))
            except zipfile.BadZipFile:
                return _refusal(f"What is {module}'s of the farm did not come whole.")
        return Response(status=204)

    def say(module: str, farm_id: UUID) -> Response:
        found = _asked(runtime, module)
        restate(runtime.store(module), found, farm_id)
        return Response(status=204)

    routes.add_url_rule(path_of("<module>", PARTS), view_func=count, methods=["GET"])
    rule = path_of("<module>", "<uuid:farm_id>")
    routes.add_url_rule(rule, view_func=give, methods=["GET"])
    routes.add_url_rule(rule, view_func=take, methods=["PUT"])
    routes.add_url_rule(f"{rule}/{RESTATING}", view_func=say, methods=["POST"])
    app.register_blueprint(routes)


def _refusal(why: str) -> Response:
    return Response(orjson.dumps({"detail": why}), status=409, mimetype="application/json")


def _asked(runtime: Runtime, module: str) -> Module:
    """The module, if identity asks for it."""
    if SCOPE not in principal().scopes:
        raise Forbidden
    if module not in runtime.modules:
        raise NotFound
    return runtime.modules[module]


def _stream(store: Store, module: Module, farm_id: UUID) -> Iterator[bytes]:
    """The part as it is written, no more of it in memory than a pipe holds. One that breaks off has no end."""
    read, written = os.pipe()
    threading.Thread(target=_write, args=(written, store, module, farm_id), name="whole-farm", daemon=True).start()
    with open(read, "rb", buffering=0) as pipe:
        while piece := pipe.read(PIECE):
            yield piece


def _write(pipe: int, store: Store, module: Module, farm_id: UUID) -> None:
    try:
        with open(pipe, "wb") as out, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=QUICKLY) as archive:
            counts = write_rows(archive, store, module, farm_id, lambda _path, _rows: None)
            archive.writestr(COUNTS, orjson.dumps(counts))
    except Exception:  # a border: who fetches it finds that it has no end
        log.warning("whole_farm_broke_off", module=module.name, exc_info=True)
