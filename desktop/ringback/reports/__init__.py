"""What the accountant gets: a case as a Report (pure), as a PDF, sealed, and checked again."""
