"""One drawn prompt: what to ask, what to look for, and four marks for what happened."""

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from ringback.domain.facts import PromptMark
from ringback.text import _
from ringback.ui.buttons import ChoiceButton, GhostButton
from ringback.ui.cards import Card
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import TextField
from ringback.ui.flow import FlowLayout
from ringback.ui.form import Row, Voice, muted, plain_label, small
from ringback.ui.quotes import QuoteCard
from ringback.ui.video.step import StepPage
from ringback.usecases.whose import Whose


def _why_another() -> tuple[tuple[str, str], ...]:
    """The words are kept as they stand."""
    reasons = (
        _("The line is too poor for it"),
        _("They did not understand it"),
        _("It does not fit the room"),
    )
    return tuple((words, words) for words in reasons)


class MarkGrid(QWidget):
    """Two by two, each with its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = (_("Did it"), _("Something odd"), _("Refused"), _("Could not judge"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        self.group = QButtonGroup(self)
        self.buttons = tuple(ChoiceButton(f"{one}  Alt+{n}", self) for n, one in enumerate(words, 1))
        for at, button in enumerate(self.buttons):
            button.setAccessibleName(words[at])
            button.setAccessibleDescription(_("What happened?"))
            grid.addWidget(button, at // 2, at % 2)
            self.group.addButton(button, at)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)


class PromptStep(StepPage):
    def build(self) -> None:
        prompt = self.presenter.view.prompt
        if prompt is None:
            return
        card = Card(parent=self)
        card.add(plain_label(prompt.do, Voice.LARGE, card))
        if prompt.fresh:
            card.add(plain_label(_("Fresh for this call: {words}").format(words=prompt.fresh), Voice.STRONG))
        card.add(muted(prompt.look_for, card))
        for line in prompt.there:
            card.add(muted(line, card))
        self.column.addWidget(card)
        self.column.addWidget(QuoteCard(_("Say this"), prompt.say, aside=prompt.aside))
        self.grid = MarkGrid(self)
        self.marks = Row("", self.grid)
        self.column.addWidget(self.marks)
        self.words = TextField(
            _("What did you see? (needed for odd and refused)"),
            example=_("A few words are enough"),
            lines=1,
            whose=Whose.THEIRS,
        )
        self.column.addWidget(self.words)
        self.fair = small("", self)
        self.column.addWidget(self.fair)
        self._build_buttons()
        self.rows = {"mark": self.marks, "words": self.words}
        self._fill()

    def _build_buttons(self) -> None:
        self.camera = GhostButton(_("Show big on camera"))
        self.other = GhostButton("")
        self.another = GhostButton(_("Draw another"))
        self.left = GhostButton(_("They left the call"))
        flow = FlowLayout()
        for button in (self.camera, self.other, self.another, self.left):
            flow.addWidget(button)
        self.column.addLayout(flow)
        self.reasons = ChoiceRow(_("Why another? It is kept with the call."), _why_another())
        self.column.addWidget(self.reasons)
        self.reasons.setVisible(False)
        self.another.clicked.connect(self._ask_why)
        self.reasons.changed.connect(self._redraw)
        self.camera.clicked.connect(self.big)
        self.other.clicked.connect(self._other_way)
        self.left.clicked.connect(self.broke)

    def _fill(self) -> None:
        prompt = self.presenter.view.prompt
        if prompt is None:
            return
        marking = prompt.marking
        for at, mark in enumerate(PromptMark):
            self.grid.buttons[at].setChecked(marking.mark is mark)
        self.words.set_value(marking.words)
        self.another.setEnabled(marking.mark is None)
        self.other.say(_("The first way again") if marking.alternative else _("Another way to do this"))
        self._say_fair()
        self.grid.group.idClicked.connect(self._mark)
        self.words.changed.connect(self._words)

    def initial_focus(self) -> QWidget | None:
        return self.grid.group.checkedButton() or self.grid.buttons[0]

    def refuse(self, where: str, words: str) -> None:
        own = {"mark": _("Choose what happened first."), "words": _("Write a few words: what did you see?")}
        super().refuse(where, own.get(where, words))
        if where == "mark":
            self.grid.buttons[0].setFocus()

    def pick(self, at: int) -> None:
        self.grid.buttons[at].click()

    def _mark(self, at: int) -> None:
        mark = list(PromptMark)[at]
        self.presenter.mark(mark=mark)
        self.another.setEnabled(False)
        self.clear_errors()
        if mark in {PromptMark.ODD, PromptMark.REFUSED}:
            self.words.focus()
        self.typed.emit()

    def _words(self, words: object) -> None:
        self.presenter.mark(words=words)
        self.words.show_error("")
        self._say_fair()
        self.typed.emit()

    def _other_way(self) -> None:
        prompt = self.presenter.view.prompt
        if prompt is not None:
            self.presenter.mark(alternative=not prompt.marking.alternative)
            self.typed.emit()
            self.again.emit()

    def _ask_why(self) -> None:
        self.reasons.setVisible(True)
        self.reasons.focus()

    def _redraw(self, why: object) -> None:
        self.presenter.redraw(str(why))
        self.again.emit()

    def _say_fair(self) -> None:
        hint = self.presenter.view.fair
        self.fair.say(hint)
        self.fair.setVisible(bool(hint))
