"""The window: pages render a presenter's frozen view and forward gestures; nothing is decided here."""

import ctypes
import sys

# PySide6 6.12.0 drops a reference to None with every call that returns None. From CPython 3.12 on nobody
# notices; 3.11 ends with "none_dealloc" after some thousand calls. So there None gets references to spare.
if sys.version_info < (3, 12):
    ctypes.c_ssize_t.from_address(id(None)).value += 1 << 60
