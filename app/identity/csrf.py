"""Whether a request that a browser sends with its cookie comes from our own pages."""

from urllib.parse import urlsplit

from flask import Request

from app.kernel.rest.access import ForeignOrigin


def refuse_foreign(request: Request, public_url: str | None) -> None:
    """Raise ForeignOrigin unless the browser says that our own page, or the person, sent this.

    Browsers tell it by Sec-Fetch-Site, on plain HTTP (and old ones) only by Origin. A program that sends
    neither has no business with a cookie: it has tokens.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        if site not in ("same-origin", "none"):
            raise ForeignOrigin()
        return
    if not _is_ours(request.headers.get("Origin", ""), request.host, public_url):
        raise ForeignOrigin()


def _is_ours(origin: str, host: str, public_url: str | None) -> bool:
    try:
        sent = urlsplit(origin)
    except ValueError:
        return False
    if not sent.netloc:
        return False
    # A proxy may end TLS in front of us, so the scheme says nothing; the host and port do.
    public = urlsplit(public_url) if public_url else None
    return sent.netloc == host or (public is not None and (sent.scheme, sent.netloc) == public[:2])
