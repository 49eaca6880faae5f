"""Practice cases: everything works, nothing is real."""
