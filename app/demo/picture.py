"""A picture for the demo's photos, drawn here: a paddock under a low sun, so that nobody's photo is needed."""

import math
import struct
import zlib

WIDTH, HEIGHT = 480, 320
SUN = (372, 92, 30)  # where it stands, and its radius, in dots
Dot = tuple[int, int, int]
NEAR: Dot = (58, 104, 62)
FAR: Dot = (104, 140, 96)
POST: Dot = (74, 58, 44)


def paddock() -> bytes:
    """The picture as a PNG."""
    rows = (b"\x00" + b"".join(bytes(_dot(x, y)) for x in range(WIDTH)) for y in range(HEIGHT))
    header = struct.pack(">2I5B", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    parts = (_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(b"".join(rows), 9)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _dot(x: int, y: int) -> Dot:
    """The colour at a place: a fence, two hills, and the sky with the sun behind them."""
    near = 232 + 14 * math.sin(x / 97)
    if near - 34 < y < near + 12 and (x % 48 < 4 or (y - round(near)) % 16 == 0):
        return POST
    if y > near:
        return NEAR
    if y > 178 + 26 * math.sin(x / 71 + 1.3):
        return FAR
    if math.hypot(x - SUN[0], y - SUN[1]) < SUN[2]:
        return (250, 226, 150)
    low = y / HEIGHT
    return (round(148 + 92 * low), round(186 + 22 * low), round(216 - 40 * low))
