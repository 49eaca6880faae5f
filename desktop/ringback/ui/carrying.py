"""Choosing a file that goes to another computer or came from there: by a dialog, after a gesture."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from ringback.text import _


def choose_file(page: QWidget, title: str, chosen: Callable[[str], None]) -> None:
    dialog = _dialog(page, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def save_file(page: QWidget, title: str, name: str, chosen: Callable[[str], None]) -> None:
    """`name` is only offered; a file that is there already is asked about by the dialog."""
    dialog = _dialog(page, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix)
    dialog.selectFile(name)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def _dialog(page: QWidget, title: str) -> QFileDialog:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(page, title, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters([_("Ringback files ({kinds})").format(kinds="*.json"), _("All files (*)")])
    return dialog
