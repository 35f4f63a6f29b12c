"""Who may: the people of a farm, what each of them is there, and how they prove who they are."""
