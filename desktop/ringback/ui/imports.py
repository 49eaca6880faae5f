"""Modules are imported as Python imports them, not as PySide would.

PySide replaces the import statement by its own, which reads the source of every module imported from then on
to see whether it wants `__feature__` (other names for Qt's methods). Nothing here does, and somebody waits.
"""

import builtins

import PySide6.QtCore  # noqa: F401  # it puts its own in place while it is imported


def use_pythons_own() -> None:
    """Nothing changes where PySide keeps no original."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
