"""The page of the payee: written down, named by the bank, rung back, approved, locked; and changed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.domain.severity import Task
from ringback.text import _
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.case.cardfile import CardFile
from ringback.ui.case.evidence import accept_files, dropped
from ringback.ui.decide.outside import Outside
from ringback.ui.payee.gestures import Gestures
from ringback.ui.payee.open_cards import OpenCards
from ringback.ui.payee.presenter import PayeeView, Stage, payee_view
from ringback.ui.payee.seat import Seat
from ringback.ui.places import CaseTask, PayeePlace
from ringback.usecases.desk import Desk
from ringback.usecases.filing import Paper
from ringback.usecases.reporting import CardMaking, payee_card


class PayeePage(Seat):
    """What is true now is given; what is open of it is up to the person."""

    def __init__(
        self, place: PayeePlace, desk: Desk, outside: Outside, parent: QWidget | None = None
    ) -> None:
        super().__init__(place, desk, parent)
        self.gestures = Gestures(self)
        self.card = CardFile(self, outside, self.ordered.emit, self._pay_only_to)
        self.open = OpenCards(self, self.gestures, self.card)
        self.task = self.footer.add(GhostButton(_("All of this task"), main=True))
        self.former = self.footer.add(GhostButton(_("Back"), main=True))
        self.primary = self.footer.add(PrimaryButton(_("Next")))
        self.task.clicked.connect(self._to_task)
        self.former.clicked.connect(self.open.former)
        self.primary.clicked.connect(self.save)
        self.setAcceptDrops(True)
        self.open.start()
        self.render_now()

    def _pay_only_to(self, paper: Paper) -> tuple[CardMaking, str] | None:
        return payee_card(self.desk, self.case_id, paper)

    # what is shown

    def again(self) -> None:
        self.view = payee_view(self.desk, self.case_id)
        self.open.settle()
        self.render_now()
        self.focus_next()

    def render_now(self) -> None:
        self.clear()
        view = self.view
        self.title.say(
            _("They asked to change the account") if self._changing() else _("Where the money goes")
        )
        self.lead.say(_lead(view, changing=self._changing()))
        self.lead.setVisible(bool(self.lead.text()))
        self.open.render(self.put, view)
        self.say_primary()

    def _changing(self) -> bool:
        return self.view.change or self.open.changing

    def say_primary(self) -> None:
        words = self.open.primary_words()
        self.primary.setVisible(bool(words))
        self.primary.say(words)
        self.former.setVisible(self.open.can_go_back())

    def initial_focus(self) -> QWidget | None:
        return self.open.first_focus(self.primary) or super().initial_focus()

    def focus_next(self) -> None:
        wanted = self.initial_focus()
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
            self.scroller.ensureWidgetVisible(wanted)

    # gestures

    def save(self) -> None:
        """Ctrl+Enter: whatever comes next on this page."""
        self.open.save()

    def leave(self) -> None:
        self.open.leave()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.open.request.open:
            accept_files(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if names := dropped(event):
            self.open.request.add(names)

    def refuse(self, error: RingbackError) -> None:
        if not self.open.refused(error):
            super().refuse(error)

    def _to_task(self) -> None:
        self.go(CaseTask(self.case_id, Task.MONEY))


def _lead(view: PayeeView, *, changing: bool) -> str:
    if changing and view.stage is Stage.FROZEN:
        return _("Write down what they ask for. Pay nothing to it yet.")
    if view.stage is Stage.DRAFT:
        return _("Write down the account exactly as they gave it. Nothing is paid yet.")
    if view.stage is Stage.FROZEN:
        return _("Locked. Any other account is a change, and a change takes its time.")
    return "" if view.change else _("Check the name on the account, ring back, and lock it.")
