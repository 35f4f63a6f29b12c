"""Which animals are heads of their own: one that stands with its lot is counted by the lot."""

import sqlalchemy as sa

from modules.herd.domain.stories import LOT
from modules.herd.models import animal, farm_group, membership


def counts_by_itself() -> sa.ColumnElement[bool]:
    """That an animal is not among the heads of a lot or litter: it is in none, or stands elsewhere."""
    its_lot = (
        sa.select(sa.literal(1))
        .select_from(membership.join(farm_group, farm_group.c.id == membership.c.group_id))
        .where(
            membership.c.animal_id == animal.c.id,
            membership.c.purpose == LOT,
            membership.c.until.is_(None),
            farm_group.c.head_count > 0,
            sa.or_(
                farm_group.c.place_id == animal.c.place_id,
                sa.and_(farm_group.c.place_id.is_(None), animal.c.place_id.is_(None)),
            ),
        )
        .correlate(animal)
    )
    return sa.not_(its_lot.exists())
