"""For WSGI servers of your own choice: `gunicorn wsgi:app`."""

from app.factory import create_wsgi

app = create_wsgi()
