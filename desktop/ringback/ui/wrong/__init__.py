"""I think something is wrong: first actions, before anything is unlocked."""
