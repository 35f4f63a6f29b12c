"""The browser client: its sources, and the routes that serve what was built of them."""
