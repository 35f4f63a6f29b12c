"""KPIs of a farm as REST shows them: figures, series, and the animals behind each number."""
