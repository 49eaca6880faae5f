"""Decide and file: what was found, what they say, what you decide, and the PDF."""

from PySide6.QtWidgets import QApplication, QWidget

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.decide.extras import Extras
from ringback.ui.decide.filing import Reports
from ringback.ui.decide.gestures import Gestures
from ringback.ui.decide.outside import Outside
from ringback.ui.decide.parts import Parts
from ringback.ui.decide.seat import Seat
from ringback.ui.keys import Key
from ringback.ui.places import Decide, Place
from ringback.usecases.desk import Desk


class DecidePage(Seat):
    """`parts` are the cards made from what is true now."""

    def __init__(self, place: Decide, desk: Desk, outside: Outside, parent: QWidget | None = None) -> None:
        super().__init__(place, desk, outside, parent)
        self.reports = Reports(self)
        self.gestures = Gestures(self)
        self.extras = Extras(self, self.gestures)
        self.parts = Parts(self, self.gestures, self.reports, self.extras)
        self.refusal = self.footer.add(GhostButton(_("Words to send"), main=True))
        self.answers = self.footer.add(GhostButton(_("Check your answers"), main=True))
        self.primary = self.footer.add(PrimaryButton(_("Sign and make the PDF")))
        self.refusal.clicked.connect(self.extras.show_refusal)
        self.answers.clicked.connect(self.extras.show_answers)
        self.primary.clicked.connect(self.save)
        self.reports.changed.connect(self.report_changed)
        keys.install(self, {Key.EXPORT: self.reports.make})
        self.render_now()

    # what is shown

    def render_now(self) -> None:
        self.clear()
        self.parts.render(self.view)
        self.say_primary()

    def say_primary(self) -> None:
        decided = self.view.decided is not None and not self.parts.deciding
        signed = self.view.decided is not None and self.view.decided.signed
        self.primary.setVisible(not self.view.ended and not self.view.looking and (signed or not decided))
        for button in (self.refusal, self.answers):
            button.setVisible(not self.view.looking)  # nobody is led away, and back to what was chosen
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
        return self.parts.first_focus(self.primary) or super().initial_focus()

    # gestures

    def save(self) -> None:
        """Ctrl+Enter: sign, or make the PDF of what is signed."""
        if not self.primary.isVisibleTo(self) or not self.primary.isEnabled():
            return
        if self.view.decided is not None and not self.parts.deciding:
            self.reports.make()
        elif self._sign():
            self.parts.signed()
            self.again()
            if self.view.decided is not None and self.view.decided.signed:
                self.reports.make()
            else:
                self.parts.focus_second()

    def _sign(self) -> bool:
        choice = self.parts.choice()
        if choice is None:
            self.parts.ask_for_choice()
            return False
        return self.gestures.sign(choice)

    def leave(self) -> None:
        self.parts.leave()

    def refuse(self, error: RingbackError) -> None:
        if error.reason == "changed_meanwhile" or not self.parts.refused(error.reason, sentence(error)):
            super().refuse(error)

    def look_at(self, place: Place) -> None:
        self.go(place)
