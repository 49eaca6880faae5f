"""A person at the keyboard: finds a control by the name a screen reader says, and presses keys.

Nothing here touches a widget but by a key event: Tab to go, Space to press, arrows to choose, letters to
type. What is not ASCII arrives as an input method commits it. What is read is read from the labels that are
on the screen.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from ringback.app import App

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
DOES = (Qt.Key.Key_Return, Qt.Key.Key_Space)
FAR = 160
"""More controls than any screen has: Tab is not pressed more often than this to find one."""
PATIENCE = 15_000
PICTURES = "RINGBACK_TEST_PICTURES"
"""A folder: every `picture` goes there, for eyes."""


@dataclass
class Hands:
    """One person at one window."""

    app: App
    actions: int = 0
    """Enter, Ctrl+Enter and Space: each does something. Tab, arrows and typing only lead there."""
    _pictures: int = 0

    # what is heard and read

    @property
    def here(self) -> QWidget:
        """Where the focus is."""
        widget = QApplication.focusWidget()
        assert widget is not None, f"the focus is nowhere; on the screen:\n{self.read()}"
        return widget

    @property
    def hears(self) -> str:
        """What a screen reader says of the control in use."""
        return name_of(self.here)

    def read(self) -> str:
        """Every word on the screen, the small window too."""
        lines: list[str] = []
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                for widget in window.findChildren(QWidget):
                    if widget.isVisible() and widget.window() is window:
                        lines += _words(widget)
        return "\n".join(lines)

    def wait_for(self, words: str) -> None:
        """Until it stands on the screen."""
        self.until(lambda: words in self.read(), f"never read: {words!r}")

    def until(self, done: Callable[[], bool], otherwise: str = "") -> None:
        since = QElapsedTimer()
        since.start()
        while not done():
            assert since.elapsed() < PATIENCE, f"{otherwise}; on the screen:\n{self.read()}"
            QTest.qWait(5)

    # keys

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.actions += key in DOES
        QTest.keyClick(self.here, key, modifier)
        QApplication.processEvents()

    def enter(self) -> None:
        self.key(Qt.Key.Key_Return)

    def save(self) -> None:
        """Ctrl+Enter: save and continue."""
        self.key(Qt.Key.Key_Return, CTRL)

    def write(self, text: str) -> None:
        """Into the control in use."""
        if text.isascii() and "\n" not in text:
            QTest.keyClicks(self.here, text)
        else:
            committed = QInputMethodEvent()
            committed.setCommitString(text)
            QApplication.sendEvent(self.here, committed)
        QApplication.processEvents()

    def to(self, name: str) -> None:
        """Tab until the control of that name has the focus."""
        self._tab_until(lambda: same(name, self.hears), repr(name))

    def stops(self) -> list[str]:
        """Every control Tab comes to, once around from here."""
        start, heard = self.here, list[str]()
        for _step in range(FAR):
            heard.append(self.hears)
            self.key(Qt.Key.Key_Tab)
            if self.here is start:
                return heard
        raise AssertionError(f"Tab never comes back to {name_of(start)!r}")

    def _tab_until(self, there: Callable[[], bool], wanted: str) -> None:
        heard: list[str] = []
        for _step in range(FAR):
            if there():
                return
            heard.append(self.hears)
            self.key(Qt.Key.Key_Tab)
        around = list(dict.fromkeys(heard))
        raise AssertionError(f"Tab never comes to {wanted}, only to {around}; on the screen:\n{self.read()}")

    def press(self, name: str) -> None:
        """Go to the button, and Space."""
        self.to(name)
        self.key(Qt.Key.Key_Space)

    def fill(self, name: str, text: str) -> None:
        """Go to the field, and type over what is in it."""
        self.to(name)
        self.key(Qt.Key.Key_A, CTRL)
        self.write(text)

    def choose(self, answer: str, question: str = "") -> None:
        """One of several buttons: Tab to the group, arrows to the answer, Space if that did not choose it."""

        def there() -> bool:
            return any(same(answer, one) for one in self._answers(question))

        self._tab_until(there, f"{answer!r} {question!r}")
        for arrow in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            for _step in self._answers(question):
                if same(answer, self.hears):
                    break
                self.key(arrow)
        button = self.here
        assert isinstance(button, QAbstractButton)
        assert same(answer, self.hears), self.hears
        if not button.isChecked():
            self.key(Qt.Key.Key_Space)

    def _answers(self, question: str) -> list[str]:
        """The answers among which the arrows go here, if that is the question."""
        button = self.here
        group = button.group() if isinstance(button, QAbstractButton) else None
        asked = not question or question in about(button)
        return [name_of(one) for one in group.buttons()] if group and asked else []

    def pick(self, name: str, answer: str) -> None:
        """One of a closed list: Tab to it, Down to the answer."""
        self.to(name)
        picker = self.here
        assert isinstance(picker, QComboBox)
        self.key(Qt.Key.Key_Home)
        for _step in range(picker.count()):
            if same(answer, picker.currentText()):
                return
            self.key(Qt.Key.Key_Down)
        listed = [picker.itemText(at) for at in range(picker.count())]
        raise AssertionError(f"{answer!r} is not among {listed}")

    # for eyes

    def cut_off(self) -> list[str]:
        """Texts that stand in less room than their lines need."""
        labels = [
            one
            for top in QApplication.topLevelWidgets()
            if top.isVisible()
            for one in top.findChildren(QLabel)
        ]
        return [
            one.text() for one in labels if one.isVisible() and one.height() < one.heightForWidth(one.width())
        ]

    def _nudge(self) -> None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                window.resize(window.width(), window.height() + 1)

    def picture(self, name: str) -> None:
        """A moment to look at: once everything is laid out, no text is cut off."""
        QTest.qWait(100)
        if self.cut_off():  # now and then Qt settles a page only with the next change of size
            self._nudge()
        self.until(lambda: not self.cut_off(), f"{name}: a text is cut off")
        folder = os.environ.get(PICTURES)
        if folder:
            QTest.qWait(100)  # for eyes only: whatever is still being laid out
            self._pictures += 1
            for window in QApplication.topLevelWidgets():
                if window.isVisible():
                    file = f"{self._pictures:02}-{name}-{type(window).__name__}.png"
                    window.grab().save(str(Path(folder) / file))


def same(wanted: str, heard: str) -> bool:
    """Word for word; "Ring now…" is any name that begins so."""
    return heard.startswith(wanted.removesuffix("…")) if wanted.endswith("…") else heard == wanted


def name_of(widget: QWidget) -> str:
    """On Linux Qt gives a list's answer for its name, and the name as a relation to its label."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def about(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def _cells(table: QTableView) -> list[str]:
    model = table.model()
    places = product(range(model.rowCount()), range(model.columnCount()))
    return [str(model.index(row, column).data()) for row, column in places]


def _words(widget: QWidget) -> list[str]:
    match widget:
        case QLabel():
            return [widget.text().replace("&&", "&")]
        case QAbstractButton():
            return [name_of(widget)]
        case QLineEdit():
            return [widget.displayText()]
        case QPlainTextEdit():
            return [widget.toPlainText()]
        case QComboBox():
            return [widget.currentText()]
        case QTableView():
            return _cells(widget)
        case _:
            return []
