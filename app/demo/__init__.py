"""A believable demo farm, entered through the API like a person would, day by day in its own time."""
