"""How a domestic account number usually looks, country by country."""

from ringback.playbook.base import Words


class AccountLook(Words, frozen=True, kw_only=True):
    """`least` and `most` digits; `look` and `example` for people."""

    least: int
    most: int
    look: str
    example: str


class AccountLooks(Words, frozen=True, kw_only=True):
    """`dated`: when it was written. `certainty` M is shown with "check this"."""

    dated: str
    certainty: str
    form: dict[str, AccountLook]
