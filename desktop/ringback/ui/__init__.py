"""The window: pages render a presenter's frozen view and forward gestures; nothing is decided here."""

import ctypes
import sys

# PySide6 6.12.0 gives back None, True and False without counting the reference. From CPython 3.12 on they
# are not counted at all; 3.11 ends with "none_dealloc" after some thousand calls. So it gets some to spare.
if sys.version_info < (3, 12):
    for _constant in (None, True, False, NotImplemented):
        ctypes.c_ssize_t.from_address(id(_constant)).value += 1 << 60
