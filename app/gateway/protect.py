"""What every answer of the API tells a browser: do not keep it, do not guess at it, do not run anything of it."""

from flask import Flask, Response, request

# Records of a farm and of people: nothing of them stays in a browser that somebody else may open.
PRIVATE = {"Cache-Control": "no-store", "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'"}
PUBLIC = ("/api/docs", "/api/openapi.json", "/api/asyncapi.json")
SHARED = {"X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin"}
HTTPS_ONLY = "max-age=31536000"


def protect(app: Flask) -> None:
    """Set the headers on what the API answers, refusals too. Nothing lets another site's page read an answer."""
    app.after_request(_protect)


def _protect(response: Response) -> Response:
    if request.path.startswith(("/api/", "/metrics", "/health")):
        response.headers.update(SHARED)
        response.headers.update(PRIVATE)
        if request.path in PUBLIC or request.path.endswith("/openapi.json"):
            response.headers["Cache-Control"] = "no-cache"
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = HTTPS_ONLY
    return response
