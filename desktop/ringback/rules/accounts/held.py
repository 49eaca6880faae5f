"""What an account or wallet says about itself."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct


class Held(StrEnum):
    """`form_only`: no check digit says more. `untold`: nothing is known of this sort."""

    HOLDS = "holds"
    WRONG = "wrong"
    UNUSUAL = "unusual"
    FORM_ONLY = "form_only"
    UNTOLD = "untold"


class Checked(Struct, frozen=True):
    """`sort`: iban, aba, nz, domestic, bitcoin, ethereum, tron, solana or empty.

    `swapped`: the place, from one, of two neighbours that would fit the other way round; 0 if none is plain.
    """

    sort: str
    held: Held
    swapped: int = 0


class AccountForm(Struct, frozen=True):
    """How many digits an account of a country usually has, its bank's part included or not."""

    least: int
    most: int


Forms = Mapping[str, AccountForm]
