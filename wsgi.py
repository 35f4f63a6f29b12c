"""What a WSGI server asks for: `granian --interface wsgi wsgi:app`."""

from app.factory import create_wsgi

app = create_wsgi()
