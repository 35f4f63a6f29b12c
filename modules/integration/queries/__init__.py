"""Reads of integration's store."""
