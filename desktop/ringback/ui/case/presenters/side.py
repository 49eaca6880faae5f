"""What was noticed, the findings of this task first, and why this step matters."""

from msgspec import Struct

from ringback.domain.checks import CHECKS
from ringback.domain.findings import Finding
from ringback.domain.ids import CaseId
from ringback.domain.severity import Severity, Task
from ringback.text import _, worded
from ringback.ui.call.presenters.find import running_place
from ringback.ui.cards import FindingWords
from ringback.ui.case.routes import task_of_place
from ringback.ui.case.severities import kind_of_severity, word_of_severity
from ringback.ui.places import CaseCheck, CaseFinding, Place
from ringback.usecases.assessments import tell_finding
from ringback.usecases.desk import Desk

MOST_OPEN = 3


class Noticed(Struct, frozen=True):
    key: str
    words: FindingWords


class SideView(Struct, frozen=True, kw_only=True):
    """`first` are shown, `more` and `notes` wait behind a button; `here` when the page shows one itself.

    `running` is where the call that closes all of them goes on.
    """

    blind: bool = False
    running: Place | None = None
    here: bool = False
    first: tuple[Noticed, ...] = ()
    more: tuple[Noticed, ...] = ()
    notes: tuple[Noticed, ...] = ()
    why: str = ""


def side_view(desk: Desk, case_id: CaseId, place: object) -> SideView:
    case = desk.case(case_id)
    if case.running:
        return SideView(blind=True, running=running_place(case, case_id))
    task = task_of_place(place)
    here = place.key if isinstance(place, CaseFinding) else ""
    found = [one for one in desk.assess(case_id).open if one.key != here]
    found.sort(key=lambda one: _rank(one, task))
    shown = [noticed(desk, one) for one in found if one.severity is not Severity.NOTE]
    notes = tuple(noticed(desk, one) for one in found if one.severity is Severity.NOTE)
    return SideView(
        first=tuple(shown[:MOST_OPEN]),
        more=tuple(shown[MOST_OPEN:]),
        notes=notes,
        why=_why(desk, place, task),
        here=bool(here),
    )


def _rank(finding: Finding, task: Task | None) -> tuple[bool, int]:
    return finding.task is not task, list(Severity).index(finding.severity)


def noticed(desk: Desk, finding: Finding) -> Noticed:
    told = tell_finding(finding, desk.playbook)
    words = FindingWords(
        title=told.sentence,
        word=word_of_severity(desk, finding.severity),
        kind=kind_of_severity(finding.severity),
        reasons=" ".join((*told.honest_reasons, _("To clear it: {words}").format(words=told.clears))),
        source=told.source,
    )
    return Noticed(finding.key, words)


def _why(desk: Desk, place: object, task: Task | None) -> str:
    if isinstance(place, CaseCheck) and place.check in CHECKS:
        return worded(desk.playbook.checks[place.check].why)
    return next((worded(one.why) for one in desk.playbook.tasks.task if one.id is task), "")


def count_words(count: int) -> str:
    return _("More points ({count})").format(count=count)
