"""A card for each practice case; one press opens it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Card, Foldout
from ringback.ui.form import heading, muted
from ringback.ui.page import Page
from ringback.ui.places import Back
from ringback.ui.places import PracticeCase as PracticePlace
from ringback.ui.practice.presenter import PracticePresenter
from ringback.usecases.practice import PracticeCase


class PracticePage(Page):
    went = Signal(object)

    def __init__(self, presenter: PracticePresenter, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Practice cases"),
            _("Invented people, in a register of their own. No passphrase. Try anything."),
            parent,
        )
        self.cards = [self.add(PracticeCard(case)) for case in presenter.view]
        for card in self.cards:
            card.went.connect(self.went)
        back = self.footer.add(GhostButton(_("Back"), main=True))
        back.clicked.connect(self._back)

    def _back(self) -> None:
        self.went.emit(Back())


class PracticeCard(Card):
    went = Signal(object)

    def __init__(self, case: PracticeCase, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._name = case.name
        title, self.open = heading(case.title, self), GhostButton(_("Open"), self)
        self.open.setAccessibleName(_("Open: {case}").format(case=case.title))
        self.add_line(title, self.open, stretch=0)
        self.add(muted(" · ".join(filter(None, (case.who, case.work))), self))
        self.add(Foldout(_("What to look at"), case.note, self))
        self.open.clicked.connect(self._open)

    def _open(self) -> None:
        self.went.emit(PracticePlace(self._name))
