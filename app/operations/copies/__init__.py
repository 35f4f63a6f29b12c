"""How a store leaves into a backup and comes out of it, on each kind of database."""
