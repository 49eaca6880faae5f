"""What lies outside the window: the folder for reports, the file dialog, the program that shows a PDF."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ringback.resources import HOME_VARIABLE, home
from ringback.text import _


def documents() -> Path:
    """Documents, or beside the register where somebody chose a folder of their own."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    own = os.environ.get(HOME_VARIABLE) or not found
    return home() / "reports" if own else Path(found) / "Ringback"


def open_file(path: Path) -> None:
    """Nothing to show it with when there is no screen."""
    if QGuiApplication.platformName() != "offscreen":
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def ask_folder(parent: QWidget, start: Path) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, _("Where reports are saved"), str(start))
    return Path(chosen) if chosen else None


class Outside:
    """Given to the page, so that a test opens no program and no dialog."""

    def __init__(
        self,
        *,
        folder: Callable[[], Path] = documents,
        show: Callable[[Path], None] = open_file,
        choose: Callable[[QWidget, Path], Path | None] = ask_folder,
    ) -> None:
        self.folder, self.show, self.choose = folder, show, choose
