"""Where files live: the words and fonts that come with Ringback, and the person's own folder."""

import os
import sys
from pathlib import Path, PurePosixPath

HOME_VARIABLE = "RINGBACK_HOME"


def root() -> Path:
    """The folder of resources, in a frozen program, an installed wheel or a checkout."""
    for place in _places():
        if place.is_dir():
            return place
    raise FileNotFoundError("resources")


def path(*parts: str) -> Path:
    """A file or folder below the resources; a part that would lead out of them is refused."""
    for part in parts:
        if _leads_out(part):
            raise ValueError(part)
    return root().joinpath(*parts)


def home() -> Path:
    """The folder for registers and settings: ``RINGBACK_HOME``, or where this system keeps such things."""
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path  # the start needs it only here

    return user_data_path("Ringback", appauthor=False)


def _places() -> tuple[Path, ...]:
    here = Path(__file__).resolve()
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return (Path(frozen) / "resources",)
    return here.parent / "_resources", here.parents[2] / "resources"


def _leads_out(part: str) -> bool:
    """Absolute, upwards, or with a backslash or drive that only Windows would follow."""
    pure = PurePosixPath(part)
    return not part or pure.is_absolute() or ".." in pure.parts or "\\" in part or ":" in part
