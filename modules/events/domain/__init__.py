"""The rules of the journal: kinds of entries, their fields, and the fold that judges them in farm order."""
