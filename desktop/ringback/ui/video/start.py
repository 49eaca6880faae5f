"""Before a video call: other ways first, then what is needed and said; nothing is drawn yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Banner, Card
from ringback.ui.form import muted, plain_label, side_by_side, small
from ringback.ui.keys import Key
from ringback.ui.places import Place
from ringback.ui.quotes import QuoteCard
from ringback.ui.staged import Stage
from ringback.ui.theme import Kind
from ringback.ui.video.presenters.starting import StartPresenter, Way


class WayButton(GhostButton):
    chosen = Signal(object)

    def __init__(self, way: Way, parent: QWidget | None = None) -> None:
        super().__init__(way.title, parent)
        self._place: Place = way.place
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._place)


class StartStage(Stage):
    def __init__(self, presenter: StartPresenter) -> None:
        super().__init__()
        self.presenter = presenter
        view = presenter.view
        self.title, self.lead = view.title, view.lead
        self._trouble: Banner | None = None
        self._build_ways()
        self.column.addLayout(side_by_side(self._needs(), self._happens(), gap=14))
        lines = tuple(line for group in view.say for line in group)
        self.add(QuoteCard(_("Say this when they are there"), lines, aside=view.aside))
        self.go = GhostButton(_("Go to the running call"), main=True)
        self.start = PrimaryButton(_("The call has started"))
        self.footer = (self.go, self.start)
        self.start.clicked.connect(self.begin)
        self.go.clicked.connect(self._go)
        keys.install(self, {Key.CLOCK: self.begin, Key.SAVE: self.begin})

    def initial_focus(self) -> QWidget | None:
        return self.start if self.start.isEnabled() else super().initial_focus()

    def entered(self) -> None:
        elsewhere = self.presenter.view.elsewhere is not None
        self.go.setVisible(elsewhere)
        self.start.setEnabled(not elsewhere)
        busy = _("Another call is still running. End that one first.")
        self.noted.emit(busy if elsewhere else _("The prompts are drawn when you press this. Not before."))

    def begin(self) -> None:
        if not self.start.isEnabled():
            return
        try:
            self.presenter.start()
        except RingbackError as error:
            self._refuse(sentence(error))
            return
        self.moved.emit()
        self.changed.emit()

    def _refuse(self, words: str) -> None:
        if self._trouble is not None:
            self._trouble.setParent(None)
            self._trouble.deleteLater()
        self._trouble = Banner(Kind.STOP, words, parent=self)
        self.column.insertWidget(0, self._trouble)

    def _go(self) -> None:
        self.went.emit(self.presenter.view.elsewhere)

    def _build_ways(self) -> None:
        card = self.add(Card(_("Does video suit them? Another way counts the same")))
        card.add(muted(_("Offer it first. They need not say why. You pay for it."), card))
        self.ways = tuple(WayButton(way) for way in self.presenter.view.ways)
        for button in self.ways:
            button.chosen.connect(self.went)
        card.add_buttons(*self.ways)

    def _needs(self) -> Card:
        view = self.presenter.view
        card = Card(_("What you need"))
        for line in view.needs:
            card.add(plain_label(line, parent=card))
        if view.earlier:
            card.add(small(view.earlier, card))
        card.column.addStretch(1)
        return card

    def _happens(self) -> Card:
        card = Card(_("What will happen"))
        for number, line in enumerate(self.presenter.view.steps, 1):
            card.add(plain_label(f"{number}  {line}", parent=card))
        card.column.addStretch(1)
        return card
