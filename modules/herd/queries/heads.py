"""Which animals are heads of their own: one that stands with its lot is counted by the lot."""

import sqlalchemy as sa

from modules.herd.models import animal, farm_group


def counts_by_itself() -> sa.ColumnElement[bool]:
    """That an animal is not among the heads of its lot or litter: it was picked from none, or stands elsewhere."""
    lot_id = sa.func.coalesce(animal.c.lot_id, animal.c.litter_id)
    its_lot = (
        sa.select(sa.literal(1))
        .where(
            farm_group.c.id == lot_id,
            farm_group.c.head_count > 0,
            sa.or_(
                farm_group.c.place_id == animal.c.place_id,
                sa.and_(farm_group.c.place_id.is_(None), animal.c.place_id.is_(None)),
            ),
        )
        .correlate(animal)
    )
    return sa.or_(lot_id.is_(None), sa.not_(its_lot.exists()))
