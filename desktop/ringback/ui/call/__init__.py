"""The callback: a number found by oneself, a blind call, and only then the comparison."""

from PySide6.QtWidgets import QWidget

from ringback.ui.call.page import CallPage
from ringback.ui.places import CallPlace
from ringback.usecases.desk import Desk


def make(place: CallPlace, desk: Desk, parent: QWidget) -> CallPage:
    return CallPage(place, desk, parent)
