"""The door of a register: a person and their passphrase, or the printed recovery code."""
