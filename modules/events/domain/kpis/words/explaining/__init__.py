"""What each figure tells, by code: a file for each kind of farming."""
