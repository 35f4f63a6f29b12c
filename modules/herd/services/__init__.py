"""Herd's decisions: registering and changing things, and hearing what the journal says of them."""
