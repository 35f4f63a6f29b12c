"""The rules of the herd, in plain Python: no database, no web."""
