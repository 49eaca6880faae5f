"""One question at a time: the answered ones stay above it, each with a way back."""

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import Button, Look
from ringback.ui.cards import Card, Foldout
from ringback.ui.case.rows import clean, fill, make_row, text_of
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import LineField
from ringback.ui.form import Row, Voice, muted, plain_label, small, tight

Answers = dict[str, str]


class Question(Struct, frozen=True, kw_only=True):
    """Without options it is answered with a line of text."""

    key: str
    text: str
    help: str = ""
    why: str = ""
    reasons: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()


class AnsweredLine(QWidget):
    """A question answered before, and a button to answer it anew."""

    again = Signal(object)

    def __init__(self, place: int, question: Question, answer: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        from PySide6.QtWidgets import QHBoxLayout  # only this line is across

        self._place = place
        across = tight(QHBoxLayout(self), 12)
        across.addWidget(muted(question.text, self), 1)
        across.addWidget(plain_label(answer, Voice.STRONG, self, wrap=len(answer) > 40))
        self.button = Button(_("Change"), Look.QUIET, self)
        self.button.setAccessibleName(_("Change: {question}").format(question=question.text))
        self.button.clicked.connect(self._clicked)
        across.addWidget(self.button)

    def _clicked(self) -> None:
        self.again.emit(self._place)


class Questions(QWidget):
    """`answered` with every answer, `shown` when another question is shown, `finished` after the last."""

    answered = Signal(object)  # the key
    shown = Signal()
    finished = Signal()
    cleaned = Signal()

    def __init__(
        self, questions: tuple[Question, ...], answers: Answers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.questions, self.answers = questions, dict(answers)
        self.row: Row | None = None
        self._column = tight(QVBoxLayout(self), 13)
        self._holder: QWidget | None = None
        self.at = self._first_open()
        self._build()

    def done(self) -> bool:
        return self.at >= len(self.questions)

    def go_to(self, at: int) -> None:
        self.at = at
        self._build()
        self.focus_here()
        self.shown.emit()
        if self.done():
            self.finished.emit()

    def next(self) -> None:
        """To the next question without an answer, once this one has one."""
        if self.done() or self.row is None:
            return
        question = self.questions[self.at]
        if not self.answers.get(question.key, "").strip():
            self.row.show_error(
                _("Answer this one first. You can choose: not sure.")
                if question.options
                else _("Write a few words first.")
            )
            self.row.focus()
            return
        self.go_to(self._first_open())

    def back(self) -> bool:
        """To the question before; False at the first one."""
        if self.at == 0:
            return False
        self.go_to(self.at - 1)
        return True

    def focus_here(self) -> None:
        if self.row is not None:
            self.row.focus()

    def _first_open(self) -> int:
        for at, question in enumerate(self.questions):
            if not self.answers.get(question.key, "").strip():
                return at
        return len(self.questions)

    # what is shown

    def _build(self) -> None:
        if self._holder is not None:
            self._column.removeWidget(self._holder)
            self._holder.setVisible(False)
            self._holder.setParent(None)
            self._holder.deleteLater()
        self._holder, self.row = QWidget(self), None
        column = tight(QVBoxLayout(self._holder), 13)
        answered = [at for at in range(len(self.questions)) if at != self.at and self._has(at)]
        if answered:
            column.addWidget(self._so_far(answered))
        if not self.done():
            column.addWidget(self._current(self.questions[self.at]))
        self._column.addWidget(self._holder)
        self._holder.setVisible(True)

    def _has(self, at: int) -> bool:
        return bool(self.answers.get(self.questions[at].key, "").strip())

    def _so_far(self, places: list[int]) -> Card:
        card = Card("", self._holder)
        for at in places:
            question = self.questions[at]
            words = dict(question.options).get(self.answers[question.key], self.answers[question.key])
            line = AnsweredLine(at, question, words, card)
            line.again.connect(self.go_to)
            card.add(line)
        return card

    def _current(self, question: Question) -> Card:
        card = Card("", self._holder)
        count = _("Question {at} of {of}").format(at=self.at + 1, of=len(self.questions))
        card.add(small(count, card))
        card.add(plain_label(question.text, Voice.LARGE, card))
        self.row = card.add(
            make_row("choice" if question.options else "line", "", question.help, question.options)
        )
        self._name(self.row, question)
        fill(self.row, self.answers.get(question.key, ""))
        self.row.changed.connect(self._changed)
        if question.why:
            card.add(Foldout(_("Why we ask"), question.why, card))
        if question.reasons:
            card.add(Foldout(_("Honest reasons"), "\n".join(question.reasons), card))
        return card

    def _name(self, row: Row, question: Question) -> None:
        row.control.setAccessibleName(question.text)
        if isinstance(row, ChoiceRow):
            for button in row.segments.buttons():
                button.setAccessibleDescription(question.text)
                button.installEventFilter(self)
        elif isinstance(row, LineField):
            row.submitted.connect(self.next)

    def _changed(self, _value: object) -> None:
        if self.row is None:
            return
        if clean(self.row):
            self.cleaned.emit()
        self.row.show_error("")
        key = self.questions[self.at].key
        self.answers[key] = text_of(self.row)
        self.answered.emit(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click or Enter on an answer goes on by itself; arrow keys only move between answers."""
        clicked = event.type() is QEvent.Type.MouseButtonRelease
        entered = (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key()
            in {
                Qt.Key.Key_Return,
                Qt.Key.Key_Enter,
            }
        )
        if entered and isinstance(watched, QAbstractButton) and not watched.isChecked():
            watched.click()
        if clicked or entered:
            QTimer.singleShot(0, self.next)
        return super().eventFilter(watched, event)
