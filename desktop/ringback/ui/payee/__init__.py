"""Where the money goes: the account, its way to the lock, and what was paid."""

from PySide6.QtWidgets import QWidget

from ringback.ui.page import Page
from ringback.ui.places import PayeePlace
from ringback.usecases.desk import Desk


def make(place: PayeePlace, desk: Desk, parent: QWidget) -> Page:
    from ringback.ui.decide.outside import Outside
    from ringback.ui.payee.page import PayeePage

    return PayeePage(place, desk, Outside(), parent)
