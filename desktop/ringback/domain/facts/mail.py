"""An e-mail that asks for a change of where money goes, as it was written; nothing in it was opened."""

from typing import Annotated

from msgspec import Meta, Struct

from ringback.domain.facts.base import Fact
from ringback.domain.ids import FactId, Line

MOST_ASKED = 40
MOST_HOSTS = 40
MOST_ATTACHED = 40


class Judged(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the topmost `Authentication-Results` says, in its own words: `pass`, `fail`, `none` and others.

    Only the server that received the mail can have written the topmost one; those below may be the
    sender's own. `by` is the name it gives itself. `others` counts the ones below, which are not read.
    """

    by: Line = ""
    spf: Line = ""
    dkim: Line = ""
    dmarc: Line = ""
    others: Annotated[int, Meta(ge=0, le=10_000)] = 0


class Asked(Struct, frozen=True, forbid_unknown_fields=True):
    """One number, address or account from the request; `sort` as in `rules.extract`."""

    sort: Line
    value: Line


class Attached(Struct, frozen=True, forbid_unknown_fields=True):
    """A file in the mail, by what the mail says of it; it was not opened. `size` in bytes once unpacked."""

    name: Line
    size: Annotated[int, Meta(ge=0)]
    sort: Line


class MailRead(Fact, frozen=True, kw_only=True, tag="mail_read"):
    """What a kept e-mail says; `exhibit` is the file. All of it can be forged but `judged`."""

    about: FactId | None = None
    exhibit: FactId
    from_name: Line = ""
    from_address: Line = ""
    reply_to: Line = ""
    return_path: Line = ""
    date: Line = ""
    """As the mail itself has it."""
    subject: Line = ""
    judged: Judged = Judged()
    hosts: Annotated[tuple[Line, ...], Meta(max_length=MOST_HOSTS)] = ()
    """Of the links in it: text, never opened."""
    attached: Annotated[tuple[Attached, ...], Meta(max_length=MOST_ATTACHED)] = ()
    asked: Annotated[tuple[Asked, ...], Meta(max_length=MOST_ASKED)] = ()
    """From the request: a number here never counts for the callback about it."""
