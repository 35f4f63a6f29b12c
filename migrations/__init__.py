"""The migrations: a folder for each store, one shared helper."""
