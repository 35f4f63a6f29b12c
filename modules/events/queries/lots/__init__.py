"""Lots as the ledger tells of them: closeouts, feed from shared bins, curves against a standard."""
