"""What a video call shows and keeps, without a window."""
