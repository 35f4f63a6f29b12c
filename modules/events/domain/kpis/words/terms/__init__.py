"""Formulas and what counts in them, by their English: a file for each kind of farming."""
