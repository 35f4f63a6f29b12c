"""Saved mappings, as the API shows them."""

from typing import Any

import sqlalchemy as sa


def mapping_to_dict(row: sa.Row[Any]) -> dict[str, Any]:
    """A saved mapping in the shape of its schema."""
    return {
        "id": row.id,
        "version": row.version,
        "name": row.name,
        "titles": row.titles,
        "created_at": row.created_at,
    }
