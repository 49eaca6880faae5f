"""A picture: its size, what its camera or software wrote into it, and its print. Pillow decodes it."""

import struct
from collections.abc import Iterator, Mapping
from math import isnan
from typing import TYPE_CHECKING, Any, BinaryIO

from msgspec.structs import replace

from ringback.domain.facts import FileRead, FileSort, Trouble
from ringback.readers.dates import offset_in
from ringback.readers.prints import bounded, picture_prints, require_few_dots
from ringback.readers.reading import NotReadError, Reading, line

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
"""Those Pillow reads by itself: PostScript, for one, would be handed to another program."""
FAULTS = (OSError, SyntaxError, ValueError, TypeError, LookupError, AttributeError, struct.error)
"""What Pillow raises for a picture that is not whole."""
_CAMERA, _DETAILS, _PLACE = (0x010F, 0x0110), 0x8769, 0x8825
_SOFTWARE, _ARTIST, _CHANGED, _TAKEN, _OFFSETS = 0x0131, 0x013B, 0x0132, 0x9003, (0x9011, 0x9010)
"""Tags of EXIF 2.32."""


def read_image(file: BinaryIO) -> Iterator[Reading]:
    image = opened(file)
    require_few_dots(*image.size)
    known = Reading(read=FileRead(sort=FileSort.IMAGE))
    yield known
    try:
        known = replace(known, read=_written(image))
        yield known
        yield replace(known, read=replace(known.read, pictures=bounded(list(picture_prints(image)))))
    except FAULTS as error:
        raise NotReadError(Trouble.BROKEN) from error


def opened(file: BinaryIO) -> "Image":
    """Its head only. Raises NotReadError when it is no picture, or one with far too many dots."""
    from PIL import Image

    try:
        return Image.open(file, formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise NotReadError(Trouble.TOO_MANY_DOTS) from error
    except FAULTS as error:
        raise NotReadError(Trouble.BROKEN) from error


def _written(image: "Image") -> FileRead:
    exif = image.getexif()
    details = exif.get_ifd(_DETAILS)
    made = [exif.get(_SOFTWARE), *(exif.get(tag) for tag in _CAMERA)]
    offsets = (line(details.get(tag)) for tag in _OFFSETS)
    return FileRead(
        sort=FileSort.IMAGE,
        author=line(exif.get(_ARTIST)),
        software=line(", ".join(filter(None, (line(one) for one in made)))),
        created=line(details.get(_TAKEN)),
        modified=line(exif.get(_CHANGED)),
        offset=next((found for one in offsets if (found := offset_in(one))), ""),
        place=place_in(exif.get_ifd(_PLACE)),
    )


def place_in(gps: Mapping[int, Any]) -> str:
    """`lat,lon` to two decimals from the tags of EXIF's GPS part; nothing where they make no place."""
    latitude, longitude = _degrees(gps.get(2), gps.get(1) == "S"), _degrees(gps.get(4), gps.get(3) == "W")
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return ""
    return "" if latitude == longitude == 0 else f"{latitude:.2f},{longitude:.2f}"


def _degrees(parts: object, negative: bool) -> float | None:  # which half of the globe
    """Degrees, minutes and seconds, each a number or a fraction; not a number is nothing."""
    if not isinstance(parts, tuple) or len(parts) != 3:
        return None
    try:
        whole = sum(float(part) / 60**power for power, part in enumerate(parts))
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    return None if isnan(whole) else round(-whole if negative else whole, 2)
