"""The file dialog that a page opened, answered by keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCompleter, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot


def answer_dialog(qtbot: QtBot, page: QWidget, path: Path) -> None:
    """Types the whole path and presses Enter; the dialog is gone after it."""
    [dialog] = page.findChildren(QFileDialog)
    [edit] = dialog.findChildren(QLineEdit)
    edit.completer().setCompletionMode(QCompleter.CompletionMode.InlineCompletion)  # a list wants a screen
    qtbot.waitUntil(edit.hasFocus)
    edit.selectAll()
    QTest.keyClicks(edit, str(path))
    QTest.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.findChildren(QFileDialog))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
