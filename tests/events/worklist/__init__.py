"""What is due on a farm, rule by rule, and how it is stored, read and marked."""
