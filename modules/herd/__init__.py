"""What is: the places of a farm, its animals and their numbers, its groups and lots, and how each stands today."""
