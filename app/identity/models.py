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
    # The row of somebody who was erased stays, without name, address and password: records name its id.
    sa.Column("erased_at", UtcDateTime),
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

signing_key = sa.Table(
    "signing_key",
    metadata,
    # Public halves only: the private one lives in the memory of the process that made it, and ends with it.
    sa.Column("id", Id, primary_key=True),
    sa.Column("public", Json, nullable=False),
    sa.Column("expires_at", UtcDateTime, nullable=False),
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

organisation = sa.Table(
    "organisation",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("name", sa.String(120), nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
)

organisation_person = sa.Table(
    "organisation_person",
    metadata,
    sa.Column("organisation_id", Id, sa.ForeignKey("organisation.id"), primary_key=True),
    sa.Column("person_id", Id, sa.ForeignKey("person.id"), primary_key=True),
    sa.Column("role", sa.String(16), nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("since", UtcDateTime, nullable=False),
    sa.Index(None, "person_id"),
)

consent = sa.Table(
    "consent",
    metadata,
    sa.Column("farm_id", Id, sa.ForeignKey("farm.id"), primary_key=True),
    sa.Column("organisation_id", Id, sa.ForeignKey("organisation.id"), primary_key=True),
    # The row of a farm that left stays, so that its version goes on growing.
    sa.Column("belongs", sa.Boolean, nullable=False),
    sa.Column("data", Json, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("since", UtcDateTime, nullable=False),
    sa.Column("changed_at", UtcDateTime, nullable=False),
    sa.Index(None, "organisation_id"),
)

invitation = sa.Table(
    "invitation",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
    # To a farm (with a role), to an organisation (with a role), or for a farm into an organisation (without).
    sa.Column("farm_id", Id, sa.ForeignKey("farm.id")),
    sa.Column("organisation_id", Id, sa.ForeignKey("organisation.id")),
    sa.Column("role", sa.String(16)),
    sa.Column("note", sa.String(120)),
    sa.Column("invited_by", Id, sa.ForeignKey("person.id"), nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("expires_at", UtcDateTime, nullable=False),
    sa.Index(None, "farm_id"),
    sa.Index(None, "organisation_id"),
    sa.Index(None, "invited_by"),
    sa.Index(None, "expires_at"),
)

password_reset = sa.Table(
    "password_reset",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
    # One link for a person at a time; a newer one ends the older.
    sa.Column("person_id", Id, sa.ForeignKey("person.id"), nullable=False, unique=True),
    sa.Column("farm_id", Id, sa.ForeignKey("farm.id")),
    sa.Column("expires_at", UtcDateTime, nullable=False),
)

farm_deletion = sa.Table(
    # A farm whose owner asked to delete it, until it is deleted or the owner takes that back.
    "farm_deletion",
    metadata,
    sa.Column("farm_id", Id, sa.ForeignKey("farm.id"), primary_key=True),
    sa.Column("asked_by", Id, sa.ForeignKey("person.id"), nullable=False),
    sa.Column("asked_at", UtcDateTime, nullable=False),
    sa.Column("due_at", UtcDateTime, nullable=False),
    sa.Index(None, "due_at"),
)

audit = sa.Table(
    "audit",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("what", sa.String(40), nullable=False),
    sa.Column("outcome", sa.String(16), nullable=False),
    # Ids only: a name that is erased must not live on here, so nothing points at a row that must stay.
    sa.Column("person_id", Id),
    sa.Column("farm_id", Id),
    sa.Column("organisation_id", Id),
    sa.Column("on_person_id", Id),
    sa.Column("on_thing_id", Id),
    sa.Column("details", Json, nullable=False),
    sa.Column("address", sa.String(64), nullable=False),
    sa.Index(None, "farm_id", "at", "id"),
    sa.Index(None, "person_id", "at", "id"),
    sa.Index(None, "on_person_id", "at", "id"),
    sa.Index(None, "organisation_id", "at", "id"),
    sa.Index(None, "at"),
)
