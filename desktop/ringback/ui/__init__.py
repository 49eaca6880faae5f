"""The window: pages render a presenter's frozen view and forward gestures; nothing is decided here."""
