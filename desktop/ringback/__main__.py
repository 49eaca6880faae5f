"""`ringback` opens the window; with a verb it does the same work without one."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ringback.app import App


def main() -> int:
    """The exit code: 0 done, 1 the answer is no, 2 the input can't be used."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--read-one-file"]:
        from ringback.readers.inside import main as read_one_file  # a frozen program is its own child

        read_one_file(*arguments[1:2])
    if not arguments or arguments == ["--practice"]:
        return start(practice=bool(arguments)).run()
    from ringback.cli import run_verb  # the verbs are only for the command line

    return run_verb(arguments)


def start(*, practice: bool = False) -> App:
    """The window stands. Nothing made until then is garbage, so nobody waits while it is looked for."""
    gc.disable()
    try:
        from ringback.ui.imports import use_pythons_own  # Qt is only for the window

        use_pythons_own()
        from ringback.app import open_window

        return open_window(practice=practice)
    finally:
        gc.freeze()
        gc.enable()


if __name__ == "__main__":
    sys.exit(main())
