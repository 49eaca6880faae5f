"""The questions about the job, and the plan they make; before a case, or to let a plan grow."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from ringback.domain.case import Case
from ringback.domain.errors import RingbackError
from ringback.domain.events import Way
from ringback.domain.facts import Access, Device
from ringback.domain.ids import CaseId
from ringback.domain.job import Job
from ringback.domain.severity import Task
from ringback.domain.sizing import wider
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys, reading
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Banner, Card
from ringback.ui.case.questions import Question, Questions
from ringback.ui.form import Voice, heading, muted, plain_label, small, tight
from ringback.ui.keys import Key
from ringback.ui.page import Page
from ringback.ui.places import Back, CaseTask, NewCase, Started
from ringback.ui.theme import Kind
from ringback.usecases import cases, jobs
from ringback.usecases.desk import Desk, Gesture

SIDE_BY_SIDE = 860
"""Pixels from which answers and plan share the width."""


class PlanCard(Card):
    """The plan by name, minutes, and what it asks in each task."""

    def __init__(self, told: jobs.PlanTold, *, grows: bool, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.add(
            small(_("Your plan, from these answers") if not grows else _("The plan as it would grow"), self)
        )
        minutes = plain_label(
            _("about {minutes} minutes").format(minutes=told.minutes), Voice.STRONG, wrap=False
        )
        self.add_line(plain_label(told.title, Voice.LARGE, self), minutes, stretch=0)
        self.add(muted(told.means, self))
        several = _("In {n} sittings. They need not be on one day.")
        self.add(muted(several.format(n=told.sittings), self))
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for at, part in enumerate(told.parts):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(plain_label(part.title, Voice.STRONG, self, wrap=False), at, 0, top)
            grid.addWidget(plain_label(" · ".join(part.checks), Voice.BODY, self), at, 1)
        self.add_layout(grid)
        new = [name for part in told.parts for name in part.new]
        if grows:
            words = _("New: {checks}").format(checks=" · ".join(new)) if new else _("Nothing new.")
            self.add(heading(words, self))


class JobPage(Page):
    """The six questions; what becomes of the answers is said by the two kinds below."""

    went = Signal(object)
    changed = Signal()
    job_ready = Signal(object)

    def __init__(self, desk: Desk | None, title: str, lead: str, parent: QWidget) -> None:
        super().__init__(title, lead, parent)
        self.desk = desk
        self.playbook = desk.playbook if desk else jobs.words_without_a_register()
        self._plan: PlanCard | None = None
        self._trouble: Banner | None = None
        self.questions = Questions(self._asked(), self.answers_at_first(), self.body)
        self._both = tight(QBoxLayout(QBoxLayout.Direction.LeftToRight), 14)
        self._both.addWidget(self.questions, 5, Qt.AlignmentFlag.AlignTop)
        self.add_layout(self._both)
        self.questions.shown.connect(self._show)
        self.former = self.footer.add(GhostButton(_("Back"), main=True))
        self.primary = self.footer.add(PrimaryButton(_("Next")))
        self.former.clicked.connect(self.back)
        self.primary.clicked.connect(self.save)
        keys.install(self, {Key.SAVE: self.save})
        self.questions.cleaned.connect(self._cleaned)
        self._show()

    def initial_focus(self) -> QWidget | None:
        if self.questions.row is None:
            return self.primary
        return reading.first_focus(self.questions.row)

    def answers_at_first(self) -> jobs.Answers:
        return {}

    def tell(self, job: Job) -> jobs.PlanTold:
        return jobs.tell_plan(self.playbook, job)

    def keep(self, job: Job) -> None:
        raise NotImplementedError

    def save_words(self) -> str:
        return _("Start with this plan")

    def save(self) -> None:
        job = jobs.job_from(self.questions.answers)
        if not self.questions.done() or job is None:
            self.questions.next()
            return
        try:
            self.keep(job)
        except RingbackError as error:
            self.say_trouble(sentence(error))

    def back(self) -> None:
        if not self.questions.back():
            self.went.emit(Back())

    def say_trouble(self, words: str) -> None:
        if self._trouble is not None:
            self._trouble.deleteLater()
        self._trouble = self.add(Banner(Kind.STOP, _("This was not kept"), words, self.body))
        self._trouble.setVisible(True)

    def _asked(self) -> tuple[Question, ...]:
        return tuple(
            Question(key=one.key, text=one.text, help=one.help, why=one.why, options=one.options)
            for one in jobs.job_questions(self.playbook)
        )

    def _show(self) -> None:
        if self._plan is not None:
            self._plan.setParent(None)
            self._plan.deleteLater()
            self._plan = None
        job = jobs.job_from(self.questions.answers)
        done = self.questions.done() and job is not None
        if done and job is not None:
            grows = self.desk is not None and bool(self.answers_at_first())
            self._plan = PlanCard(self.tell(job), grows=grows, parent=self.body)
            self._both.addWidget(self._plan, 6, Qt.AlignmentFlag.AlignTop)
            self._plan.setVisible(True)
            self.primary.setFocus()
        self.primary.say(self.save_words() if done else _("Next"))
        self.scroller.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= SIDE_BY_SIDE
        self._both.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def _cleaned(self) -> None:
        self.footer.say(_("Hidden characters were taken out of what you pasted"))


class NewCasePage(JobPage):
    """Before a case exists; without a register the answers are handed on."""

    def __init__(self, place: NewCase, desk: Desk | None, parent: QWidget) -> None:
        self._way = Way.ALREADY_HERE if place.here else Way.APPLICANT
        title, lead = _("Start a check"), _("The work, then six questions that choose the checks.")
        if place.here:
            title = _("Check somebody who works for you")
            lead = _("The same checks as for anybody. What they can reach comes first.")
        nothing = _("Nothing is kept yet.")
        super().__init__(desk, title, f"{lead} {nothing}", parent)

    def keep(self, job: Job) -> None:
        if self.desk is None:
            self.job_ready.emit(Started(job))
            return
        case_id = cases.start_case(self.desk, job, way=self._way)
        self.went.emit(CaseTask(case_id, self.desk.case(case_id).order[1]))


class GrowPage(JobPage):
    """The answers of a case that is there: its plan can grow, never shrink."""

    def __init__(self, case_id: CaseId, desk: Desk, parent: QWidget) -> None:
        self._case_id = case_id
        case = desk.case(case_id)
        self._job, self._old, self._base = case.job, case.plan, case.head
        self._then = Task.ACCESS if wider(case) else Task.TOLD
        super().__init__(desk, _("The job"), _grow_lead(case), parent)

    def answers_at_first(self) -> jobs.Answers:
        return jobs.answers_of(self._job) if self._job else {}

    def tell(self, job: Job) -> jobs.PlanTold:
        return jobs.tell_plan(self.playbook, job, self._old)

    def save_words(self) -> str:
        return _("Save and continue")

    def keep(self, job: Job) -> None:
        if self.desk is None:
            return
        cases.save_job(self.desk, Gesture(self._case_id, self._base), job)
        self.changed.emit()
        self.went.emit(CaseTask(self._case_id, self._then))


def _grow_lead(case: Case) -> str:
    """Why the questions are asked again, where they are."""
    if case.plan is None:
        return ""
    named = [fact.what for fact_id in wider(case) if isinstance(fact := case.facts[fact_id], Access | Device)]
    if named:
        return _("They are to reach {what}. Do these answers still hold?").format(what=", ".join(named))
    return _("If they are to reach more, change the answer. The plan can only grow.")
