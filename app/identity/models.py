"""The tables of identity. Secrets are kept only as hashes: argon2 for passwords, SHA-256 for random ones."""

import sqlalchemy as sa

from app.kernel.tables import Id, Json, UtcDateTime, new_metadata

metadata = new_metadata()

installation = sa.Table(
    "installation",
    metadata,
    # One row, so that of two first owners at once only one gets in.
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("owned_since", UtcDateTime, nullable=False),
)

person = sa.Table(
    "person",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("name", sa.String(120), nullable=False),
    sa.Column("email", sa.String(254), nullable=False),
    sa.Column("email_key", sa.String(254), nullable=False, unique=True),
    sa.Column("password_hash", sa.String(200), nullable=False),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
)

farm = sa.Table(
    "farm",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("name", sa.String(120), nullable=False),
    sa.Column("time_zone", sa.String(64), nullable=False),
    sa.Column("locale", sa.String(16), nullable=False),
    sa.Column("country", sa.String(2), nullable=False),
    sa.Column("main_species", sa.String(40)),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
)

membership = sa.Table(
    "membership",
    metadata,
    sa.Column("farm_id", Id, sa.ForeignKey("farm.id"), primary_key=True),
    sa.Column("person_id", Id, sa.ForeignKey("person.id"), primary_key=True),
    # The row of somebody who left stays, without a role: its version must go on growing.
    sa.Column("role", sa.String(16)),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("since", UtcDateTime, nullable=False),
    sa.Index(None, "person_id"),
)

session = sa.Table(
    "session",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
    sa.Column("person_id", Id, sa.ForeignKey("person.id"), nullable=False),
    sa.Column("browser", sa.String(200), nullable=False),
    sa.Column("address", sa.String(64), nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("last_used_at", UtcDateTime, nullable=False),
    sa.Column("expires_at", UtcDateTime, nullable=False),
    sa.Index(None, "person_id"),
)

token = sa.Table(
    "token",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
    sa.Column("prefix", sa.String(16), nullable=False),
    sa.Column("name", sa.String(120), nullable=False),
    # A service's token belongs to no farm and to nobody; every other one to a member of its farm.
    sa.Column("farm_id", Id, sa.ForeignKey("farm.id")),
    sa.Column("person_id", Id, sa.ForeignKey("person.id")),
    sa.Column("scopes", Json, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("last_used_at", UtcDateTime),
    sa.Column("expires_at", UtcDateTime),
    sa.Index(None, "farm_id"),
)

sign_in_attempt = sa.Table(
    "sign_in_attempt",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("email_key", sa.String(254), nullable=False),
    sa.Column("address", sa.String(64), nullable=False),
    sa.Column("tried_at", UtcDateTime, nullable=False),
    sa.Index(None, "email_key", "tried_at"),
    sa.Index(None, "address", "tried_at"),
    sa.Index(None, "tried_at"),
)
