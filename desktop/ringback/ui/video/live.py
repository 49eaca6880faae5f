"""While a video call runs: the small window has the prompts, this page only finds it again."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import PrimaryButton
from ringback.ui.call.clock import CallClock
from ringback.ui.cards import Card
from ringback.ui.form import heading, plain_label
from ringback.ui.keys import Key
from ringback.ui.staged import Stage
from ringback.ui.video.companion import Companion, stays_words
from ringback.ui.video.presenters.session import SessionPresenter


class LiveStage(Stage):
    """Owns the companion: it goes when the page goes, and comes back with it."""

    blind = True

    def __init__(self, presenter: SessionPresenter) -> None:
        super().__init__()
        self.presenter = presenter
        self.title = presenter.view.title
        self.lead = _("The prompts are in the small window. Put it beside the call.")
        card = self.add(Card())
        card.add_line(heading(_("The call is running")), CallClock(presenter.seconds), stretch=0)
        card.add(plain_label(_("Each answer is saved when you go on. You can close this and come back.")))
        card.add(plain_label(stays_words(), parent=card))
        self.bring = PrimaryButton(_("Show the small window"))
        self.footer = (self.bring,)
        self.bring.clicked.connect(self.show_companion)
        self.companion = Companion(presenter, self)
        self.companion.ended.connect(self._ended)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.show_companion)
        keys.install(self, {Key.SAVE: self.show_companion})

    def initial_focus(self) -> QWidget | None:
        return self.bring

    def entered(self) -> None:
        self._soon.start(0)  # once the main window stands, so that the small one lies above it

    def show_companion(self) -> None:
        self.companion.show()
        self.companion.activateWindow()
        self.companion.focus_step()

    def leave(self) -> None:
        self._soon.stop()
        self.companion.leave()
        self.companion.close()

    def _ended(self) -> None:
        self.companion.close()
        self.window().activateWindow()  # or the keys go nowhere once the small window is gone
        self.moved.emit()
        self.changed.emit()
