"""Parameters of the trade that a farm may edit: what each is when nobody chose, what may be chosen, and why."""
