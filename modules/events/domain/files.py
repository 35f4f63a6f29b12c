"""Files that go with an entry: known by what is in them, so the same picture is the same file."""

from collections.abc import Mapping

from app.kernel.trade.labels import Labels, said
from modules.events.domain.fields import Field

MOST_FILES = 20

PICTURES: Mapping[str, Labels] = {
    "image/jpeg": said("JPEG", "JPEG", "JPEG"),
    "image/png": said("PNG", "PNG", "PNG"),
    "image/webp": said("WebP", "WebP", "WebP"),
    "image/heic": said("HEIC", "HEIC", "HEIC"),
}
MEDIA_TYPES: Mapping[str, Labels] = {
    **PICTURES,
    "application/pdf": said("PDF", "PDF", "PDF"),
    "audio/mpeg": said("MP3", "MP3", "MP3"),
    "audio/mp4": said("M4A", "M4A", "M4A"),
    "audio/ogg": said("Ogg", "Ogg", "Ogg"),
    "audio/webm": said("WebM", "WebM", "WebM"),
    "audio/wav": said("WAV", "WAV", "WAV"),
}
"""What may be kept: nothing that a browser would run."""

SHA256 = Field("sha256", "sha256", said("file", "arquivo", "archivo"), required=True)
ATTACHMENT = (
    SHA256,
    Field(
        "media_type",
        "enum",
        said("kind of file", "tipo de arquivo", "tipo de archivo"),
        required=True,
        enum=MEDIA_TYPES,
    ),
    Field("name", "text", said("name", "nome", "nombre"), longest=200),
    Field("size", "integer", said("size", "tamanho", "tamaño"), unit="bytes", minimum=1),
)
"""A file as an entry names it; whether it has come yet is another matter."""
