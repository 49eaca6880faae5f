"""The right pane: what was noticed, and why this step matters."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.domain.ids import CaseId
from ringback.text import _
from ringback.ui.buttons import Button, GhostButton, Look
from ringback.ui.cards import FindingCard, Foldout
from ringback.ui.case.presenters.side import Noticed, SideView, count_words, side_view
from ringback.ui.form import heading, muted, small, tight
from ringback.ui.pane import Pane
from ringback.ui.places import CaseFinding
from ringback.usecases.desk import Desk


class NoticedCard(FindingCard):
    """A finding with the way to answer it."""

    answered = Signal(object)

    def __init__(self, noticed: Noticed, parent: QWidget | None = None) -> None:
        super().__init__(noticed.words)
        self.setParent(parent)
        self._key = noticed.key
        self.button = Button(_("Answer this"), Look.QUIET, self, icon="chevron")
        self.button.setAccessibleDescription(noticed.words.title)
        self.add_buttons(self.button)
        self.button.clicked.connect(self._clicked)

    def _clicked(self) -> None:
        self.answered.emit(self._key)


class Side(Pane):
    """Emits `went` for the finding somebody wants to answer."""

    went = Signal(object)

    def __init__(self, view: SideView, case_id: CaseId, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._case = case_id
        if view.blind:
            self._build_running(view)
            return
        self.add(heading(_("What we noticed"), self))
        if not view.first:
            words = _("Nothing else is open.") if view.here else _("Nothing open so far.")
            self.add(muted(words, self))
        for noticed in view.first:
            self.add(self._card(noticed))
        if view.more:
            self.add(Foldout(count_words(len(view.more)), self._cards(view.more), self))
        if view.notes:
            words = _("Notes ({count})").format(count=len(view.notes))
            self.add(Foldout(words, self._cards(view.notes), self))
        if view.why:
            self.add(heading(_("Why this step matters"), self))
            self.add(muted(view.why, self))

    def _build_running(self, view: SideView) -> None:
        """A call was left open: the way back to it, and why nothing else is said."""
        self.add(heading(_("A call is still open"), self))
        self.add(small(_("Until it ends, what we noticed stays closed."), self))
        self._running = view.running
        if view.running is not None:
            back = self.add(GhostButton(_("Back to the call"), self))
            back.clicked.connect(self._go_on)

    def _go_on(self) -> None:
        self.went.emit(self._running)

    def _cards(self, several: tuple[Noticed, ...]) -> QWidget:
        holder = QWidget(self)
        column = tight(QVBoxLayout(holder), 9)
        for noticed in several:
            column.addWidget(self._card(noticed))
        return holder

    def _card(self, noticed: Noticed) -> NoticedCard:
        card = NoticedCard(noticed, self)
        card.answered.connect(self._answer)
        return card

    def _answer(self, key: str) -> None:
        self.went.emit(CaseFinding(self._case, key))


def make_side(desk: Desk, case_id: CaseId, place: object, parent: QWidget) -> Side:
    return Side(side_view(desk, case_id, place), case_id, parent)
