"""The one address in front of the modules: their routes, and one document of them all."""
