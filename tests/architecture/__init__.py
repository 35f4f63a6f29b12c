"""The boundary between the modules, checked on the code as it stands and on copies with a breach in them."""
