"""Files from outside, read within bounds; nothing in them is run, opened or fetched."""
