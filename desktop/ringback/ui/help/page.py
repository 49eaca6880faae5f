"""What it takes to go on alone: the method, the ways out, where things are, the weights, the keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.severity import Severity
from ringback.text import _
from ringback.ui.buttons import PrimaryButton
from ringback.ui.cards import Card, Chip
from ringback.ui.case.severities import kind_of_severity
from ringback.ui.form import muted, plain_label
from ringback.ui.keylist import KeyTable
from ringback.ui.keys import Key
from ringback.ui.page import Page
from ringback.ui.places import Back


class HelpPage(Page):
    went = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Help"), _("What you were doing waits for you, as it is."), parent)
        for words, sentences in _chapters():
            card = self.add(Card(words))
            for sentence in sentences:
                card.add(plain_label(sentence))
        self.add(_points())
        keys = self.add(Card(_("Keys")))
        keys.add(KeyTable(tuple(Key)))
        self.back = self.footer.add(PrimaryButton(_("Back to what I was doing")))
        self.back.clicked.connect(self._back)

    def initial_focus(self) -> QWidget:
        return self.back

    def _back(self) -> None:
        self.went.emit(Back())


def _chapters() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        (
            _("How it works"),
            (
                _("Start a check when somebody wants work, access or money."),
                _("Six questions about the job make the plan. The plan never depends on the person."),
                _("Then come eight tasks, in any order. You can stop at any time and come back."),
                _("The heart of it: ring people back, on a number that you found yourself."),
            ),
        ),
        (
            _("If you are stuck"),
            (
                _("A check that you can't do has other ways. Choose “Could not do” and say why."),
                _("An awkward point often has an honest reason. Ask them, and write down what they say."),
                _("Bring in a second person, or your bank. Nobody has to decide today."),
                _("If money, threats or a bank change are in play, press Ctrl+Shift+W."),
            ),
        ),
        (
            _("Where your records are"),
            (
                _("Everything is in one locked file on this computer. Nothing is sent anywhere."),
                _("What you type is kept as you type, even if you never press Save."),
                _("Your passphrase opens it. If it is lost, the twelve words of your recovery code do."),
            ),
        ),
    )


def _points() -> Card:
    """The four weights, in the words and colours of the pages."""
    card = Card(_("What the points mean"))
    for severity, word, sentence in (
        (Severity.BLOCKER, _("Blocker"), _("Stop: no access and no payment until it is cleared.")),
        (Severity.STRONG, _("Strong"), _("Wait: it has to be cleared first.")),
        (Severity.WEAK, _("Weak"), _("Ask. You may go on with limits.")),
        (Severity.NOTE, _("Note"), _("Good to know. It changes nothing.")),
    ):
        chip = Chip(kind_of_severity(severity), word, card)
        card.add_line(plain_label(sentence, parent=card), chip, stretch=0)
    card.add(muted(_("Every point says what was seen, an honest reason, and what clears it.")))
    return card
