"""What can happen to the register itself; its chain is made like a case's."""

from msgspec import Struct

from ringback.domain.ids import CaseId, Day, Line, PersonId, Text
from ringback.domain.people import Person


class BookEvent(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind"
):
    pass


class RegisterMade(BookEvent, frozen=True, kw_only=True, tag="register.made"):
    """`seal` is the public key reports are sealed with."""

    firm: Line
    seal: Line


class PersonAdded(BookEvent, frozen=True, kw_only=True, tag="person.added"):
    """`renews`: whose lost passphrase this new key makes up for; that key makes no further marks."""

    person: Person
    public: Line
    renews: PersonId | None = None
    elsewhere: bool = False
    """Their key is in a register of their own: they sign there, and a file brings it here."""


class PassphraseChanged(BookEvent, frozen=True, kw_only=True, tag="passphrase.changed"):
    person: PersonId


class RecoveryRenewed(BookEvent, frozen=True, kw_only=True, tag="recovery.renewed"):
    """A new recovery code; the one before opens nothing any more."""


class RecoveryNoted(BookEvent, frozen=True, kw_only=True, tag="recovery.noted"):
    """Somebody said that the code is written down."""


class CaseListed(BookEvent, frozen=True, kw_only=True, tag="case.opened"):
    case: CaseId


class CaseErased(BookEvent, frozen=True, kw_only=True, tag="case.erased"):
    case: CaseId
    head: Line
    """The case's newest link: whoever has a copy can still see that it was this one."""
    label: Line = ""
    """So that no later case is called the same."""
    why: Text = ""


class EntryErased(BookEvent, frozen=True, kw_only=True, tag="entry.erased"):
    case: CaseId
    seq: int
    why: Text = ""


class ReportSealed(BookEvent, frozen=True, kw_only=True, tag="report.sealed"):
    """`head` ties the case's chain to the register's at this point."""

    case: CaseId
    sha256: Line
    head: Line


class BackupMade(BookEvent, frozen=True, kw_only=True, tag="backup.made"):
    name: Line
    sha256: Line = ""


class ListsUpdated(BookEvent, frozen=True, kw_only=True, tag="lists.updated"):
    name: Line
    date: Day
    sha256: Line = ""


class ClockWentBack(BookEvent, frozen=True, kw_only=True, tag="clock.went_back"):
    """This computer's clock shows less than it did at the newest entry before."""

    newest: int


AnyBookEvent = (
    RegisterMade
    | PersonAdded
    | PassphraseChanged
    | RecoveryRenewed
    | RecoveryNoted
    | CaseListed
    | CaseErased
    | EntryErased
    | ReportSealed
    | BackupMade
    | ListsUpdated
    | ClockWentBack
)
