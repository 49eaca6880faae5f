"""A question from another computer: one's own look, then what was chosen there, then the signature."""
