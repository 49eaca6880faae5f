"""What the computer notices: pure functions from a case to findings, one file a subject."""
