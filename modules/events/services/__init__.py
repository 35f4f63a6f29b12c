"""The journal's decisions: what is stored, what is disputed, and what is said of it."""
