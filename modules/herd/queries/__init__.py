"""Herd's reads for the API, each farm-scoped by its first condition."""
