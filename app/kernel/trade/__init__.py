"""The words and rules of the trade that several modules need: pure functions and data, standard library only."""
