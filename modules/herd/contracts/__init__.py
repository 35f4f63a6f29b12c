"""What herd says to the others: facts, and the schemas they were released with."""
