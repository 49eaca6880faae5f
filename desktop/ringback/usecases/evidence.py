"""Keeping a file: sealed and read off the window's thread, then put into the register in one gesture."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.facts import Exhibit, FileRead, Trouble
from ringback.domain.ids import CaseId, FactId
from ringback.records import Sealed, Sealing
from ringback.usecases.cases import next_id, record
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.reading import Seen, look_into, mail_of
from ringback.usecases.told import exhibit_of


class Taken(Struct, frozen=True):
    """A sealed file on its way into the register, and what it says of itself."""

    sealed: Sealed
    seen: Seen

    @property
    def is_mail(self) -> bool:
        return self.seen.mail is not None


class Taking(Struct, frozen=True):
    """Hashing, sealing and reading, as one piece of work for another thread."""

    sealing: Sealing
    path: Path
    region: str

    def __call__(self) -> Taken:
        """Raises InputProblem or RecordsProblem; then nothing is left. A file that can't be read is kept."""
        sealed = self.sealing(self.path)
        if sealed.kept.runs:
            return Taken(sealed, Seen(FileRead(trouble=Trouble.CAN_RUN)))
        return Taken(sealed, look_into(self.path, sealed.kept.name, self.region))


def taking_of(desk: Desk, case_id: CaseId, path: Path) -> Taking:
    party = desk.case(case_id).party
    return Taking(desk.register.sealing(case_id), path, party.country if party else "")


def keep_taken(desk: Desk, gesture: Gesture, taken: Taken) -> Case:
    """The bytes and one fact with what they say. Raises RecordsProblem `disk_full` or `changed_meanwhile`."""
    return record(desk, gesture, put_taken(desk, gesture, taken))


def keep_request(desk: Desk, gesture: Gesture, taken: Taken) -> Case:
    """The same for a mail that asks to change the account; a file that is no mail is only kept."""
    exhibit = put_taken(desk, gesture, taken)
    case = record(desk, gesture, exhibit)
    payee = case.payee
    mail = mail_of(taken.seen, next_id(case, "mail"), exhibit.id, payee.id if payee else None)
    if mail is None:
        return case
    return record(desk, Gesture(gesture.case, case.head, draft=gesture.draft), mail)


def put_taken(desk: Desk, gesture: Gesture, taken: Taken) -> Exhibit:
    """The bytes are in the register; the fact about them is still to be recorded."""
    kept = desk.register.put_exhibit(taken.sealed)
    exhibit = replace(exhibit_of(desk.case(gesture.case), kept), read=taken.seen.read)
    return replace(exhibit, runs=exhibit.runs or taken.seen.read.trouble is Trouble.CAN_RUN)


def call_ours(desk: Desk, gesture: Gesture, exhibit: FactId, ours: bool) -> Case:
    """A form of the firm's own: that another applicant sent the same one back says nothing."""
    case = desk.case(gesture.case)
    known = case.get(Exhibit, exhibit)
    return case if known is None else record(desk, gesture, replace(known, ours=ours))
