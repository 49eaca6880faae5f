"""The kinds of identifier, so that one cannot be passed for another."""

from typing import Annotated, NewType

from msgspec import Meta

CaseId = NewType("CaseId", str)
"""A UUID in canonical text form."""

PersonId = NewType("PersonId", str)
"""The fingerprint of a person's public key: 32 hexadecimal digits."""

FactId = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$", description="stable id of a fact")]

Line = Annotated[str, Meta(max_length=300)]
Text = Annotated[str, Meta(max_length=8_000)]
Country = Annotated[str, Meta(pattern=r"^([A-Z]{2})?$", description="ISO 3166-1 alpha-2, or empty")]
Day = Annotated[str, Meta(pattern=r"^(\d{4}-\d{2}-\d{2})?$", description="ISO 8601 date, or empty")]
Month = Annotated[str, Meta(pattern=r"^(\d{4}-\d{2})?$", description="year and month, or empty")]
