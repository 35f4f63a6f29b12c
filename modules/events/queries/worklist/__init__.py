"""The worklist as it is read: a page of it, and how much there is of what."""
