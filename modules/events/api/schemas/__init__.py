"""What the journal's routes take and give."""
