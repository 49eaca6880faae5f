"""The recovery code, shown once: twelve words to write down, print or copy.

Who leaves without having written it down is asked at home, where a new one can be made.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QGridLayout, QWidget

from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.fields import Toggle
from ringback.ui.form import Voice, muted, plain_label
from ringback.ui.keys import Key
from ringback.ui.places import Recovery
from ringback.ui.sheet import SheetPage

ACROSS = 3


class RecoveryPage(SheetPage):
    went = Signal(object)

    def __init__(self, place: Recovery, noted: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(
            _("Write down your recovery code"),
            _("These twelve words open your register if the passphrase is lost. They are shown once."),
            parent,
        )
        self._place = place
        self._noted = noted
        self.card.add(CodeWords(place.code))
        self.print = GhostButton(_("Print"))
        self.copy = GhostButton(_("Copy"))
        self.card.add_buttons(self.print, self.copy)
        self.card.add(muted(_("Keep the paper away from this computer. Whoever has it can read everything.")))
        self.wrote = self.card.add(Toggle(_("I wrote it down")))
        self.done = PrimaryButton(_("Continue"))
        self.done.setEnabled(False)
        self.footer.add(self.done)
        self.print.clicked.connect(self._print)
        self.copy.clicked.connect(self._copy)
        self.wrote.changed.connect(self._wrote)
        self.done.clicked.connect(self._go_on)
        keys.install(self, {Key.SAVE: self._go_on})

    def initial_focus(self) -> QWidget:
        return self.print

    def _wrote(self, on: bool) -> None:
        self.done.setEnabled(on)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._place.code)
        self.footer.say(_("Copied. Paste it somewhere safe, then copy something else."))

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        self._dialog = QPrintDialog(self)
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.accepted.connect(self._print_now)
        self._dialog.show()

    def _print_now(self) -> None:
        paper = QTextDocument()
        lines = (_("Ringback: recovery code"), self._place.code, _("Keep it away from the computer."))
        paper.setPlainText("\n\n".join(lines))
        paper.print_(self._dialog.printer())

    def leave(self) -> None:
        """Kept whichever way one goes on."""
        if self.wrote.value():
            self._noted()

    def _go_on(self) -> None:
        if self.wrote.value():
            self.went.emit(self._place.then)


class CodeWords(QWidget):
    """The words, numbered, in reading order across."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(code)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for at, word in enumerate(code.split()):
            label = plain_label(f"{at + 1}  {word}", Voice.LARGE, self, wrap=False)
            grid.addWidget(label, at // ACROSS, at % ACROSS)
