"""After a video call: one call serves several tasks, so the next answers are one press away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ringback.domain.severity import Task
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.call.rows import PointCard
from ringback.ui.cards import Banner, Card
from ringback.ui.form import muted, tight
from ringback.ui.keys import Key
from ringback.ui.places import CaseFinding, CaseTask, VideoPlace
from ringback.ui.staged import Stage
from ringback.ui.theme import Kind
from ringback.ui.video.presenters.after import AfterView, Next


class NextRow(QWidget):
    chosen = Signal(object)

    def __init__(self, one: Next, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = one.place
        self.open = GhostButton(one.title, self)
        row = tight(QHBoxLayout(self), 10)
        row.addWidget(muted(one.why, self), 1)
        row.addWidget(self.open)
        self.open.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._place)


class AfterStage(Stage):
    def __init__(self, view: AfterView, place: VideoPlace) -> None:
        super().__init__()
        self._place = place
        self.title = view.title
        self.lead = _("The call is kept.")
        self.add(Banner(Kind.NOTE, view.result, view.follow))
        for told in view.findings:
            point = self.add(PointCard(told))
            point.went.connect(self._open)
        card = self.add(Card(_("While they are still on the line")))
        card.setVisible(bool(view.next))
        self.next = tuple(card.add(NextRow(one)) for one in view.next)
        for row in self.next:
            row.chosen.connect(self.went)
        self.again = GhostButton(_("Another call"), main=True)
        self.onward = PrimaryButton(_("Back to the task"))
        self.footer = (self.again, self.onward)
        self.again.clicked.connect(self.moved)
        self.onward.clicked.connect(self.go_on)
        keys.install(self, {Key.SAVE: self.go_on})

    def initial_focus(self) -> QWidget | None:
        return self.next[0].open if self.next else self.onward

    def go_on(self) -> None:
        self.went.emit(CaseTask(self._place.case, Task.VIDEO))

    def _open(self, key: object) -> None:
        self.went.emit(CaseFinding(self._place.case, str(key)))
