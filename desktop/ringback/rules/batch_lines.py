"""The values of a compared list: its lines, whom the firm has looked at, and what each line can show."""

from enum import StrEnum

from msgspec import Struct

from ringback.domain.facts import Name
from ringback.domain.ids import CaseId, Country, FactId


class Verdict(StrEnum):
    """What one line shows; the gravest first. Words: `resources/playbook/batch.toml`."""

    OTHER_ACCOUNT = "other_account"
    OTHER_SUPPLIER = "other_supplier"
    OTHER_NAME = "other_name"
    TWO_CASES = "two_cases"
    SHARED = "shared"
    STOPPED = "stopped"
    NOT_TAKEN_ON = "not_taken_on"
    OLD_ACCOUNT = "old_account"
    NOT_APPROVED = "not_approved"
    NO_CASE = "no_case"
    NEAR_CASE = "near_case"
    WAITS = "waits"
    OVERDUE = "overdue"
    OPEN_POINT = "open_point"
    UNDECIDED = "undecided"
    NO_ACCOUNT_YET = "no_account_yet"
    NEAR_NAME = "near_name"
    NAME_UNCLEAR = "name_unclear"
    PART = "part"
    UNREADABLE = "unreadable"
    KNOWN = "known"
    FITS = "fits"

    @property
    def fine(self) -> bool:
        return self in {Verdict.FITS, Verdict.KNOWN}

    @property
    def grave(self) -> bool:
        """Not to be paid before somebody asked."""
        return list(Verdict).index(self) <= list(Verdict).index(Verdict.NOT_TAKEN_ON)


class State(StrEnum):
    APPROVED = "approved"
    OLD = "old"
    OPEN = "open"


class Line(Struct, frozen=True, kw_only=True):
    """One line of a list. `number` is the line of the file."""

    number: int
    name: str = ""
    account: str = ""
    bank: str = ""
    """Bank or branch code, where it stands in a column of its own."""
    country: Country = ""
    amount: str = ""
    currency: str = ""
    day: str = ""
    reference: str = ""


class Account(Struct, frozen=True, kw_only=True):
    """One version of where the money of a case goes."""

    payee: FactId
    number: str
    state: State
    holder: Name
    country: Country = ""
    crypto: bool = False


class Vendor(Struct, frozen=True, kw_only=True):
    """Somebody the firm has looked at; `names` are all the names of the case."""

    case: CaseId
    label: str
    names: tuple[Name, ...] = ()
    accounts: tuple[Account, ...] = ()


class Point(Struct, frozen=True, kw_only=True):
    """One thing seen; `other` is another case or the other names that share the account."""

    verdict: Verdict
    label: str = ""
    other: str = ""


class Result(Struct, frozen=True, kw_only=True):
    """A line with what was seen, the gravest first; `payee` when the account is one of the case's."""

    line: Line
    points: tuple[Point, ...]
    case: CaseId | None = None
    payee: FactId | None = None

    @property
    def verdict(self) -> Verdict:
        return self.points[0].verdict

    @property
    def fine(self) -> bool:
        return all(point.verdict.fine for point in self.points)
