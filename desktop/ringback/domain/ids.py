"""The kinds of identifier, so that one cannot be passed for another."""

from typing import Annotated, NewType

from msgspec import Meta

CaseId = NewType("CaseId", str)
"""A UUID in canonical text form."""

PersonId = NewType("PersonId", str)
"""The fingerprint of a person's public key: 32 hexadecimal digits."""

FactId = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$(?!\n)", description="stable id of a fact")]
"""`$` alone would let a line break follow."""

Line = Annotated[str, Meta(max_length=300)]
Text = Annotated[str, Meta(max_length=8_000)]
Country = Annotated[str, Meta(pattern=r"^([A-Z]{2})?$(?!\n)", description="ISO 3166-1 alpha-2, or empty")]
Day = Annotated[
    str, Meta(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$(?!\n)", description="ISO 8601 date, or empty")
]
Month = Annotated[str, Meta(pattern=r"^([0-9]{4}-[0-9]{2})?$(?!\n)", description="year and month, or empty")]
ClockTime = Annotated[
    str, Meta(pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9])?$(?!\n)", description="time of day, 09:30, or empty")
]
Zone = Annotated[
    str,
    Meta(
        pattern=r"^([A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}|[+-][0-9]{2}:[0-9]{2})?$(?!\n)",
        max_length=64,
        description="a zone of the tz database, a distance from UTC such as +07:00, or empty",
    ),
]
Minutes = Annotated[int, Meta(ge=0, le=1_000_000)]
LARGEST_NUMBER = 2**53 - 1
"""The largest that canonical JSON can write, and so the largest an entry can hold."""
