"""The KPI engine: what the figures of a farm mean, and how each is computed."""
