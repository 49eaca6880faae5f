"""The account being written down: one question at a time, and the card it fills."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.case.factform import FactForm
from ringback.ui.columns import Columns
from ringback.ui.fields import LineField, Toggle
from ringback.ui.form import tight
from ringback.ui.payee.cards import PayToCard
from ringback.ui.payee.presenter import PayCard, typed_card
from ringback.usecases.asking import Asked
from ringback.usecases.choices import choices_of
from ringback.usecases.desk import Desk
from ringback.usecases.forms import Values
from ringback.usecases.preferences import preferences_of


class Filling(QWidget):
    """`finished` once everything is there; `typed` after every change; `moved` from page to page."""

    typed = Signal(object)  # Values
    moved = Signal()
    onward = Signal()

    def __init__(self, desk: Desk, asked: Asked, *, preview: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.asked = asked
        self._sorts = dict(choices_of(desk.playbook, "payee", "sort"))
        one_page = preferences_of(desk.signer.person.id).one_page
        self.form = FactForm(desk, asked, one_page=one_page)
        self.all = Toggle(_("All on one page"))
        self.all.set_value(one_page)
        self.card = PayToCard(PayCard(holder=""), _("Pay only to"), masked=False)
        left = QWidget()
        column = tight(QVBoxLayout(left), 10)
        column.addWidget(self.form)
        column.addWidget(self.all)
        column.addStretch(1)
        box = tight(QVBoxLayout(self))
        box.addWidget(Columns(left, self._right(), (3, 2)) if preview else left)
        self.form.typed.connect(self._typed)
        self.form.moved.connect(self.moved)
        self.all.changed.connect(self._all)
        for row in self.form.rows.values():
            if isinstance(row, LineField):
                row.submitted.connect(self.onward)
        self._typed(self.form.values())

    def _right(self) -> QWidget:
        right = QWidget()
        column = tight(QVBoxLayout(right))
        column.addWidget(self.card)
        column.addStretch(1)
        return right

    def restore(self, values: Values) -> None:
        self.form.set_values(values)
        self._typed(self.form.values())

    def _typed(self, values: Values) -> None:
        self.card.show_card(typed_card(values, self._sorts))
        self.typed.emit(values)

    def _all(self, one_page: bool) -> None:
        self.form.set_one_page(one_page=one_page)
        self.moved.emit()
