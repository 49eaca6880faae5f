"""Who has a key, a second person, and one's own passphrase."""
