"""A payment list or a supplier list: choose it, say what its columns are, see what each line shows."""
