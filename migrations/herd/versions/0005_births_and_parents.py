"""Births, parents, sex classes, shifting places and catalogues."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

NEW_IN_RECORDS: Mapping[str, Any] = {
    "status": "active",
    "merged_into": None,
    "same_as": None,
    "flags": [],
    "breed_fractions": [],
    "genetic_dam_id": None,
    "birth_dam_id": None,
    "sire_id": None,
    "dam_certainty": None,
    "sire_certainty": None,
    "born_of_entry_id": None,
    "litter_id": None,
    "lot_id": None,
}
FLOWS = {"registration": "opening", "arrival": "placed", "departure": "out", "death": "dead"}

_animal = sa.table("animal", sa.column("id", sa.Uuid()), sa.column("shown", sa.Text()))
_entry = sa.table(
    "heard_entry",
    *(sa.column(name, sa.Uuid()) for name in ("id", "farm_id", "subject_id")),
    *(sa.column(name, sa.Text()) for name in ("subject_type", "kind", "verdict", "refused")),
    sa.column("sort_at", tables.UtcDateTime()),
    sa.column("kind_rank", sa.Integer()),
    sa.column("retracted", sa.Boolean()),
    sa.column("data", tables.Json()),
)
_flow = sa.table(
    "lot_flow",
    *(sa.column(name, sa.Uuid()) for name in ("lot_id", "farm_id", "entry_id")),
    *(sa.column(name, sa.Integer()) for name in ("seq", "heads", "head_count")),
    sa.column("at", tables.UtcDateTime()),
    sa.column("flow", sa.Text()),
)


def upgrade() -> None:
    op.create_table(
        "catalogue_row",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("catalogue", sa.String(length=20), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("name_sort", sa.String(length=400), nullable=False),
        sa.Column("species", sa.String(length=20), nullable=True),
        sa.Column("details", tables.Json(), nullable=False),
        sa.Column("closed_at", tables.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalogue_row")),
    )
    with op.batch_alter_table("catalogue_row", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_catalogue_row_farm_id_catalogue_code"), ["farm_id", "catalogue", "code"], unique=True
        )

    op.create_table(
        "lot_flow",
        sa.Column("lot_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("at", tables.UtcDateTime(), nullable=False),
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("flow", sa.String(length=12), nullable=False),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.Column("head_count", sa.Integer(), nullable=False),
        sa.Column("by_sex", tables.Json(), nullable=True),
        sa.PrimaryKeyConstraint("lot_id", "seq", name=op.f("pk_lot_flow")),
    )
    with op.batch_alter_table("lot_flow", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_lot_flow_lot_id_at"), ["lot_id", "at"], unique=False)

    op.create_table(
        "outside_parent",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("species", sa.String(length=20), nullable=False),
        sa.Column("sex", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("name_sort", sa.String(length=400), nullable=False),
        sa.Column("breed", sa.String(length=80), nullable=True),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("herd_book", sa.String(length=80), nullable=True),
        sa.Column("identifiers", tables.Json(), nullable=False),
        sa.Column("closed_at", tables.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outside_parent")),
    )
    with op.batch_alter_table("outside_parent", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_outside_parent_farm_id_name_sort_id"), ["farm_id", "name_sort", "id"], unique=False
        )

    op.create_table(
        "place_parent",
        sa.Column("place_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("since", tables.UtcDateTime(), nullable=False),
        sa.Column("until", tables.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("place_id", "seq", name=op.f("pk_place_parent")),
    )
    with op.batch_alter_table("place_parent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_place_parent_farm_id"), ["farm_id"], unique=False)

    op.create_table(
        "wished_animal",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("animal_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("from_id", sa.Uuid(), nullable=True),
        sa.Column("sort_at", tables.UtcDateTime(), nullable=False),
        sa.Column("listed", sa.Integer(), nullable=False),
        sa.Column("wish", tables.Json(), nullable=False),
        sa.Column("applied", tables.Json(), nullable=True),
        sa.Column("problem", tables.Json(), nullable=True),
        sa.Column("refused", sa.String(length=40), nullable=True),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("entry_id", "animal_id", name=op.f("pk_wished_animal")),
    )
    with op.batch_alter_table("wished_animal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_wished_animal_animal_id"), ["animal_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_wished_animal_from_id"), ["from_id"], unique=False)

    with op.batch_alter_table("animal", schema=None) as batch_op:
        batch_op.add_column(sa.Column("status", sa.String(length=12), server_default="active", nullable=False))
        batch_op.add_column(sa.Column("merged_into", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("same_as", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("registered_sex", sa.String(length=20), server_default="Unknown", nullable=False))
        batch_op.add_column(sa.Column("flags", tables.Json(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("breed_fractions", tables.Json(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("genetic_dam_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("birth_dam_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("sire_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("dam_certainty", sa.String(length=10), nullable=True))
        batch_op.add_column(sa.Column("sire_certainty", sa.String(length=10), nullable=True))
        batch_op.add_column(sa.Column("born_of_entry_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("litter_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("lot_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("makeshift_label", sa.String(length=80), nullable=True))
        batch_op.create_index(batch_op.f("ix_animal_birth_dam_id"), ["birth_dam_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_animal_genetic_dam_id"), ["genetic_dam_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_animal_lot_id"), ["lot_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_animal_sire_id"), ["sire_id"], unique=False)

    with op.batch_alter_table("farm_group", schema=None) as batch_op:
        batch_op.add_column(sa.Column("opening_by_sex", tables.Json(), nullable=True))
        batch_op.add_column(sa.Column("by_sex", tables.Json(), nullable=True))
        batch_op.add_column(sa.Column("closed_by", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("lot_type", sa.String(length=10), nullable=True))
        batch_op.add_column(sa.Column("dam_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("parturition_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("hidden", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.create_index(batch_op.f("ix_farm_group_dam_id"), ["dam_id"], unique=False)

    with op.batch_alter_table("identifier", schema=None) as batch_op:
        batch_op.add_column(sa.Column("ended_at", tables.UtcDateTime(), nullable=True))
        batch_op.add_column(sa.Column("ended_by", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("kept_out_by", sa.Uuid(), nullable=True))
        batch_op.create_index(batch_op.f("ix_identifier_entry_id"), ["entry_id"], unique=False)

    with op.batch_alter_table("place", schema=None) as batch_op:
        batch_op.add_column(sa.Column("opening_parent_id", sa.Uuid(), nullable=True))

    op.execute("UPDATE animal SET registered_sex = sex")
    op.execute("UPDATE place SET opening_parent_id = parent_id")
    _show_more()
    _count_lots_by_entry()


def _show_more() -> None:
    """Every record as REST shows it has the new fields."""
    conn = op.get_bind()
    change = sa.update(_animal).where(_animal.c.id == sa.bindparam("animal")).values(shown=sa.bindparam("text"))
    rows = conn.execute(sa.select(_animal.c.id, _animal.c.shown)).all()
    told = [{"animal": row.id, "text": orjson.dumps(NEW_IN_RECORDS | orjson.loads(row.shown)).decode()} for row in rows]
    if told:
        conn.execute(change, told)


def _count_lots_by_entry() -> None:
    """What the entries heard so far did to the heads of each lot."""
    conn = op.get_bind()
    counts = (_entry.c.subject_type == "lot", _entry.c.verdict == "recorded", _entry.c.refused.is_(None))
    heard = sa.select(_entry).where(*counts, _entry.c.retracted.is_(False), _entry.c.kind.in_(FLOWS))
    lots: dict[Any, list[sa.Row[Any]]] = {}
    for row in sorted(conn.execute(heard).all(), key=lambda each: (each.sort_at, each.kind_rank, str(each.id))):
        lots.setdefault(row.subject_id, []).append(row)
    for entries in lots.values():
        conn.execute(sa.insert(_flow), _flows_of(entries))


def _flows_of(entries: Sequence[sa.Row[Any]]) -> list[dict[str, Any]]:
    flows: list[dict[str, Any]] = []
    count = 0
    for seq, row in enumerate(entries):
        heads = _number(row.data.get("head_count")) - _number(row.data.get("doa_count"))
        heads = -heads if row.kind in ("departure", "death") else heads
        count += heads
        told = {"lot_id": row.subject_id, "seq": seq, "farm_id": row.farm_id, "at": row.sort_at, "entry_id": row.id}
        flows.append({**told, "flow": FLOWS[row.kind], "heads": heads, "head_count": count})
    return flows


def _number(value: Any) -> int:
    return sum(value.values()) if isinstance(value, Mapping) else int(value or 0)


def downgrade() -> None:
    with op.batch_alter_table("place", schema=None) as batch_op:
        batch_op.drop_column("opening_parent_id")

    with op.batch_alter_table("identifier", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_identifier_entry_id"))
        batch_op.drop_column("kept_out_by")
        batch_op.drop_column("ended_by")
        batch_op.drop_column("ended_at")

    with op.batch_alter_table("farm_group", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_farm_group_dam_id"))
        batch_op.drop_column("hidden")
        batch_op.drop_column("parturition_id")
        batch_op.drop_column("dam_id")
        batch_op.drop_column("lot_type")
        batch_op.drop_column("closed_by")
        batch_op.drop_column("by_sex")
        batch_op.drop_column("opening_by_sex")

    with op.batch_alter_table("animal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_animal_sire_id"))
        batch_op.drop_index(batch_op.f("ix_animal_lot_id"))
        batch_op.drop_index(batch_op.f("ix_animal_genetic_dam_id"))
        batch_op.drop_index(batch_op.f("ix_animal_birth_dam_id"))
        batch_op.drop_column("makeshift_label")
        batch_op.drop_column("lot_id")
        batch_op.drop_column("litter_id")
        batch_op.drop_column("born_of_entry_id")
        batch_op.drop_column("sire_certainty")
        batch_op.drop_column("dam_certainty")
        batch_op.drop_column("sire_id")
        batch_op.drop_column("birth_dam_id")
        batch_op.drop_column("genetic_dam_id")
        batch_op.drop_column("breed_fractions")
        batch_op.drop_column("flags")
        batch_op.drop_column("registered_sex")
        batch_op.drop_column("same_as")
        batch_op.drop_column("merged_into")
        batch_op.drop_column("status")

    with op.batch_alter_table("wished_animal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_wished_animal_from_id"))
        batch_op.drop_index(batch_op.f("ix_wished_animal_animal_id"))

    op.drop_table("wished_animal")
    with op.batch_alter_table("place_parent", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_place_parent_farm_id"))

    op.drop_table("place_parent")
    with op.batch_alter_table("outside_parent", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_outside_parent_farm_id_name_sort_id"))

    op.drop_table("outside_parent")
    with op.batch_alter_table("lot_flow", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_lot_flow_lot_id_at"))

    op.drop_table("lot_flow")
    with op.batch_alter_table("catalogue_row", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_catalogue_row_farm_id_catalogue_code"))

    op.drop_table("catalogue_row")
