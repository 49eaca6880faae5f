"""What each page of a case shows, as one frozen view; nothing here knows a widget."""
