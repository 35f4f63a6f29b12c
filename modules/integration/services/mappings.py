"""What a person said of a file's columns, kept for the next file with the same titles."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import new_id
from app.kernel.transaction import ReadTx, Tx
from modules.integration.domain.cells import fold
from modules.integration.domain.columns import Column
from modules.integration.domain.options import options_from_dict
from modules.integration.errors import MappingStale, UnknownImport, UnknownMapping, UntitledFile
from modules.integration.models import import_job, import_mapping
from modules.integration.services.drafts import Draft, read_draft

KEPT = (
    "subject", "species", "production_type", "weight_unit", "date_order", "decimal", "place_kind", "group_purpose",
    "official_scheme", "restore_leading_zero", "register_unknown", "update_known",
)  # fmt: skip
"""Options that belong to the shape of a file; a date, a sheet or a lot belongs to one file alone."""

_job = sa.select(import_job).where(
    import_job.c.id == sa.bindparam("import_"), import_job.c.farm_id == sa.bindparam("farm")
)
_of_titles = sa.select(import_mapping).where(
    import_mapping.c.farm_id == sa.bindparam("farm"), import_mapping.c.fingerprint == sa.bindparam("titles")
)
_this = (import_mapping.c.id == sa.bindparam("mapping_id"), import_mapping.c.farm_id == sa.bindparam("farm"))
_one = sa.select(import_mapping).where(*_this)
_rename = (
    sa.update(import_mapping)
    .where(*_this, import_mapping.c.version == sa.bindparam("expected"))
    .values(name=sa.bindparam("new_name"), version=import_mapping.c.version + 1)
)
_replace = sa.update(import_mapping).where(import_mapping.c.id == sa.bindparam("mapping_id"))
_forget = sa.delete(import_mapping).where(*_this)


def fingerprint(titles: Sequence[str]) -> str:
    """The same for files whose titles are the same, in the same order; case and accents do not count."""
    return hashlib.sha256("\x1f".join(map(fold, titles)).encode()).hexdigest()


def with_saved_mapping(tx: ReadTx, draft: Draft) -> Draft:
    """The draft with what was saved for files of its titles; what is said of this very file counts more."""
    columns = read_draft(tx, draft).columns
    if not any(column.title for column in columns):
        return draft
    saved = tx.one(_of_titles, {"farm": draft.farm_id, "titles": _fingerprint(columns)})
    if saved is None:
        return draft
    told = options_from_dict(saved.options)
    kept = {name: getattr(draft.options, name) or getattr(told, name) for name in (*KEPT, "weights", "numbers")}
    mapping = {int(index): field for index, field in saved.mapping.items()}
    return replace(draft, options=draft.options.changed(kept), mapping={**mapping, **draft.mapping})


def _fingerprint(columns: Sequence[Column]) -> str:
    return fingerprint([column.title for column in columns])


def save_mapping(tx: Tx, farm_id: UUID, import_id: UUID, name: str) -> UUID:
    """Keep what was said of an import's file; of several with the same titles the last counts.

    Raises UnknownImport and UntitledFile.
    """
    job = tx.one(_job, {"import_": import_id, "farm": farm_id})
    if job is None:
        raise UnknownImport
    titles = [column["header"] for column in job.reading["columns"]]
    if not any(titles):
        raise UntitledFile
    told = {
        "name": name,
        "titles": titles,
        "mapping": {str(column["index"]): column["field"] for column in job.reading["columns"]},
        "options": _shape(job.options),
    }
    before = tx.one(_of_titles, {"farm": farm_id, "titles": fingerprint(titles)})
    if before is not None:
        tx.run(_replace.values(**told, version=before.version + 1), {"mapping_id": before.id})
        return before.id  # type: ignore[no-any-return]
    mapping_id = new_id()
    row = {"id": mapping_id, "farm_id": farm_id, "version": 1, "fingerprint": fingerprint(titles), **told}
    tx.run(sa.insert(import_mapping), {**row, "created_at": tx.now})
    return mapping_id


def _shape(options: dict[str, Any]) -> dict[str, Any]:
    units = {index: {"unit": each["unit"]} for index, each in options["weights"].items() if each["unit"]}
    return {**{name: options.get(name) for name in KEPT}, "weights": units, "numbers": options.get("numbers", {})}


def rename_mapping(tx: Tx, farm_id: UUID, mapping_id: UUID, name: str, *, expected: int) -> None:
    """Call a saved mapping otherwise. Raises UnknownMapping and MappingStale."""
    find_mapping(tx, farm_id, mapping_id)
    named = {"mapping_id": mapping_id, "farm": farm_id, "expected": expected, "new_name": name}
    if not tx.run(_rename, named):
        raise MappingStale


def delete_mapping(tx: Tx, farm_id: UUID, mapping_id: UUID, *, expected: int) -> None:
    """Forget a saved mapping. Raises UnknownMapping and MappingStale."""
    row = find_mapping(tx, farm_id, mapping_id)
    if row.version != expected:
        raise MappingStale
    tx.run(_forget, {"mapping_id": mapping_id, "farm": farm_id})


def find_mapping(tx: ReadTx, farm_id: UUID, mapping_id: UUID) -> sa.Row[Any]:
    """A saved mapping of the farm; raises UnknownMapping."""
    row = tx.one(_one, {"mapping_id": mapping_id, "farm": farm_id})
    if row is None:
        raise UnknownMapping
    return row
