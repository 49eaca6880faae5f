"""A key from another computer: its file, and its eight words compared on the phone before it counts."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import Refused, RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.carrying import choose_file
from ringback.ui.choices import ChoiceRow
from ringback.ui.form import Voice, plain_label
from ringback.ui.keys import Key
from ringback.ui.places import Back, People
from ringback.ui.sheet import SheetPage
from ringback.usecases.desk import Desk
from ringback.usecases.elsewhere import KeyFile, add_elsewhere, fetched, read_key, words_of


class AddKeyPage(SheetPage):
    """The words are shown only once a key is chosen, and nothing is added before they were compared."""

    went = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Add a key from another computer"),
            _("They sent you their key file. Ring them on a number you knew before."),
            parent,
        )
        self._desk = desk
        self._key: KeyFile | None = None
        self.choose = GhostButton(_("Choose the key file"))
        self.card.add_buttons(self.choose)
        self.said = self.card.add(plain_label("", parent=self.card))
        self.words = self.card.add(plain_label("", Voice.LARGE, self.card))
        self.same = self.card.add(
            ChoiceRow(
                _("Do they read these eight words to you?"),
                ((True, _("All eight, in this order")), (False, _("Something differs"))),
            )
        )
        self.back = self.footer.add(GhostButton(_("Back"), main=True))
        self.done = self.footer.add(PrimaryButton(_("Add their key")))
        self.choose.clicked.connect(self._choose)
        self.done.clicked.connect(self.save)
        self.back.clicked.connect(self._back)
        keys.install(self, {Key.SAVE: self.save})
        self._show("")

    def _choose(self) -> None:
        choose_file(self, _("Choose the key file"), self.read)

    def read(self, name: str) -> None:
        self._key = None
        self.same.set_value(None)
        self.same.show_error("")
        try:
            self._key = read_key(fetched(Path(name)))
        except RingbackError as error:
            self._show(sentence(error))
            return
        whose = _("The file says: {name}, on the computer {computer}.")
        self._show(whose.format(name=self._key.name, computer=self._key.computer or _("not known")))
        self.same.focus()

    def _show(self, words: str) -> None:
        self.said.say(words)
        self.said.setVisible(bool(words))
        self.words.say(words_of(self._key) if self._key else "")
        for widget in (self.words, self.same, self.done):
            widget.setVisible(self._key is not None)

    def save(self) -> None:
        if self._key is None:
            return
        same = self.same.value()
        if same is None:
            self._refuse(_("Let them read the words first."))
            return
        try:
            if not same:
                raise Refused("other_words")
            add_elsewhere(self._desk, self._key, words_of(self._key))
        except RingbackError as error:
            self._refuse(sentence(error))
            return
        self.went.emit(People())

    def _refuse(self, words: str) -> None:
        self.same.show_error(words)
        self.same.focus()

    def _back(self) -> None:
        self.went.emit(Back())
