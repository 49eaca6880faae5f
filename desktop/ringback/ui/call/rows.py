"""Lines below a comparison: what was compared, and the points that rest on the call."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ringback.domain.severity import Severity
from ringback.text import _
from ringback.ui.buttons import Button, GhostButton, Look
from ringback.ui.call.presenters.comparing import Pair
from ringback.ui.cards import Tinted
from ringback.ui.case.severities import kind_of_severity
from ringback.ui.form import Voice, plain_label, small, tight
from ringback.usecases.assessments import ToldFinding


class PairRow(QWidget):
    chosen = Signal(object)

    def __init__(self, pair: Pair, compared: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact = pair.fact
        row = tight(QHBoxLayout(self), 10)
        row.addWidget(plain_label(pair.title, parent=self), 1)
        row.addWidget(small(compared, self), 0, Qt.AlignmentFlag.AlignVCenter)
        change = Button(_("Change"), Look.QUIET, self)
        change.setAccessibleName(_("Change: {what}").format(what=pair.title))
        change.clicked.connect(self._choose)
        row.addWidget(change)

    def _choose(self) -> None:
        self.chosen.emit(self._fact)


class PointCard(Tinted):
    """A point that is now open, with a way to it."""

    went = Signal(object)

    def __init__(self, told: ToldFinding, parent: QWidget | None = None) -> None:
        super().__init__(kind_of_severity(Severity(told.severity)), parent, gap=5)
        self._key = told.key
        self.add(self.inked(told.sentence))
        self.add(plain_label(told.why, Voice.BODY, self))
        self.open = GhostButton(_("Look at this point"), self)
        self.add_buttons(self.open)
        self.open.clicked.connect(self._go)

    def _go(self) -> None:
        self.went.emit(self._key)
