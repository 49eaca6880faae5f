"""Official lists: what they name, read and searched."""
