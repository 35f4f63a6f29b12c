"""Files that go with an entry: known by what is in them, so the same picture is the same file."""

import re
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

SHOWN = frozenset(MEDIA_TYPES) - {"application/pdf"}
"""What a browser shows by itself without running anything; the rest is saved."""

EXTENSIONS: Mapping[str, str] = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/heic": "heic",
    "application/pdf": "pdf",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/ogg": "ogg",
    "audio/webm": "weba",
    "audio/wav": "wav",
}

_HASH = re.compile(r"[0-9a-f]{64}")
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"%PDF-", "application/pdf"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"\xff\xf3", "audio/mpeg"),
    (b"\xff\xf2", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"\x1a\x45\xdf\xa3", "audio/webm"),
)
_BOXES: Mapping[bytes, str] = {
    **dict.fromkeys((b"heic", b"heix", b"hevc", b"mif1", b"msf1"), "image/heic"),
    **dict.fromkeys((b"M4A ", b"M4B ", b"mp42", b"isom", b"mp41", b"dash"), "audio/mp4"),
}


def is_hash(text: str) -> bool:
    """Whether a text is a SHA-256 as files are named by it."""
    return bool(_HASH.fullmatch(text))


def kind_of_file(beginning: bytes) -> str | None:
    """The media type that the first bytes of a file show; None for what is not kept."""
    for first, media_type in _BEGINNINGS:
        if beginning.startswith(first):
            return media_type
    if beginning[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(beginning[8:12])
    return _BOXES.get(beginning[8:12]) if beginning[4:8] == b"ftyp" else None
