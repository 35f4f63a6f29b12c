"""What a lot came to: heads, weight, feed, losses and money from its first head to its last."""
