"""Prints of pictures: two that look the same have prints few bits apart, also after saving again."""

from functools import cache
from math import cos, pi
from statistics import median
from typing import TYPE_CHECKING

from ringback.domain.facts import Trouble
from ringback.domain.facts.exhibit import MOST_PICTURES
from ringback.readers.reading import NotReadError

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_DOTS = 64_000_000
"""A picture with more is refused before it is decoded: four bytes each would be 256 MB."""
SMALLEST = 100
"""Dots a side; smaller ones are icons and lines that many honest papers share. [our choice]"""
_SIDE, _KEPT = 32, 8
_FLATTEST = 24
"""Steps of grey between the darkest and lightest; with fewer, a print is only noise. [our choice]"""


def require_few_dots(width: int, height: int) -> None:
    """Raises NotReadError `too_many_dots`; asked before any decoding."""
    if width * height > MOST_DOTS:
        raise NotReadError(Trouble.TOO_MANY_DOTS)


def picture_prints(image: "Image") -> tuple[str, ...]:
    """Of the picture as it is looked at, and of its mirrored copy; none for an icon or an even field.

    64-bit pHash: the lowest 8×8 frequencies of 32×32 grey steps against their median. A mirrored picture
    is 32 bits away on average, so its own print is kept beside (DEPENDENCIES.md, 5).
    """
    from PIL import ImageOps

    if min(image.size) < SMALLEST:
        return ()
    require_few_dots(*image.size)
    upright = ImageOps.exif_transpose(image)
    grey = _on_white(upright).resize((_SIDE, _SIDE))
    steps = list(grey.tobytes())
    if max(steps) - min(steps) < _FLATTEST:
        return ()
    mirrored = [steps[row * _SIDE + column] for row in range(_SIDE) for column in reversed(range(_SIDE))]
    return _print(steps), _print(mirrored)


def bounded(prints: list[str]) -> tuple[str, ...]:
    """Each once, as many as an exhibit holds."""
    return tuple(dict.fromkeys(prints))[:MOST_PICTURES]


def _on_white(image: "Image") -> "Image":
    """Grey steps; what is transparent is seen as paper."""
    from PIL import Image

    image.thumbnail((_SIDE * 16, _SIDE * 16))
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("L")
    over = image.convert("RGBA")
    paper = Image.new("RGBA", over.size, "white")
    return Image.alpha_composite(paper, over).convert("L")


def _print(steps: list[int]) -> str:
    waves = _waves()
    rows = [steps[start : start + _SIDE] for start in range(0, _SIDE * _SIDE, _SIDE)]
    across = [[sum(map(float.__mul__, wave, map(float, row))) for wave in waves] for row in rows]
    low = [sum(wave[y] * across[y][x] for y in range(_SIDE)) for wave in waves for x in range(_KEPT)]
    middle = median(low)
    return f"{int(''.join('1' if step > middle else '0' for step in low), 2):016x}"


@cache
def _waves() -> tuple[tuple[float, ...], ...]:
    """The eight slowest cosines of a DCT-II over 32 steps."""
    return tuple(tuple(cos(pi * k * (2 * n + 1) / (2 * _SIDE)) for n in range(_SIDE)) for k in range(_KEPT))
