"""Cutting: the lines of the access card from top to bottom, each marked with who cut it and when."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.domain.errors import RingbackError
from ringback.domain.severity import Task
from ringback.sentences import sentence
from ringback.text import _, ngettext
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Card, Chip
from ringback.ui.case.base import CasePage
from ringback.ui.case.drafting import Drafting
from ringback.ui.fields import LineField
from ringback.ui.form import Voice, muted, plain_label, small, tight
from ringback.ui.places import CaseTask, CutAccess
from ringback.ui.theme import Kind
from ringback.usecases import cutting
from ringback.usecases.cutting import CutLine
from ringback.usecases.desk import Desk, Gesture

BY = "by"


class CutCard(Card):
    """`cut` and `kept` carry the id of the line."""

    cut = Signal(str)
    kept = Signal(str)

    def __init__(self, line: CutLine, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._line = line
        title = plain_label(line.what, Voice.STRONG, self)
        if line.cut:
            self.add_line(title, Chip(Kind.OK, line.cut, self), stretch=0)
            self.button = GhostButton(_("Not cut after all"), self)
            self.button.clicked.connect(self._keep)
        else:
            self.add_line(title, small(line.sort, self), stretch=0)
            self._steps(line)
            self.button = GhostButton(_("It is cut"), self)
            self.button.clicked.connect(self._cut)
        self.button.setAccessibleName(f"{self.button.text()}: {line.what}")
        self.add_buttons(self.button)

    def _steps(self, line: CutLine) -> None:
        for at, step in enumerate(line.steps):
            self.add_line(small(f"{at + 1}", self), plain_label(step, parent=self), stretch=1)
        if not line.steps:
            self.add(muted(_("Nobody wrote down how. Remove the person, and end all sessions."), self))
        if line.who:
            self.add(muted(_("To be cut by: {who}").format(who=line.who), self))

    def _cut(self) -> None:
        self.cut.emit(self._line.id)

    def _keep(self) -> None:
        self.kept.emit(self._line.id)


class CutPage(CasePage):
    """One name for all of it, and a button a line: there is one hand free."""

    def __init__(self, place: CutAccess, desk: Desk, parent: QWidget) -> None:
        lead = _("From top to bottom. Press the button when it is done.")
        super().__init__(desk, place.case, _("Cut first, talk second"), lead, parent)
        self.drafting = Drafting(desk, place.case, "cutting", self)
        self.by = self.add(LineField(_("Who cuts?"), parent=self.body))
        self.by.set_value(self.drafting.restored().get(BY, desk.signer.person.name))
        self.by.changed.connect(self._typed)
        holder = self.add(QWidget(self.body))
        self._column = tight(QVBoxLayout(holder), 10)
        self._build_after()
        self.primary = self.footer.add(PrimaryButton(""))
        self.primary.clicked.connect(self.save)
        self.cards: dict[str, CutCard] = {}
        self._render()

    def initial_focus(self) -> QWidget | None:
        return self._next() or self.primary

    def save(self) -> None:
        """Ctrl+Enter: back to the task; what is not cut stays said there."""
        self.go(CaseTask(self.case_id, Task.ACCESS))

    def leave(self) -> None:
        self.drafting.flush()

    def refuse(self, error: RingbackError) -> None:
        if error.facts.get("where") in {"cut_by", "fact.cut_by"}:
            self.by.show_error(sentence(error))
            self.by.focus()
        else:
            super().refuse(error)

    def _build_after(self) -> None:
        for title, lines in (
            (_("With every line"), cutting.always()),
            (_("When all is cut"), cutting.afterwards()),
        ):
            card = self.add(Card(title, self.body))
            for line in lines:
                card.add(plain_label(line, parent=card))

    def _render(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setVisible(False)
                widget.deleteLater()
        lines = cutting.cut_lines(self.desk, self.case)
        self.cards = {line.id: CutCard(line, self.body) for line in lines}
        for card in self.cards.values():
            card.cut.connect(self._cut)
            card.kept.connect(self._keep)
            self._column.addWidget(card)
            card.setVisible(True)
        if not lines:
            self._column.addWidget(muted(_("Nothing is on the access card."), self.body))
        self._left = [line.id for line in lines if not line.cut]
        self.primary.say(_left_words(len(self._left)))

    def _next(self) -> QWidget | None:
        return self.cards[self._left[0]].button if self._left else None

    def _typed(self, value: object) -> None:
        self.by.show_error("")
        self.drafting.typed({BY: str(value)})

    def _cut(self, line: str) -> None:
        self._chosen = line
        self._settle(kept=self.attempt(self._record_cut))

    def _keep(self, line: str) -> None:
        self._chosen = line
        self._settle(kept=self.attempt(self._record_kept))

    def _settle(self, *, kept: bool) -> None:
        if kept:
            self.note_saved()
            self._render()
            (self._next() or self.primary).setFocus()

    def _record_cut(self, gesture: Gesture) -> None:
        cutting.cut(self.desk, gesture, self._chosen, str(self.by.value()))

    def _record_kept(self, gesture: Gesture) -> None:
        cutting.not_cut(self.desk, gesture, self._chosen)


def _left_words(count: int) -> str:
    if not count:
        return _("All is cut")
    words = ngettext("Later: {count} line is left", "Later: {count} lines are left", count)
    return words.format(count=count)
