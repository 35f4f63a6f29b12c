"""What identity tells the other parts."""
