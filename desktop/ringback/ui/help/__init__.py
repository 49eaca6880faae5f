"""Help: how Ringback works, and what the keys do."""
