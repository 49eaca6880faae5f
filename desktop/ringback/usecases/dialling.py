"""A number as a code that a mobile telephone's camera reads, so that nobody copies digits by hand."""

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.ids import FactId
from ringback.reports.square import Squares, squares
from ringback.rules import normal
from ringback.usecases.numbers import country_behind


class Dialled(Struct, frozen=True):
    """What the telephone will dial, to read beside the code, and the code."""

    number: str
    code: Squares


def dialled(case: Case, about: FactId, number: str) -> Dialled | None:
    """None for what has too few digits to be a number."""
    reached = normal.phone(number, country_behind(case, about))
    return Dialled(reached, squares(f"tel:{reached}")) if reached else None
