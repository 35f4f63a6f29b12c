"""How written cases give their inputs to the functions of KPIs, by trade."""
