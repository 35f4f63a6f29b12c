"""What events says to the others."""
