"""Six minutes: an invented case, what would you do, the answer, and why. Nothing is counted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Banner
from ringback.ui.form import Voice, plain_label, small, tight
from ringback.ui.keys import Key
from ringback.ui.page import Page
from ringback.ui.places import Learn, PracticeCase
from ringback.ui.theme import Kind
from ringback.usecases.learning import Question, questions


class Choice(GhostButton):
    """One answer, by its place."""

    chosen = Signal(object)

    def __init__(self, at: int, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent, main=True)
        self.at = at
        self.clicked.connect(self._clicked)

    def _clicked(self) -> None:
        self.chosen.emit(self.at)


class DrillPage(Page):
    went = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What would you do?"), "", parent)
        self._questions = questions()
        self._at = 0
        self._answered = False
        self.where = self.add(small("", self))
        self.story = self.add(plain_label("", Voice.BODY, self))
        self.ask = self.add(plain_label("", Voice.LARGE, self))
        self._held = self.add(QWidget(self))
        self._column = tight(QVBoxLayout(self._held), 8)
        self.choices: list[Choice] = []
        self.answer: Banner | None = None
        self.contents = self.footer.add(GhostButton(_("All pages"), main=True))
        self.case = self.footer.add(GhostButton(_("Try this case"), main=True))
        self.next = self.footer.add(PrimaryButton(_("Next")))
        self.contents.clicked.connect(self._to_contents)
        self.case.clicked.connect(self._to_case)
        self.next.clicked.connect(self.save)
        keys.install(self, {Key.SAVE: self.save})
        self._render()

    @property
    def question(self) -> Question:
        return self._questions[self._at]

    def initial_focus(self) -> QWidget | None:
        return self.next if self._answered else self.choices[0]

    def save(self) -> None:
        """On, once it is answered; after the last one back to the pages."""
        if not self._answered:
            return
        if self._at + 1 == len(self._questions):
            self._to_contents()
            return
        self._at, self._answered = self._at + 1, False
        self._render()

    def _render(self) -> None:
        question = self.question
        number = _("Question {at} of {of}").format(at=self._at + 1, of=len(self._questions))
        self.where.say(f"{question.case} · {number}")
        self.story.say(question.story)
        self.ask.say(question.ask)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setVisible(False)
                widget.deleteLater()
        self.answer = None
        self.choices = [Choice(at, words, self._held) for at, words in enumerate(question.choices)]
        for choice in self.choices:
            choice.chosen.connect(self._chosen)
            self._column.addWidget(choice)
            choice.setVisible(True)
        self._settle()

    def _settle(self) -> None:
        self.next.setVisible(self._answered)
        self.case.setVisible(self._answered and self.question.last)
        if (wanted := self.initial_focus()) is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, at: int) -> None:
        if self._answered:
            return
        self._answered = True
        question = self.question
        helps = at == question.helps
        words = (
            _("That helps") if helps else _("Better: {words}").format(words=question.choices[question.helps])
        )
        self.answer = Banner(Kind.OK if helps else Kind.CAUTION, words, question.why, self._held)
        self._column.addWidget(self.answer)
        self.answer.setVisible(True)
        for choice in self.choices:
            choice.setEnabled(False)
        self._settle()
        self.scroller.ensureWidgetVisible(self.answer)

    def _to_contents(self) -> None:
        self.went.emit(Learn())

    def _to_case(self) -> None:
        self.went.emit(PracticeCase(self.question.practice))
