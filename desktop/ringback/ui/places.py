"""Where the window can be: each place is a value, and going somewhere is emitting one.

The contract between ``app.py`` and a page. A page is made by ``make(place, desk, parent)`` (a function of
its package, or one of ``ringback.ui.case``: ``make_new_case``, ``make_task``, ``make_check``,
``make_fact``, ``make_finding``, ``make_calls``) and is a ``ringback.ui.page.Page``. It may have:

    went = Signal(object)       # a Place: the app shows it; ``Back()`` is wherever one was before
    changed = Signal()          # after every gesture that was kept: the app makes both panes anew
    blind = Signal(object)      # bool, while a call runs: both panes are gone, no notice appears, no lock
    job_ready = Signal(object)  # a Started, only from NewCase while `desk` is None
    ordered = Signal(object)    # a ui.jobs.Order: slow work (a PDF, hashing) for the worker of files;
                                # its `done`, a bound method of the page, gets Ok or Err
    def leave(self) -> None     # called once before the page is replaced or the window closes: save drafts

`desk` is None only for NewCase, before a register exists. Once it exists, NewCase opens the case itself
(``usecases.cases.start_case``) and emits ``went`` with its first task.

Beside a place that has a ``case`` stand two panes, ``ringback.ui.case.make_column`` and ``make_side``,
called as ``(desk, case_id, place, parent)`` and made anew after ``went`` and ``changed``. They may have
``went`` and ``changed`` too. A pane is a ``ringback.ui.pane.Pane``.

A page is made when it is gone to and dropped when it is left; what was typed lives in the journal or in
drafts. The app goes back with Alt+Left, locks with Ctrl+L and after ten idle minutes, calling ``leave``
first, and after unlocking shows the place one was at.
"""

from msgspec import Struct

from ringback.domain.facts import Party, Purpose, VideoPurpose
from ringback.domain.ids import CaseId, FactId
from ringback.domain.job import Job
from ringback.domain.severity import Task


class Started(Struct, frozen=True):
    """A check begun before there is anywhere to keep it: kept by ``usecases.cases.start_case``."""

    job: Job
    party: Party | None = None


class Place(Struct, frozen=True, tag=True):
    pass


class Welcome(Place, frozen=True):
    """Before any register, or before it is unlocked."""


class Back(Place, frozen=True):
    """Where one was before."""


class Setup(Place, frozen=True):
    """Name, firm and passphrase: asked when there is something to keep."""

    started: Started | None = None


class Recovery(Place, frozen=True):
    """The recovery code of a new register, shown once; then to what was begun."""

    code: str
    then: Place


class Unlock(Place, frozen=True):
    pass


class Recover(Place, frozen=True):
    """A new passphrase by the printed recovery code."""


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
    """Finding the number, the call, the comparison afterwards. `about` is a referee, the party or a payee."""

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


class PracticeCase(Place, frozen=True):
    """One practice case, in the practice register; `name` as in resources/practice."""

    name: str


class LeavePractice(Place, frozen=True):
    """Back to one's own register, or to its door."""


class People(Place, frozen=True):
    """Who has a key."""


class AddPerson(Place, frozen=True):
    pass


class ChangePassphrase(Place, frozen=True):
    """One's own."""


def task_place(case: CaseId, task: Task) -> Place:
    """Where a task is done: deciding has a page of its own."""
    return Decide(case) if task is Task.DECIDE else CaseTask(case, task)
