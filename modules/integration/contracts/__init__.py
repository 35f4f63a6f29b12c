"""What integration says to the other modules."""
