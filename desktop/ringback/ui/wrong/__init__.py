"""I think something is wrong: first actions, before anything is unlocked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ringback.ui.places import Wrong
    from ringback.ui.wrong.logs import Logs
    from ringback.usecases.desk import Desk


def make(place: Wrong, desk: Desk | None, logs: Logs | None, parent: QWidget) -> QWidget:
    from ringback.ui.wrong.page import WrongPage
    from ringback.ui.wrong.presenter import WrongPresenter

    presenter = WrongPresenter(place.situation, desk=desk, logs=logs, about=place.about)
    return WrongPage(presenter, parent=parent)
