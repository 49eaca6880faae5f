"""Reading a file after it was kept: when nobody could read it then, or reading it was stopped.

Its bytes leave the register sealed. In the clear they are for a moment in a file without a name, which goes
with the program whatever happens.
"""

from tempfile import TemporaryFile

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.errors import RecordsProblem
from ringback.domain.facts import Exhibit, MailRead, Trouble
from ringback.domain.ids import CaseId, FactId
from ringback.readers.child import LARGEST_READ, read_open
from ringback.records import Lent
from ringback.usecases.cases import next_id, record
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.reading import Seen, mail_of, seen_of

_AGAIN = frozenset({Trouble.TOO_SLOW, Trouble.STOPPED})
"""What may go better another time."""


class Reread(Struct, frozen=True):
    """What a kept file says of itself after all."""

    exhibit: FactId
    seen: Seen


class Rereading(Struct, frozen=True):
    """Opening and reading a kept file, as one piece of work for another thread."""

    lent: Lent
    exhibit: FactId
    name: str
    region: str

    def __call__(self) -> Reread:
        """Raises RecordsProblem `damaged` or `disk_full`; then nothing is left."""
        with TemporaryFile() as file:
            try:
                for chunk in self.lent.chunks():
                    file.write(chunk)
                file.flush()
            except OSError as error:
                raise RecordsProblem("disk_full") from error
            return Reread(self.exhibit, seen_of(read_open(file, self.name), self.region))


def can_be_read(exhibit: Exhibit) -> bool:
    """Kept here, never read to its end, and neither a program nor larger than we read."""
    if not exhibit.kept or exhibit.runs or exhibit.size > LARGEST_READ:
        return False
    return exhibit.read is None or exhibit.read.trouble in _AGAIN


def rereading_of(desk: Desk, case_id: CaseId, exhibit: FactId) -> Rereading:
    """Raises RecordsProblem `no_such_exhibit`, also for one that is not to be read."""
    case = desk.case(case_id)
    known = case.get(Exhibit, exhibit)
    if known is None or not can_be_read(known):
        raise RecordsProblem("no_such_exhibit", case=case_id, exhibit=exhibit)
    region = case.party.country if case.party else ""
    return Rereading(desk.register.lend_exhibit(case_id, known.sha256), exhibit, known.name, region)


def keep_reread(desk: Desk, gesture: Gesture, reread: Reread) -> Case:
    """What it says goes into its fact, the head of a mail into one of its own. Raises as `record` does.

    The mail is first: while the file counts as unread, it can be read again.
    """
    case = desk.case(gesture.case)
    known = case.get(Exhibit, reread.exhibit)
    if known is None:
        return case
    mail = mail_of(reread.seen, next_id(case, "mail"), known.id)
    if mail is not None and not any(one.exhibit == known.id for one in case.of(MailRead)):
        case = record(desk, gesture, mail)
        gesture = Gesture(gesture.case, case.head, draft=gesture.draft)
    read = reread.seen.read
    runs = known.runs or read.trouble is Trouble.CAN_RUN
    return record(desk, gesture, replace(known, read=read, runs=runs))
