"""Standards of breeds and lines: what a head should weigh, lay or eat by its age, and how many may be lost."""
