"""What a farm wants of its figures: a line or a band, how a figure stands to it, and examples from the literature."""
