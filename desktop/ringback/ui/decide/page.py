"""Decide and file: what was found, what they say, what you decide, and the PDF."""

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Banner
from ringback.ui.case.base import CasePage
from ringback.ui.decide.extras import Extras
from ringback.ui.decide.filing import Reports
from ringback.ui.decide.gestures import Gestures
from ringback.ui.decide.outside import Outside
from ringback.ui.decide.parts import Parts
from ringback.ui.decide.presenter import decide_view
from ringback.ui.form import tight
from ringback.ui.keys import Key
from ringback.ui.payee.columns import Area
from ringback.ui.places import Decide, Place
from ringback.ui.theme import Kind
from ringback.usecases.desk import Desk

W = TypeVar("W", bound=QWidget)


class DecidePage(CasePage):
    """`view` is what is true now; `parts` are the cards made from it."""

    ordered = Signal(object)

    def __init__(self, place: Decide, desk: Desk, outside: Outside, parent: QWidget | None = None) -> None:
        super().__init__(desk, place.case, _title(desk, place), "", parent)
        self.outside = outside
        self.view = decide_view(desk, place.case)
        self.reports = Reports(self)
        self.gestures = Gestures(self)
        self.extras = Extras(self)
        self.parts = Parts(self)
        self.area = self.add(Area())
        self._column = tight(QVBoxLayout(self.area), 13)
        self.refusal = self.footer.add(GhostButton(_("Neutral refusal text"), main=True))
        self.answers = self.footer.add(GhostButton(_("Check your answers"), main=True))
        self.primary = self.footer.add(PrimaryButton(_("Sign and make the PDF")))
        self.refusal.clicked.connect(self.extras.show_refusal)
        self.answers.clicked.connect(self.extras.show_answers)
        self.primary.clicked.connect(self.save)
        keys.install(self, {Key.EXPORT: self.reports.make})
        self.render_now()

    # what is shown

    def again(self) -> None:
        self.view = decide_view(self.desk, self.case_id)
        self.render_now()

    def render_now(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setVisible(False)
                widget.setParent(None)
                widget.deleteLater()
        self.parts.render(self.view)
        self.say_primary()

    def put(self, widget: W) -> W:
        self._column.addWidget(widget)
        widget.setVisible(True)  # at once, so that it can take the focus
        return widget

    def put_left(self, widget: W) -> W:
        """As wide as its words."""
        self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        widget.setVisible(True)
        return widget

    def put_report(self, widget: QWidget) -> None:
        """Right after the decision and its second signature; at the foot before there is one."""
        parts = self.parts
        above = parts.second or parts.decided or parts.saving
        at = self._column.indexOf(above) + 1 if above is not None else self._column.count()
        self._column.insertWidget(at, widget)
        widget.setVisible(True)
        self._column.activate()
        self.scroller.ensureWidgetVisible(widget)

    def show_part(self, widget: QWidget, focus: QWidget | None = None) -> None:
        """Brings a part into sight, and the focus to it."""
        target = focus or widget
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._column.activate()
        self.scroller.ensureWidgetVisible(widget)

    def say_primary(self) -> None:
        decided = self.view.decided is not None and not self.parts.deciding
        signed = self.view.decided is not None and self.view.decided.signed
        self.primary.setVisible(not self.view.ended and (signed or not decided))
        self.primary.say(_("Make the PDF") if decided else _("Sign and make the PDF"))
        self.primary.setEnabled(not self.reports.report.busy and not self.view.blind)
        if self.parts.saving is not None:
            self.parts.saving.preview.setVisible(not (decided and signed))
            self.parts.saving.preview.setEnabled(not self.reports.report.busy)

    def report_changed(self) -> None:
        """The report is being made, is there, or is missing."""
        self.parts.say_report()
        self.say_primary()
        used = QApplication.focusWidget()
        if self.parts.sealed is not None and (used is None or self.footer.isAncestorOf(used)):
            self.show_part(self.parts.sealed, self.parts.sealed.copy)

    def initial_focus(self) -> QWidget | None:
        return self.parts.first_focus() or super().initial_focus()

    # gestures

    def save(self) -> None:
        """Ctrl+Enter: sign, or make the PDF of what is signed."""
        if not self.primary.isVisibleTo(self) or not self.primary.isEnabled():
            return
        if self.view.decided is not None and not self.parts.deciding:
            self.reports.make()
        elif self.gestures.sign():
            self.parts.signed()
            self.again()
            if self.view.decided is not None and self.view.decided.signed:
                self.reports.make()
            else:
                self.parts.focus_second()

    def leave(self) -> None:
        self.parts.leave()

    def refuse(self, error: RingbackError) -> None:
        if error.reason == "changed_meanwhile" or not self.parts.refused(error.reason, sentence(error)):
            super().refuse(error)

    def look_at(self, place: Place) -> None:
        self.go(place)

    def trouble_banner(self, words: str) -> Banner:
        return Banner(Kind.STOP, _("The PDF was not made"), words)


def _title(desk: Desk, place: Decide) -> str:
    who = desk.case(place.case).names()
    return _("Decide and file — {who}").format(who=who) if who else _("Decide and file")
