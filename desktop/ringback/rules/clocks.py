"""Which clocks stand in a country, and in which boxes it lies: enough for a note, and for nothing more.

Offsets from UTC in winter and summer after the tz database, 2025b; boxes drawn by ourselves, with a margin,
so that islands and borders count as inside. A country that is not here is not compared.
"""

from datetime import datetime

_OFFSETS = """
    AU +08:00 +08:45 +09:30 +10:00 +10:30 +11:00
    NZ +12:00 +13:00 +12:45 +13:45
    SG +08:00
    MY +08:00
    JP +09:00
    KR +09:00
    HK +08:00
    TW +08:00
    CN +08:00 +06:00
    VN +07:00
    ID +07:00 +08:00 +09:00
    TH +07:00
    PH +08:00
    IN +05:30
    GB +00:00 +01:00
    US -10:00 -09:00 -08:00 -07:00 -06:00 -05:00 -04:00
"""
OFFSETS = {
    country: frozenset(rest) for country, *rest in (line.split() for line in _OFFSETS.split("\n") if line)
}
SERVERS = "+00:00"
"""What a web service that makes PDF files writes, wherever its user sits: it says nothing."""
NOWHERE = frozenset({"UTC", "GMT", "Etc/UTC", "Etc/GMT"})
"""Zones that people name for clarity, wherever they sit."""

Box = tuple[float, float, float, float]
BOXES: dict[str, tuple[Box, ...]] = {
    "AU": ((-45, -9, 96, 168),),
    "NZ": ((-53, -28, 165, 180), (-45, -28, -180, -175)),
    "SG": ((0.9, 1.7, 103.3, 104.5),),
    "MY": ((0.5, 8, 99, 120),),
    "JP": ((20, 46, 122, 154.5),),
    "KR": ((32.5, 39, 124, 132.5),),
    "HK": ((22, 22.7, 113.7, 114.6),),
    "TW": ((20.5, 26.8, 116.5, 123.5),),
    "CN": ((17.5, 54, 73, 135.5),),
    "VN": ((7.5, 23.8, 101.8, 113),),
    "ID": ((-11.5, 6.5, 94.5, 141.5),),
    "TH": ((5, 20.8, 97, 106),),
    "PH": ((4, 21.5, 116, 127.5),),
    "IN": ((6, 37.5, 67.5, 98),),
    "GB": ((49, 61.5, -9.5, 2.5),),
    "US": ((24, 50, -125.5, -66), (51, 72, -180, -129), (18, 23, -161, -154), (17, 19, -68, -64)),
}
"""South, north, west, east, in degrees."""


def clock_fits(offset: str, countries: frozenset[str]) -> bool:
    """Whether a clock at `offset` can stand in one of them; True where there is nothing to compare."""
    known = [OFFSETS.get(country) for country in countries]
    return not offset or offset == SERVERS or not known or any(k is None or offset in k for k in known)


def place_fits(place: str, countries: frozenset[str]) -> bool:
    """The same for `lat,lon`."""
    known = [BOXES.get(country) for country in countries]
    if not place or not known:
        return True
    latitude, longitude = (float(part) for part in place.split(","))
    return any(
        boxes is None or any(s <= latitude <= n and w <= longitude <= e for s, n, w, e in boxes)
        for boxes in known
    )


def offsets_of(zone: str, year: int) -> frozenset[str]:
    """What a zone keeps in January and July, as `+07:00`; nothing for one that is not known."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # read when somebody named a zone

    if zone[:1] in {"+", "-"}:
        return frozenset({zone})
    try:
        known = ZoneInfo(zone)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return frozenset()
    return frozenset(datetime(year, month, 15, tzinfo=known).isoformat()[-len(SERVERS) :] for month in (1, 7))


def zone_fits(zone: str, country: str, year: int) -> bool:
    """Whether a country keeps that time all year; True where there is nothing to compare."""
    known = OFFSETS.get(country)
    return zone in NOWHERE or known is None or offsets_of(zone, year) <= known


def town_of(zone: str) -> str:
    """`Los Angeles` of America/Los_Angeles, `UTC+07:00` of +07:00."""
    return f"UTC{zone}" if zone[:1] in {"+", "-"} else zone.rpartition("/")[2].replace("_", " ")
