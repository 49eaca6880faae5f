"""Deciding and filing: what was found, their reply, the decision, and the sealed PDF."""

from PySide6.QtWidgets import QWidget

from ringback.ui.page import Page
from ringback.ui.places import Decide
from ringback.usecases.desk import Desk


def make(place: Decide, desk: Desk, parent: QWidget) -> Page:
    from ringback.ui.decide.outside import Outside
    from ringback.ui.decide.page import DecidePage

    return DecidePage(place, desk, Outside(), parent)
