"""How large a window opens: as it likes to be, but with its foot and its title bar on the screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(16, 40)
"""Room for the title bar: at 200 % a laptop is 640 by 360, and the buttons at the foot stay in sight."""


def fitting(wanted: QSize, screen: QSize) -> QSize:
    return wanted.boundedTo(screen - FRAME)


def fit(window: QWidget, wanted: QSize) -> None:
    window.resize(fitting(wanted, window.screen().availableSize()))
