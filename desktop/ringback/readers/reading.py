"""What a reader hands over: cleaned, bounded, and strict enough to be JSON between two processes."""

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.cleanliness import cleaned
from ringback.domain.facts import FileRead, Trouble
from ringback.domain.facts.mail import Attached, Judged

LONGEST_LINE = 300
LONGEST_TEXT = 200_000
"""Characters of a file's text that are looked at: some eighty pages."""


class MailHead(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who an e-mail says it is from, and where an answer would go. Hosts of links are text."""

    from_name: str = ""
    from_address: str = ""
    reply_to: str = ""
    return_path: str = ""
    date: str = ""
    subject: str = ""
    judged: Judged = Judged()
    hosts: tuple[str, ...] = ()
    attached: tuple[Attached, ...] = ()


class Reading(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """`text` is what the file says in words, never kept as it is."""

    read: FileRead = FileRead()
    text: str = ""
    mail: MailHead | None = None

    def in_trouble(self, trouble: Trouble) -> "Reading":
        """What was read until then stays."""
        return replace(self, read=replace(self.read, trouble=trouble))


class NotReadError(Exception):
    """A reader's bound was met. `trouble` says which."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


def line(text: object) -> str:
    """One line of at most `LONGEST_LINE` characters without hidden ones; nothing for None."""
    words = "" if text is None else str(text)[: LONGEST_LINE * 4]
    return " ".join(cleaned(words).split())[:LONGEST_LINE]


def body(text: str) -> str:
    """At most `LONGEST_TEXT` characters without hidden ones."""
    return cleaned(text[: LONGEST_TEXT * 2])[:LONGEST_TEXT]
