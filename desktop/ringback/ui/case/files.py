"""The card of files they sent: what each says of itself, or why it could not be read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import Button, GhostButton, Look
from ringback.ui.cards import Card
from ringback.ui.case.presenters.files import FileLine
from ringback.ui.fields import Toggle
from ringback.ui.form import muted, plain_label, small, tight


class FilesCard(Card):
    """`called_ours` carries the id of a file and whether it is a form of ours; `read_now` the id alone."""

    wanted = Signal()
    called_ours = Signal(object, object)
    read_now = Signal(object)

    def __init__(self, lines: tuple[FileLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(_("Files they sent"), parent)
        words = _("Drop files here, or choose them. They are kept as they are. Nothing in them is run.")
        self.choose = GhostButton(_("Choose files"), self, icon="attach")
        self.choose.clicked.connect(self.wanted)
        self.add_line(muted(words, self), self.choose, stretch=0)
        if lines:
            self.add(small(_("What a file says of itself can be changed by anybody."), self))
        self.rows = [self.add(FileRow(line, self)) for line in lines]
        for row in self.rows:
            row.called_ours.connect(self.called_ours)
            row.read_now.connect(self.read_now)


class FileRow(QWidget):
    called_ours = Signal(object, object)
    read_now = Signal(object)

    def __init__(self, line: FileLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        across = tight(QHBoxLayout(self), 10)
        texts = tight(QVBoxLayout(), 0)
        texts.addWidget(plain_label(line.name, parent=self))
        for words in line.said:
            texts.addWidget(small(words, self))
        across.addLayout(texts, 1)
        if line.readable:
            self._offer_reading(across)
        self.ours = Toggle(_("A form of ours"))
        self.ours.box.setAccessibleName(_("A form of ours: {name}").format(name=line.name))
        self.ours.set_value(line.ours)
        self.ours.changed.connect(self._changed)
        across.addWidget(self.ours, 0, Qt.AlignmentFlag.AlignTop)

    def _offer_reading(self, across: QHBoxLayout) -> None:
        button = Button(_("Read it now"), Look.QUIET, self)
        button.setAccessibleName(_("Read it now: {name}").format(name=self._line.name))
        button.clicked.connect(self._read)
        across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _read(self) -> None:
        self.read_now.emit(self._line.id)

    def _changed(self, ours: object) -> None:
        self.called_ours.emit(self._line.id, bool(ours))
