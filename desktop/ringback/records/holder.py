"""The small file beside a register that says who has it open; the lock itself is SQLite's."""

import json
import os
import platform
import time
from contextlib import suppress
from pathlib import Path

MOST_BYTES = 1_000


def _beside(path: Path) -> Path:
    return path.with_name(path.name + ".open")


def write(path: Path) -> None:
    """Says that this process has it. Only a courtesy: a folder that can't be written to is no problem."""
    note = {"computer": platform.node(), "process": os.getpid(), "since": int(time.time())}
    with suppress(OSError):
        _beside(path).write_text(json.dumps(note), encoding="utf-8")


def read(path: Path) -> dict[str, str | int]:
    """Who has it: `computer`, `process`, `since` (seconds since 1970), as far as known."""
    try:
        with _beside(path).open(encoding="utf-8") as file:
            note = json.loads(file.read(MOST_BYTES))
    except (OSError, ValueError):
        return {}
    if not isinstance(note, dict):
        return {}
    return {
        key: note[key] for key in ("computer", "process", "since") if isinstance(note.get(key), str | int)
    }


def is_this(path: Path) -> bool:
    """Whether this very process has it."""
    held = read(path)
    return (held.get("computer"), held.get("process")) == (platform.node(), os.getpid())


def forget(path: Path) -> None:
    with suppress(OSError):
        _beside(path).unlink(missing_ok=True)
