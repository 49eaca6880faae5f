"""What every page of a case does: keep what is typed, say what went wrong, offer to take a step back."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.domain.errors import RingbackError
from ringback.domain.ids import CaseId
from ringback.domain.moment import Moment
from ringback.sentences import sentence
from ringback.text import _, ngettext
from ringback.ui import keys
from ringback.ui.cards import Banner
from ringback.ui.case.presenters.recent import just_saved
from ringback.ui.case.undobar import UndoBar
from ringback.ui.keys import Key
from ringback.ui.page import Page
from ringback.ui.places import Back, Place
from ringback.ui.theme import Kind
from ringback.usecases import cases
from ringback.usecases.desk import Desk, Gesture

TICK = 1000


class CasePage(Page):
    """`base` is the head of the case this page was made from; a later one is noticed on keeping."""

    went = Signal(object)
    changed = Signal()

    def __init__(
        self, desk: Desk, case_id: CaseId, title: str, lead: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, lead, parent)
        self.desk, self.case_id = desk, case_id
        self.case = desk.case(case_id)
        self.base = self.case.head
        self._trouble: Banner | None = None
        self._saved_at: Moment | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(TICK)
        self._clock.timeout.connect(self._say_saved)
        self._bar: UndoBar | None = None
        self._undo = -1
        keys.install(self, {Key.SAVE: self.save})

    def save(self) -> None:
        """Ctrl+Enter; each page says what continuing means."""

    def leave(self) -> None:
        """Called by the app before the page goes."""

    def go(self, place: Place) -> None:
        self.went.emit(place)

    def back(self) -> None:
        self.went.emit(Back())

    def attempt(self, does: Callable[[Gesture], object], draft: str | None = None) -> bool:
        """Keeps something; a known error is said on the page and what was typed stays."""
        self.clear_trouble()
        try:
            does(Gesture(self.case_id, self.base, draft=draft))
        except RingbackError as error:
            self.refuse(error)
            return False
        self._drop_undo()
        self._seen()
        return True

    def refuse(self, error: RingbackError) -> None:
        """Beside the field where a page knows it; otherwise above the page."""
        if error.reason == "changed_meanwhile":
            self._seen()
        self.say_trouble(sentence(error))

    def say_trouble(self, words: str) -> None:
        self.clear_trouble()
        self._trouble = Banner(Kind.STOP, _("This was not kept"), words, self.body)
        self.column.insertWidget(2, self._trouble)
        self._trouble.setVisible(True)
        self.scroller.ensureWidgetVisible(self._trouble)

    def clear_trouble(self) -> None:
        if self._trouble is not None:
            self._trouble.setParent(None)
            self._trouble.deleteLater()
            self._trouble = None

    def _seen(self) -> None:
        """From now on the page stands on the case as it is."""
        self.case = self.desk.case(self.case_id)
        self.base = self.case.head
        self.changed.emit()

    # what was kept, and when

    def note_saved(self) -> None:
        self._saved_at = self.desk.clock()
        self._clock.start()
        self._say_saved()

    def _say_saved(self) -> None:
        if self._saved_at is not None:
            self.footer.say(saved_words((self.desk.clock().at - self._saved_at.at) // 1000))

    # the step just done

    def offer_undo(self) -> None:
        """Says what was kept a moment ago, with an undo where it can still be taken back."""
        kept = just_saved(self.desk, self.case_id)
        if kept is None:
            return
        self._undo = kept.seq
        self._bar = UndoBar(kept.words, self)
        self._bar.undone.connect(self._take_back)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.indexOf(self.footer), self._bar)

    def _drop_undo(self) -> None:
        """Another thing was kept: a step back would no longer be the last one."""
        if self._bar is not None:
            self._bar.hide()

    def _take_back(self) -> None:
        if self.attempt(self._undo_it):
            self.undone()

    def _undo_it(self, gesture: Gesture) -> None:
        cases.undo(self.desk, gesture, self._undo)

    def undone(self) -> None:
        """After an undo a page shows what is true now."""


def saved_words(seconds: int) -> str:
    if seconds < 1:
        return _("Saved just now")
    if seconds < 60:
        return ngettext("Saved {n} second ago", "Saved {n} seconds ago", seconds).format(n=seconds)
    minutes = seconds // 60
    return ngettext("Saved {n} minute ago", "Saved {n} minutes ago", minutes).format(n=minutes)
