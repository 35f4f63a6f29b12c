"""A whole farm: out of every store, whichever process has it, into one file, and in again."""
