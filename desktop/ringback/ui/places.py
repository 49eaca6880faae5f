"""Where the window can be: each place is a value, and going somewhere is emitting one.

The contract between ``app.py`` and a page stands in ``ringback.ui``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringback.value import Value

if TYPE_CHECKING:
    from ringback.domain.facts import Party, Purpose, VideoPurpose
    from ringback.domain.ids import CaseId, FactId
    from ringback.domain.job import Job
    from ringback.domain.severity import Task


class Started(Value):
    """A check begun before there is anywhere to keep it: kept by ``usecases.cases.start_case``."""

    job: Job
    party: Party | None = None


class Place(Value):
    pass


class Welcome(Place):
    """Before any register, or before it is unlocked."""


class Back(Place):
    """Where one was before."""


class Setup(Place):
    """Name, firm and passphrase: asked when there is something to keep."""

    started: Started | None = None


class Recovery(Place):
    """A recovery code, shown once; then to what was begun."""

    code: str
    then: Place


class NewRecovery(Place):
    """A new recovery code, when the old one is lost or was never written down."""


class Unlock(Place):
    pass


class Recover(Place):
    """A new passphrase by the printed recovery code."""


class Home(Place):
    pass


class NewCase(Place):
    """The questions about the job, before a case exists; `here` for somebody who works for us already."""

    here: bool = False


class CaseTask(Place):
    """A task of a case: its checks, and which comes next."""

    case: CaseId
    task: Task


class CaseCheck(Place):
    """One check, for one person where it is asked of each; `fact` edits a fact that is there."""

    case: CaseId
    check: str
    about: FactId | None = None
    fact: FactId | None = None


class CaseFact(Place):
    """The pages of one kind of fact on its own: a new one, or an edit."""

    case: CaseId
    kind: str
    about: FactId | None = None
    fact: FactId | None = None


class CaseFinding(Place):
    """One finding, to answer or to put to the contractor; `key` as in `Finding.key`."""

    case: CaseId
    key: str


class CutAccess(Place):
    """What they reach, from top to bottom: cut, by whom and when; they leave, or something is wrong."""

    case: CaseId


class LookForSecond(Place):
    """Every other case that shares something with this one, or nearly so."""

    case: CaseId


class CallsToMake(Place):
    case: CaseId


class Sittings(Place):
    case: CaseId


class CallPlace(Place):
    """Finding the number, the call, the comparison afterwards. `about` is a referee, the party or a payee."""

    case: CaseId
    about: FactId
    purpose: Purpose


class VideoPlace(Place):
    case: CaseId
    about: FactId
    purpose: VideoPurpose


class KeepPicture(Place):
    """A picture of a document seen or of a video call."""

    case: CaseId
    about: FactId


class PayeePlace(Place):
    case: CaseId


class Decide(Place):
    case: CaseId


class Answers(Place):
    """Everything that is written down, task by task, before the decision."""

    case: CaseId


class Wrong(Place):
    """I think something is wrong: reachable from everywhere, before any passphrase.

    `about` is the case one was in; it stands over that case and is no part of it.
    """

    situation: str = ""
    about: CaseId | None = None


class Help(Place):
    """How Ringback works, and the keys: over the page one is on, which waits."""


class Learn(Place):
    """Know the threat: what there is to know, or one page of it by its id."""

    page: str = ""


class Drill(Place):
    """Six minutes: what would you do?"""


class Practice(Place):
    """The practice cases to choose from."""


class PracticeCase(Place):
    """One practice case, in the practice register; `name` as in resources/practice."""

    name: str


class LeavePractice(Place):
    """Back to one's own register, or to its door."""


class Inbox(Place):
    """Somebody not taken on, to be kept until a day."""


class Kept(Place):
    """What is kept of somebody, and erasing it; no case pane stands beside it."""

    kept: CaseId


class AnswerQuestion(Place):
    """What somebody at another computer asks about a decision of theirs."""


class PaymentList(Place):
    """A payment list or a supplier list, held against the cases; `file` so that Back finds it again."""

    file: str = ""


class People(Place):
    """Who has a key."""


class AddPerson(Place):
    pass


class ShowKey(Place):
    """One's own key, for whoever will ask by file."""


class AddKey(Place):
    """The key of a second person at another computer."""


class ChangePassphrase(Place):
    """One's own."""


def task_place(case: CaseId, task: Task) -> Place:
    """Where a task is done: deciding has a page of its own."""
    from ringback.domain.severity import Task  # nobody decides before the window stands

    return Decide(case) if task is Task.DECIDE else CaseTask(case, task)
