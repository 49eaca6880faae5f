"""Making a register, at the moment there is something to keep."""
