"""A check that could not be done: the reason, and what may take its place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Card, Tinted
from ringback.ui.case.presenters.check import CheckView, OtherWay
from ringback.ui.fields import TextField
from ringback.ui.form import muted, plain_label, small, tight
from ringback.ui.places import Place
from ringback.ui.theme import Kind


class WayLine(QWidget):
    """One substitute: its title, its question, and the way there."""

    chosen = Signal(object)

    def __init__(self, way: OtherWay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place = way.place
        column = tight(QVBoxLayout(self), 2)
        self.button = GhostButton(way.title, self, icon="chevron")
        self.button.setAccessibleDescription(way.question)
        column.addWidget(self.button)
        self.button.clicked.connect(self._clicked)

    def _clicked(self) -> None:
        self.chosen.emit(self._place)


class OtherWays(Tinted):
    """Shown where the reason is written down already; nothing otherwise."""

    chosen = Signal(object)

    def __init__(self, view: CheckView, parent: QWidget | None = None) -> None:
        super().__init__(Kind.CAUTION, parent, gap=8)
        self.setVisible(False)
        if not view.missed:
            return
        self.add(self.inked(_("This could not be done")))
        self.add(plain_label(view.missed, parent=self))
        if view.other_ways:
            self.add(small(_("Until one of these is done, the advice stays: wait."), self))
            lines = [WayLine(way, self) for way in view.other_ways]
            for line in lines:
                line.chosen.connect(self.chosen)
            self.add_buttons(*lines)
        self.setVisible(True)


class MissedCard(Card):
    """`kept` carries the reason."""

    kept = Signal(str)

    def __init__(self, view: CheckView, parent: QWidget | None = None) -> None:
        super().__init__(_("Why could it not be done?"), parent)
        self.reason = self.add(TextField("", lines=2))
        self.reason.control.setAccessibleName(_("Why could it not be done?"))
        names = ", ".join(way.title for way in view.other_ways)
        if names:
            words = _("Then one of these takes its place: {names}").format(names=names)
            self.add(muted(words, self))
        self.button = PrimaryButton(_("Write this down"), self, main=False)
        self.add_buttons(self.button)
        self.button.clicked.connect(self._clicked)

    def _clicked(self) -> None:
        why = self.reason.value()
        self.reason.show_error("" if why else _("Write one sentence first."))
        if why:
            self.kept.emit(why)
