"""What farms want of their figures."""

import sqlalchemy as sa

from app.kernel.tables import Id, UtcDateTime
from modules.events.models.journal import metadata

kpi_target = sa.Table(
    # Every target that a farm set of a figure, as it was set; nothing is changed here or taken out.
    "kpi_target",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("profile", sa.String(20), primary_key=True),
    sa.Column("kpi", sa.String(60), primary_key=True),
    sa.Column("no", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("minimum", sa.Float),
    sa.Column("maximum", sa.Float),  # neither end: no target from that day on
    sa.Column("direction", sa.String(4), nullable=False),
    sa.Column("valid_from", sa.Date, nullable=False),
    sa.Column("source", sa.String(200)),
    sa.Column("why", sa.String(500), nullable=False),
    sa.Column("set_at", UtcDateTime, nullable=False),
    sa.Column("set_by", Id),
)
