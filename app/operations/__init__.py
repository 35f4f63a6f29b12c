"""What keeps an installation safe: copies of its stores, putting them back, and looking after it."""
