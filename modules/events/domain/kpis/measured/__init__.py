"""KPIs of a farm: from sums over its cohorts to figures, by the functions of their definitions."""
