"""The definitions, by trade."""
