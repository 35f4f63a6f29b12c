"""How files of farms are read, understood and turned into a plan. Plain Python: no table, no web."""
