"""The times of a call put right by hand: both, and why. The report prints them as edited."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.call.presenters.ending import EndingPresenter
from ringback.ui.cards import Banner, Foldout
from ringback.ui.fields import LineField
from ringback.ui.form import side_by_side, tight
from ringback.ui.theme import Kind


class TimesFields(QWidget):
    settled = Signal(object)

    def __init__(self, presenter: EndingPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        column = tight(QVBoxLayout(self), 10)
        view = presenter.view
        if view.odd:
            column.addWidget(Banner(Kind.CAUTION, view.odd, "", self))
        self.started = LineField(_("Start"), example="2026-02-28 14:05")
        self.ended = LineField(_("End"), example="2026-02-28 14:11")
        self.why = LineField(_("Why?"), example=_("The computer slept"))
        fields = QWidget(self)
        inner = tight(QVBoxLayout(fields), 10)
        inner.addLayout(side_by_side(self.started, self.ended))
        inner.addWidget(self.why)
        self.by_hand = Foldout(_("The clock's times are wrong"), fields)
        column.addWidget(self.by_hand)
        self._fill()
        self.by_hand.button.setChecked(view.given.by_hand)
        self.by_hand.button.toggled.connect(self._by_hand)
        self.started.changed.connect(self._started)
        self.ended.changed.connect(self._ended)
        self.why.changed.connect(self._why)
        for row in (self.started, self.ended, self.why):
            row.settled.connect(self.settled)

    def _fill(self) -> None:
        given = self._presenter.view.given
        self.started.set_value(given.started)
        self.ended.set_value(given.ended)
        self.why.set_value(given.why)

    def _by_hand(self, opened: bool) -> None:
        self._presenter.type(by_hand=opened)
        self._fill()
        self.settled.emit(opened)

    def _started(self, value: object) -> None:
        self._presenter.type(started=value)

    def _ended(self, value: object) -> None:
        self._presenter.type(ended=value)

    def _why(self, value: object) -> None:
        self._presenter.type(why=value)
