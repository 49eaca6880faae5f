"""A case that is only kept: what it holds, until when, and erasing it."""
