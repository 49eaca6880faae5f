"""The first question: what happened? Each answer is one large button, and one press shows what to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.form import small, tight
from ringback.ui.places import Back
from ringback.ui.staged import Stage
from ringback.ui.wrong.presenter import WrongPresenter


class DoorButton(GhostButton):
    opened = Signal(object)

    def __init__(self, door: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent, main=True)
        self._door = door
        self.clicked.connect(self._clicked)

    def _clicked(self) -> None:
        self.opened.emit(self._door)


class DoorsStage(Stage):
    def __init__(self, presenter: WrongPresenter) -> None:
        super().__init__()
        self.title = _("What happened?")
        self.lead = _("Choose the nearest. What you were doing waits for you.")
        self._presenter = presenter
        self.doors = [self._door(item.id, item.title) for item in presenter.view.situations]
        back = GhostButton(_("Back to what I was doing"), main=True)
        back.clicked.connect(self._back)
        self.footer = (back,)

    def _door(self, door: str, words: str) -> DoorButton:
        row = self.add(QWidget(self))
        column = tight(QVBoxLayout(row), 2)
        button = DoorButton(door, words, row)
        column.addWidget(button)
        if so_far := self._presenter.progress(door):
            column.addWidget(small(so_far, row))
        button.opened.connect(self._open)
        return button

    def _open(self, door: str) -> None:
        self._presenter.choose(door)
        self.moved.emit()

    def _back(self) -> None:
        self.went.emit(Back())
