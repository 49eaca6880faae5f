"""Answering somebody at another computer: the file, one's own look, what they chose, and the signature."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.domain.verdict import Outcome
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.answering.cards import ChosenCard, ViewCard
from ringback.ui.answering.presenter import AnsweringPresenter
from ringback.ui.buttons import GhostButton
from ringback.ui.carrying import choose_file, save_file
from ringback.ui.form import plain_label
from ringback.ui.keys import Key
from ringback.ui.places import Back
from ringback.ui.sheet import SheetPage


class AnsweringPage(SheetPage):
    """One card at a time: what they chose is made only once one's own look is kept."""

    went = Signal(object)

    def __init__(self, presenter: AnsweringPresenter, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Answer a question from another computer"),
            _("You say first what you would decide. Then you see what they chose."),
            parent,
        )
        self._presenter = presenter
        self.choose = GhostButton(_("Choose the question file"))
        self.card.add_buttons(self.choose)
        self.said = self.card.add(plain_label("", parent=self.card))
        self._say("")
        self.view: ViewCard | None = None
        self.chosen: ChosenCard | None = None
        self._signs = False
        self.back = self.footer.add(GhostButton(_("Back"), main=True))
        self.choose.clicked.connect(self._choose)
        self.back.clicked.connect(self._back)
        keys.install(self, {Key.SAVE: self.save})

    def save(self) -> None:
        """Ctrl+Enter: the next step that stands on the page."""
        if self.chosen is not None:
            self.chosen.sign.click()
        elif self.view is not None:
            self.view.keep.click()

    # the question

    def _choose(self) -> None:
        choose_file(self, _("Choose the question file"), self.read)

    def read(self, name: str) -> None:
        for card in (self.view, self.chosen):
            if card is not None:
                card.setVisible(False)
                card.deleteLater()
        self.view = self.chosen = None
        try:
            found = self._presenter.read(name)
        except RingbackError as error:
            self._say(sentence(error))
            return
        self._say("")
        self.view = ViewCard(found, self._presenter.options())
        self.view.kept.connect(self._look)
        self.add_readable(self.view)
        self.view.setVisible(True)
        self.view.outcome.focus()

    def _say(self, words: str) -> None:
        self.said.say(words)
        self.said.setVisible(bool(words))

    # the look

    def _look(self) -> None:
        if self.view is None or not isinstance(outcome := self.view.outcome.value(), Outcome):
            return
        try:
            self._presenter.look(outcome, self.view.worries.value())
        except RingbackError as error:
            self.view.refuse(sentence(error))
            return
        self.view.close_it()
        self.chosen = ChosenCard(self._presenter.chosen())
        self.chosen.signed.connect(self._sign)
        self.chosen.unsigned.connect(self._leave_unsigned)
        self.add_readable(self.chosen)
        self.chosen.setVisible(True)
        self.chosen.own.focus()

    # the signature

    def _sign(self, passphrase: str) -> None:
        try:
            self._presenter.confirm(passphrase)
        except RingbackError as error:
            if self.chosen is not None:
                self.chosen.own.refuse(sentence(error))
            return
        self._save(signs=True)

    def _leave_unsigned(self) -> None:
        self._save(signs=False)

    def _save(self, *, signs: bool) -> None:
        self._signs = signs
        name = _("{label}-answer.json").format(label=self._presenter.label)
        save_file(self, _("Save your answer"), name, self.write)

    def write(self, name: str) -> None:
        if self.chosen is None:
            return
        try:
            self._presenter.save(name, signs=self._signs)
        except RingbackError as error:
            self.chosen.say(sentence(error))
            return
        words = _("Signed and saved in {file}. Send it back to them.")
        unsigned = _("Saved in {file}, with your view and without a signature. Send it back to them.")
        self.chosen.say((words if self._signs else unsigned).format(file=name))

    def _back(self) -> None:
        self.went.emit(Back())
