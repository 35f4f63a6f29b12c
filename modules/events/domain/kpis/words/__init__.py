"""What figures are, in the words of their users: each definition has its English, here are the other languages."""
