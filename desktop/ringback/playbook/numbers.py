"""What each identity, tax and register number is called, how it looks, and of whom it may be asked."""

from ringback.playbook.base import Words


class NumberWords(Words, frozen=True, kw_only=True):
    """`refused` says why nobody may ask for it, `instead` what to ask for; both empty for the others."""

    name: str
    look: str
    asked: str
    refused: str = ""
    instead: str = ""


class Numbers(Words, frozen=True, kw_only=True):
    """`kind` by its sort, as in ``rules/numbers``: ``sg.nric``."""

    dated: str
    kind: dict[str, NumberWords]
