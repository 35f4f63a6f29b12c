"""Rebanho: the application that loads the modules and serves them."""
