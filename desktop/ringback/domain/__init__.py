"""Values and pure functions: what a case is, what may happen to it, and how it is read."""
