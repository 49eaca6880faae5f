"""Where the window can be: each place is a value, and going somewhere is emitting one."""

from msgspec import Struct

from ringback.domain.facts import Purpose, VideoPurpose
from ringback.domain.ids import CaseId, FactId
from ringback.domain.severity import Task


class Place(Struct, frozen=True, tag=True):
    pass


class Welcome(Place, frozen=True):
    """Before any register, or before it is unlocked."""


class Setup(Place, frozen=True):
    """Name, firm and passphrase: asked when there is something to keep."""


class Unlock(Place, frozen=True):
    pass


class Home(Place, frozen=True):
    pass


class NewCase(Place, frozen=True):
    """The questions about the job, before a case exists."""


class CaseTask(Place, frozen=True):
    """A task of a case: its checks, and which comes next."""

    case: CaseId
    task: Task


class CaseCheck(Place, frozen=True):
    """One check, for one person where it is asked of each; `fact` edits a fact that is there."""

    case: CaseId
    check: str
    about: FactId | None = None
    fact: FactId | None = None


class CaseFact(Place, frozen=True):
    """The pages of one kind of fact on its own: a new one, or an edit."""

    case: CaseId
    kind: str
    about: FactId | None = None
    fact: FactId | None = None


class CaseFinding(Place, frozen=True):
    """One finding, to answer or to put to the contractor; `key` as in `Finding.key`."""

    case: CaseId
    key: str


class CallsToMake(Place, frozen=True):
    case: CaseId


class CallPlace(Place, frozen=True):
    """Finding the number, the call, and the comparison afterwards. `about` is a referee, the party or a payee."""

    case: CaseId
    about: FactId
    purpose: Purpose


class VideoPlace(Place, frozen=True):
    case: CaseId
    about: FactId
    purpose: VideoPurpose


class PayeePlace(Place, frozen=True):
    case: CaseId


class Decide(Place, frozen=True):
    case: CaseId


class Wrong(Place, frozen=True):
    """I think something is wrong: reachable from everywhere, before any passphrase."""

    situation: str = ""


class Practice(Place, frozen=True):
    """The practice cases to choose from."""


class People(Place, frozen=True):
    """Who has a key, and adding a second person."""
