"""One file for each kind of entry; `registry` holds them all."""
