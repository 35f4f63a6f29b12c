"""The outside world: what the farm already has in files, brought in row by row with an answer for each."""
