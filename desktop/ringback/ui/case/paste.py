"""The big box for what they sent: contacts in it are found, and each is said to be somebody's."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ringback.domain.ids import FactId
from ringback.text import _, ngettext
from ringback.ui import reading
from ringback.ui.buttons import Button, GhostButton, Look
from ringback.ui.cards import Card
from ringback.ui.case.rows import clean
from ringback.ui.fields import TextField
from ringback.ui.flow import FlowLayout
from ringback.ui.form import Voice, muted, plain_label, small, tight
from ringback.usecases.told import FoundLine
from ringback.usecases.whose import Whose

PAUSE_MS = 400
LONG = 30
"""Characters from which a value has the width of the card: no letter of an account may be cut off."""
Owners = tuple[tuple[FactId, str], ...]


class OwnerButton(GhostButton):
    """Says whose a contact is."""

    chosen = Signal(object)

    def __init__(self, owner: FactId, name: str, value: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._owner = owner
        self.setAccessibleName(f"{name}: {value}")
        self.clicked.connect(self._clicked)

    def _clicked(self) -> None:
        self.chosen.emit(self._owner)


class FoundRow(QWidget):
    """`kept` carries the line and whose it is; `left_out` only the line."""

    kept = Signal(object, object)
    left_out = Signal(object)

    def __init__(self, line: FoundLine, owners: Owners, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        long = len(line.value) > LONG
        across = tight(QVBoxLayout(self) if long else QHBoxLayout(self), 4 if long else 10)
        texts = tight(QVBoxLayout(), 0)
        texts.addWidget(plain_label(line.value, Voice.STRONG, self, wrap=long))
        for words in filter(None, (line.words, line.says)):
            texts.addWidget(small(words, self))
        texts.addStretch(1)
        across.addLayout(texts, 0 if long else 2)
        holder = QWidget(self)
        flow = FlowLayout(holder, to_the_right=True)
        across.addWidget(holder, 0 if long else 3)
        if line.known:
            flow.addWidget(muted(_("Written down"), holder))
            return
        for owner, name in (("", _("Write down the account")),) if line.pays else owners:
            button = OwnerButton(owner, name, line.value, holder)
            button.chosen.connect(self._keep)
            flow.addWidget(button)
        out = Button(_("Leave out"), Look.QUIET, holder)
        out.setAccessibleName(_("Leave out: {value}").format(value=line.value))
        out.clicked.connect(self._leave)
        flow.addWidget(out)

    def _keep(self, owner: str) -> None:
        self.kept.emit(self.line, owner)

    def _leave(self) -> None:
        self.left_out.emit(self.line)


class PasteCard(Card):
    """`paused` when somebody stopped typing; the page says what is in the words with `show_found`."""

    paused = Signal()
    typed = Signal()
    cleaned = Signal()
    kept = Signal(object, object)
    left_out = Signal()
    words_kept = Signal()

    def __init__(self, owners: Owners, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._owners, self._left_out = owners, set[FoundLine]()
        self._found: tuple[FoundLine, ...] = ()
        hint = _("A CV, a chat, an e-mail. It stays on this computer.")
        self.words = self.add(
            TextField(_("Paste what they sent you"), hint=hint, lines=5, whose=Whose.THEIRS)
        )
        self._list = QWidget(self)
        self._rows = tight(QVBoxLayout(self._list), 8)
        self.add(self._list)
        self._keep_words = GhostButton(_("Keep these words too"), self)
        self._kept = False
        self._keep_words.clicked.connect(self.words_kept)
        self.add_buttons(self._keep_words)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.paused)
        self.words.changed.connect(self._changed)
        self.show_found(())

    def show_found(self, found: tuple[FoundLine, ...], *, kept: bool = False) -> None:
        """`kept` once the words themselves are written down."""
        self._found, self._kept = found, kept
        here = any(one.hasFocus() for one in self._list.findChildren(Button))
        while (item := self._rows.takeAt(0)) is not None:
            former = item.widget()
            if former is not None:
                former.setVisible(False)
                former.setParent(None)
                former.deleteLater()
        shown = [line for line in found if line not in self._left_out]
        if shown:
            words = ngettext("Found {n}. Whose is it?", "Found {n}. Whose is each?", len(shown))
            count = plain_label(words.format(n=len(shown)), Voice.HEADING, self._list)
            self._rows.addWidget(count)
            count.setVisible(True)
            self._say_where_referees_go(shown)
        for line in shown:
            row = FoundRow(line, self._owners, self._list)
            row.kept.connect(self.kept)
            row.left_out.connect(self._leave_out)
            self._rows.addWidget(row)
            row.setVisible(True)
        self._list.setVisible(bool(shown))
        self._keep_words.setVisible(bool(self.words.value()) and not kept)
        if here:
            self._focus_next()

    def _say_where_referees_go(self, shown: list[FoundLine]) -> None:
        """While nobody but the contractor is written down, a referee's number would be called theirs."""
        if len(self._owners) > 1 or all(line.known or line.pays for line in shown):
            return
        hint = small(_("Is one a referee's? Add the referee first, further down."), self._list)
        self._rows.addWidget(hint)
        hint.setVisible(True)

    def open_lines(self) -> tuple[FoundLine, ...]:
        """Of which nobody said yet whose they are."""
        return tuple(line for line in self._found if not line.known and line not in self._left_out)

    def _focus_next(self) -> None:
        """The first one left, so that the keyboard goes down the list."""
        left = [row for row in self._list.findChildren(FoundRow) if not row.line.known]
        first = next((one for row in left if (one := reading.first_focus(row)) is not None), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_out(self, line: FoundLine) -> None:
        self._left_out.add(line)
        self.show_found(self._found, kept=self._kept)
        self.left_out.emit()

    def _changed(self, _value: object) -> None:
        if clean(self.words):
            self.cleaned.emit()
        self._keep_words.setVisible(bool(self.words.value()))
        self._pause.start()
        self.typed.emit()
