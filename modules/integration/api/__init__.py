"""Integration over HTTP."""
