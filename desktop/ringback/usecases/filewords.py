"""What a file or an e-mail says of itself, in plain words: as it says it, proving nothing."""

import re
from datetime import date
from email.utils import parsedate_to_datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.facts import Exhibit, FileRead, MailRead, Trouble
from ringback.domain.facts.mail import Attached
from ringback.domain.runnable import can_run
from ringback.playbook import Playbook, load
from ringback.text import _, ngettext, worded
from ringback.usecases.days import text_of_day
from ringback.usecases.reading import exhibit_from, look_into, mail_of

_MOMENT = re.compile(r"(?:D:)?(\d{4})[:-]?(\d{2})[:-]?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?!\d*[/:]\d{4}))?")
"""As PDF, EXIF and office files write a date."""


class FileTold(Struct, frozen=True):
    """`facts` are as a case document holds them; `why` is what kept it, or the rest, from being read."""

    facts: tuple[Exhibit | MailRead, ...]
    lines: tuple[str, ...]
    why: str = ""


def told_of_file(path: Path, region: str = "") -> FileTold:
    """Without any register. Raises InputProblem `file_unreadable` or `exhibit_too_large`."""
    seen, book = look_into(path, region=region), load()
    exhibit = exhibit_from(path, seen, "exhibit-1")
    mail = mail_of(seen, "mail-1", exhibit.id)
    lines = words_of_mail(mail) if mail else words_about(replace(seen.read, trouble=None), book)
    why = why_not(seen.read.trouble, book) if seen.read.trouble else ""
    return FileTold((exhibit, mail) if mail else (exhibit,), lines, why)


def words_about(read: FileRead, book: Playbook) -> tuple[str, ...]:
    """A line for each thing it says; the last one is why it, or the rest, could not be read."""
    said = (
        (read.author, _("Author: {words}")),
        (read.last_author, _("Last saved by: {words}")),
        (read.company, _("Firm: {words}")),
        (read.software, _("Made with: {words}")),
        (moment(read.created), _("Made: {words}")),
        (read.offset, _("Its clock was set to world time {words}")),
        (read.place, _("Taken near: {words} (latitude, longitude)")),
    )
    lines = tuple(words.format(words=value) for value, words in said if value)
    return (*lines, *_counted(read), *_trouble(read, book))


def moment(written: str) -> str:
    """`1 Feb 2026, 08:00` out of the ways files and mails write it; anything else as it stands."""
    found = _MOMENT.match(_of_mail(written))
    if found is None:
        return written
    year, month, day, hour, minute = found.groups()
    words = text_of_day(f"{year}-{month}-{day}", date.min)
    return f"{words}, {hour}:{minute}" if hour else words


def _of_mail(written: str) -> str:
    """`Sun, 1 Feb 2026 08:00:00 +0000` as other files write it."""
    try:
        return parsedate_to_datetime(written).isoformat()
    except ValueError:
        return written


def _counted(read: FileRead) -> tuple[str, ...]:
    pictures, sentences = -(-len(read.pictures) // 2), len(read.sentences)
    counts = (
        (pictures, ngettext("{n} picture to compare", "{n} pictures to compare", pictures)),
        (sentences, ngettext("{n} long sentence to compare", "{n} long sentences to compare", sentences)),
    )
    return tuple(words.format(n=count) for count, words in counts if count)


def _trouble(read: FileRead, book: Playbook) -> tuple[str, ...]:
    if read.trouble is None:
        return ()
    return (_("Could not be read, because {why}.").format(why=why_not(read.trouble, book)),)


def why_not(trouble: Trouble, book: Playbook) -> str:
    """What follows on "could not be read, because"."""
    return worded(book.label(trouble))


def words_of_mail(mail: MailRead) -> tuple[str, ...]:
    """Its head, and what it asks, marked as from the request."""
    asked = ", ".join(one.value for one in mail.asked)
    said = (
        (f"{mail.from_name} <{mail.from_address}>".strip(), _("From: {words}")),
        (mail.reply_to, _("An answer goes to: {words}")),
        (mail.return_path, _("Sent back to, if lost: {words}")),
        (mail.date, _("Date in it: {words}")),
        (_results(mail), _("Checks by the server that received it: {words}")),
        (", ".join(mail.hosts), _("Links in it, not opened, lead to: {words}")),
        (", ".join(map(_of_attached, mail.attached)), _("Attached, not opened: {words}")),
        (asked, _("From the request; never ring a number in it: {words}")),
    )
    return tuple(words.format(words=value) for value, words in said if value)


def _of_attached(one: Attached) -> str:
    """`invoice.pdf (12 KB, application/pdf)`, as the mail names it."""
    size = _("{n} KB").format(n=-(-one.size // 1024))
    runs = (_("can run"),) if can_run(one.name, b"") else ()
    return f"{one.name or _('without a name')} ({', '.join((size, *filter(None, (one.sort,)), *runs))})"


def _results(mail: MailRead) -> str:
    judged = mail.judged
    named = (("SPF", judged.spf), ("DKIM", judged.dkim), ("DMARC", judged.dmarc))
    results = ", ".join(f"{name} {result}" for name, result in named if result)
    return f"{results} ({judged.by})" if results and judged.by else results
