"""The first look: six plain questions, each kept as soon as it is answered."""

from PySide6.QtWidgets import QWidget

from ringback.domain.facts import FirstLook, FirstLookItem
from ringback.domain.job import Answer
from ringback.text import _, worded
from ringback.ui import reading
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.case.base import CasePage
from ringback.ui.case.presenters.check import place_after
from ringback.ui.case.questions import Question, Questions
from ringback.ui.places import CaseCheck
from ringback.usecases import cases
from ringback.usecases.desk import Desk, Gesture


class FirstLookPage(CasePage):
    """A yes is a weak point with honest reasons; nothing here says what somebody is."""

    def __init__(self, place: CaseCheck, desk: Desk, parent: QWidget) -> None:
        words = desk.playbook.checks["first_look"]
        lead = _("Most people have good reasons. A yes is a question to ask, no more.")
        super().__init__(desk, place.case, worded(words.title), lead, parent)
        self.place = place
        self.questions = self.add(Questions(_questions(desk), _answers(self), self.body))
        self.questions.answered.connect(self._answered)
        self.questions.shown.connect(self._show)
        self.former = self.footer.add(GhostButton(_("Back"), main=True))
        self.primary = self.footer.add(PrimaryButton(_("Next")))
        self.former.clicked.connect(self._back)
        self.primary.clicked.connect(self.save)
        self._show()

    def initial_focus(self) -> QWidget | None:
        row = self.questions.row
        return reading.first_focus(row) if row is not None else self.primary

    def save(self) -> None:
        if self.questions.done():
            self.go(place_after(self.desk, self.case_id, "first_look"))
        else:
            self.questions.next()

    def _answered(self, key: str) -> None:
        self._item = FirstLookItem(key)
        if self.attempt(self._record):
            self.note_saved()

    def _record(self, gesture: Gesture) -> None:
        known = [look for look in self.case.of(FirstLook) if look.item is self._item]
        fact = FirstLook(
            id=known[0].id if known else f"first-look-{self._item.value}",
            item=self._item,
            answer=Answer(self.questions.answers[self._item.value]),
            words=known[0].words if known else "",
        )
        cases.record(self.desk, gesture, fact)

    def _show(self) -> None:
        self.primary.say(_("Continue") if self.questions.done() else _("Next"))
        if self.questions.done():
            self.primary.setFocus()

    def _back(self) -> None:
        if not self.questions.back():
            self.back()


def _questions(desk: Desk) -> tuple[Question, ...]:
    options = tuple((answer.value, worded(desk.playbook.label(answer))) for answer in Answer)
    return tuple(
        Question(
            key=item.value,
            text=worded(words.ask),
            why=worded(words.why),
            reasons=tuple(worded(reason) for reason in words.honest_reasons),
            options=options,
        )
        for item, words in desk.playbook.questions.first_look.items()
    )


def _answers(page: CasePage) -> dict[str, str]:
    return {look.item.value: look.answer.value for look in page.case.of(FirstLook)}
