"""Ringback: check a contractor before the work starts and before the money leaves."""

__version__ = "0.1.0"
