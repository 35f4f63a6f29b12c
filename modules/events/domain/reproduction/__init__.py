"""A female's reproduction: what she was served with, what came of it, and where she stands."""
