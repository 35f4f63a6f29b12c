"""What the server costs, measured from outside and put beside its goals: `make bench`."""
