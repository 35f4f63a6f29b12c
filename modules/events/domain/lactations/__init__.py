"""Lactations of one female: the days on which her milk was weighed, the curve through them, what is still to come."""
