"""Who are you checking: what is due today, what is in progress, what is filed."""
