"""Deciding and filing: what was found, their reply, the decision, and the sealed PDF."""

from PySide6.QtWidgets import QWidget

from ringback.ui.page import Page
from ringback.ui.places import Answers, Decide
from ringback.usecases.desk import Desk


def make(place: Decide | Answers, desk: Desk, parent: QWidget) -> Page:
    if isinstance(place, Answers):
        from ringback.ui.decide.answers import AnswersPage

        return AnswersPage(place, desk, parent)
    from ringback.ui.decide.outside import Outside
    from ringback.ui.decide.page import DecidePage

    return DecidePage(place, desk, Outside(), parent)
