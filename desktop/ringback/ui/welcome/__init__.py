"""The first thing one sees, before there is anything to keep."""
