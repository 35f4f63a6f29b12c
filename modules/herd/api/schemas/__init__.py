"""The bodies and queries of herd's routes, one file per resource."""
