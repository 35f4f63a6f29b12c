"""The modules of Rebanho, each the owner of one part of the farm."""
