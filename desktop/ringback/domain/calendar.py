"""Days and months that look like one and are none: the 31st of February, month 13."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from msgspec.structs import fields

from ringback.domain.ids import Day, Month
from ringback.domain.moment import parse_day


def impossible_days(value: Struct, where: str = "") -> Iterator[tuple[str, str]]:
    """Every day or month of a value, and of the values directly inside it, that no calendar has."""
    for name, sort in dated(type(value)):
        text = getattr(value, name)
        if text and parse_day(text if sort == Day else f"{text}-01") is None:
            yield f"{where}{name}", text
    for name in value.__struct_fields__:
        inner = getattr(value, name)
        if isinstance(inner, Struct):
            yield from impossible_days(inner, f"{where}{name}.")


@cache
def dated(kind: type[Struct]) -> tuple[tuple[str, object], ...]:
    """The fields of a struct that hold a day or a month, each with which of the two."""
    return tuple((field.name, field.type) for field in fields(kind) if field.type in (Day, Month))
