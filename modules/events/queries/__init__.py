"""What the journal answers: entries, timelines, kinds and growth."""
