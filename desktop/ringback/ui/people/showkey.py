"""One's own key: its eight words to read aloud, and the file for the other computer."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.carrying import save_file
from ringback.ui.form import Voice, muted, plain_label
from ringback.ui.keys import Key
from ringback.ui.places import Back
from ringback.ui.sheet import SheetPage
from ringback.usecases.desk import Desk
from ringback.usecases.elsewhere import key_file, read_key, words_of
from ringback.usecases.filing import write_whole


class ShowKeyPage(SheetPage):
    went = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            _("My key"), _("Send the file. Then read the eight words to them on the phone."), parent
        )
        self._key = key_file(desk)
        self.words = self.card.add(plain_label(words_of(read_key(self._key)), Voice.LARGE, self.card))
        self.card.add(muted(_("The file opens nothing. It shows others that a signature is yours.")))
        self.said = self.card.add(plain_label("", parent=self.card))
        self.said.setVisible(False)
        self.back = self.footer.add(GhostButton(_("Back"), main=True))
        self.file = self.footer.add(PrimaryButton(_("Save the key file")))
        self.back.clicked.connect(self._back)
        self.file.clicked.connect(self.save)
        keys.install(self, {Key.SAVE: self.save})

    def initial_focus(self) -> QWidget:
        return self.file

    def save(self) -> None:
        save_file(self, _("Save the key file"), _("my-key.json"), self.write)

    def write(self, name: str) -> None:
        try:
            write_whole(Path(name), self._key)
        except RingbackError as error:
            self._say(sentence(error))
        else:
            self._say(_("Saved in {file}. Send it to them.").format(file=name))

    def _say(self, words: str) -> None:
        self.said.say(words)
        self.said.setVisible(True)

    def _back(self) -> None:
        self.went.emit(Back())
