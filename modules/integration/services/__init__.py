"""Decisions of integration: what is taken from a file, and what becomes of it."""
