"""`photo`: a picture of anything, at any time, also of what has left. No effect."""

from app.kernel.trade.labels import said
from modules.events.domain.fields import Field
from modules.events.domain.files import PICTURES, SHA256
from modules.events.domain.kind import Kind, Presence

PHOTO = Kind(
    code="photo",
    labels=said("photo", "foto", "foto"),
    subjects=("animal", "lot", "place", "farm"),
    fields=(
        SHA256,
        Field("media_type", "enum", said("kind of file", "tipo de arquivo", "tipo de archivo"), enum=PICTURES),
        Field("caption", "text", said("caption", "legenda", "leyenda"), longest=500),
    ),
    presence=Presence.ANYWHERE,
    key=("sha256",),
)
