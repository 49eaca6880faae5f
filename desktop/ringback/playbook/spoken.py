"""Words said aloud in another language, with how they are read by somebody who does not know its script."""

from ringback.playbook.base import Words


class SpokenLine(Words, frozen=True, kw_only=True):
    english: str
    say: str
    read: str = ""


class Spoken(Words, frozen=True, kw_only=True):
    """``spoken/ja.toml``: a line for each English sentence that is said on a call."""

    line: tuple[SpokenLine, ...]
