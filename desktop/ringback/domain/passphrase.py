"""What a passphrase must be: long enough. Nothing else is asked of it."""

FEWEST_CHARACTERS = 10
"""[our choice; the key derivation is slow on purpose]"""
