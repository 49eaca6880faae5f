"""What was found in a paste: everything is kept unless it is left out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ringback.text import _, ngettext
from ringback.ui.buttons import Button, Look
from ringback.ui.form import Voice, plain_label, small, tight
from ringback.usecases.told import FoundLine


class FoundRow(QWidget):
    left_out = Signal(object)  # FoundLine

    def __init__(self, line: FoundLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        across = tight(QHBoxLayout(self), 10)
        texts = tight(QVBoxLayout(), 0)
        texts.addWidget(plain_label(line.value, Voice.STRONG, self))
        for words in filter(None, (line.words, line.says)):
            texts.addWidget(small(words, self))
        across.addLayout(texts, 1)
        out = Button(_("Leave out"), Look.QUIET, self)
        out.setAccessibleName(_("Leave out: {value}").format(value=line.value))
        out.clicked.connect(self._leave)
        across.addWidget(out)

    def _leave(self) -> None:
        self.left_out.emit(self._line)


class FoundList(QWidget):
    """`changed` when something was left out."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = tight(QVBoxLayout(self), 8)
        self._found: tuple[FoundLine, ...] = ()
        self._left_out = set[FoundLine]()
        self.setVisible(False)

    def kept(self) -> tuple[FoundLine, ...]:
        return tuple(line for line in self._found if line not in self._left_out)

    def show_found(self, found: tuple[FoundLine, ...]) -> None:
        self._found = found
        while (item := self._column.takeAt(0)) is not None:
            former = item.widget()
            if former is not None:
                former.setVisible(False)
                former.setParent(None)
                former.deleteLater()
        lines = self.kept()
        if lines:
            words = ngettext("Found {n}. It is kept.", "Found {n}. Each is kept.", len(lines))
            self._put(plain_label(words.format(n=len(lines)), Voice.HEADING, self))
        for line in lines:
            row = FoundRow(line, self)
            row.left_out.connect(self._leave_out)
            self._put(row)
        self.setVisible(bool(lines))

    def _put(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.setVisible(True)

    def _leave_out(self, line: FoundLine) -> None:
        self._left_out.add(line)
        self.show_found(self._found)
        self.changed.emit()
