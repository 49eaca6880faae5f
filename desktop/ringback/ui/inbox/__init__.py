"""Somebody you did not take on: what they gave, kept until a day."""
