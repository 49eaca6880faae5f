"""What the stages of a call show and keep, without a window."""
