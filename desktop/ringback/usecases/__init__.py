"""One small function a gesture, shared by the window and the command line."""
