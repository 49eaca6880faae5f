"""A file somebody gave, read in a process of its own, and what it says put into facts and plain words."""

from hashlib import file_digest
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.errors import InputProblem
from ringback.domain.facts import Asked, Exhibit, FileRead, MailRead
from ringback.domain.facts.exhibit import LARGEST_EXHIBIT, MOST_SENTENCES
from ringback.domain.facts.mail import MOST_ASKED
from ringback.domain.ids import FactId
from ringback.domain.runnable import START, can_run
from ringback.readers.child import read_file
from ringback.readers.reading import MailHead, Reading, line
from ringback.rules.extract import pull_out
from ringback.rules.identifiers import text_prints
from ringback.rules.shingles import in_hex, shingles


class Seen(Struct, frozen=True):
    """What a file says of itself; `mail` and `asked` only for an e-mail. No words of the file are in it."""

    read: FileRead
    mail: MailHead | None = None
    asked: tuple[Asked, ...] = ()


def look_into(path: Path, name: str = "", region: str = "") -> Seen:
    """Takes seconds at most; off the window's thread. `region` reads local phone numbers of a request.

    Raises InputProblem `file_unreadable` when there is no such file.
    """
    return seen_of(read_file(path, name), region)


def seen_of(reading: Reading, region: str = "") -> Seen:
    sentences = tuple(dict.fromkeys(text_prints(reading.text)))[:MOST_SENTENCES]
    if reading.mail is None:
        return Seen(replace(reading.read, sentences=sentences, runs=in_hex(shingles(reading.text))))
    asked = (Asked(one.sort, line(one.value)) for one in pull_out(reading.text, region))
    return Seen(reading.read, reading.mail, tuple(asked)[:MOST_ASKED])


def mail_of(seen: Seen, fact_id: FactId, exhibit: FactId, about: FactId | None = None) -> MailRead | None:
    """The fact for an e-mail; None for any other file."""
    head = seen.mail
    if head is None:
        return None
    return MailRead(
        id=fact_id,
        about=about,
        exhibit=exhibit,
        from_name=head.from_name,
        from_address=head.from_address,
        reply_to=head.reply_to,
        return_path=head.return_path,
        date=head.date,
        subject=head.subject,
        judged=head.judged,
        hosts=head.hosts,
        attached=head.attached,
        asked=seen.asked,
    )


def exhibit_from(path: Path, seen: Seen, fact_id: FactId) -> Exhibit:
    """For a case document: by hash alone. Raises InputProblem `exhibit_too_large` or `file_unreadable`."""
    try:
        with path.open("rb") as file:
            start = file.read(START)
            size = path.stat().st_size
            file.seek(0)
            digest = file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise InputProblem("file_unreadable", where=path.name, why=error.strerror or "") from error
    if size > LARGEST_EXHIBIT:
        raise InputProblem("exhibit_too_large", where=path.name, size=size, largest=LARGEST_EXHIBIT)
    name = line(path.name)
    return Exhibit(
        id=fact_id, name=name, sha256=digest, size=size, kept=False, runs=can_run(name, start), read=seen.read
    )
