"""The decision that was made, and its report: where it is, its eight words, and the message to send."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Banner, Card, Chip, Foldout
from ringback.ui.choices import ChoiceRow
from ringback.ui.decide.lines import DecidedView
from ringback.ui.decide.texts import CopyText
from ringback.ui.form import Voice, heading, plain_label, small
from ringback.ui.theme import Kind


class DecidedCard(Card):
    """Outcome, who signed, until when it holds, and what changed since."""

    again = Signal()
    look = Signal()
    """After a Stop: for a second one, among the other cases."""

    def __init__(self, view: DecidedView, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        words = _("The decision, revision {number}").format(number=view.revision)
        self.add_line(heading(words, self), Chip(view.kind, view.chip, self))
        for line in view.lines:
            self.add(plain_label(line, parent=self))
        if view.since:
            self.add(
                Foldout(_("Since then ({count})").format(count=len(view.since)), "\n".join(view.since), self)
            )
        self.revise = GhostButton(_("Decide again"), self)
        self.revise.clicked.connect(self.again)
        self.second = GhostButton(_("Look for a second one"), self, icon="search")
        self.second.setVisible(view.kind is Kind.STOP)
        self.second.clicked.connect(self.look)
        self.add_buttons(self.revise, self.second)


class SavingCard(Card):
    """Where the report goes, on which paper, and a look at it as a draft."""

    folder_wanted = Signal()
    preview_wanted = Signal()
    paper_chosen = Signal(object)  # bool: Letter

    def __init__(self, folder: Path, *, letter: bool, parent: QWidget | None = None) -> None:
        super().__init__(_("The report"), parent)
        self.where = plain_label("", parent=self)
        self.say_folder(folder)
        self.other = GhostButton(_("Another folder"), self)
        self.other.clicked.connect(self.folder_wanted)
        self.add_line(self.where, self.other, stretch=0)
        self.paper = self.add(ChoiceRow(_("Paper"), ((False, "A4"), (True, "Letter"))))
        self.paper.set_value(letter)
        self.preview = GhostButton(_("Report preview (PDF)"), self)
        self.preview.clicked.connect(self.preview_wanted)
        self.add_buttons(self.preview)
        self.paper.changed.connect(self.paper_chosen)

    def say_folder(self, folder: Path) -> None:
        self.where.say(_("It will be saved in {folder}").format(folder=str(folder)))


class SealedCard(Card):
    """The report is there: its words, and why somebody else should have them today."""

    opened = Signal()

    def __init__(
        self, path: Path, words: tuple[str, ...], message: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("The report is sealed"), parent)
        self.add(plain_label(str(path), parent=self))
        self.words = " ".join(words)
        self.show_it = GhostButton(_("Open the PDF"), self)
        self.show_it.clicked.connect(self.opened)
        self.copy = GhostButton(_("Copy the eight words"), self, icon="copy")
        self.copy.clicked.connect(self._copy)
        self.add(plain_label(self.words, Voice.LARGE, self))
        self.add_buttons(self.copy, self.show_it)
        self.said = self.add(small("", self))
        banner = Banner(
            Kind.NOTE,
            _("Send them to your accountant"),
            _("The date of your e-mail is the outside witness. Ringback's own clock proves nothing."),
        )
        self.add(banner)
        self.message = CopyText(_("Message"), message, self, lines=15)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.words)
        self.said.say(_("Copied"))
