"""The fields of a number: what it is, where it was found, and a second place when the first is not enough."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.domain.facts import Provenance
from ringback.text import _
from ringback.ui.call.presenters.find import FindPresenter
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import LineField, PickField, Toggle
from ringback.ui.form import side_by_side, tight


class NumberFields(QWidget):
    """Three at a time: number, place, and how the site was learned or what exactly it was."""

    typed = Signal()

    def __init__(self, presenter: FindPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        column = tight(QVBoxLayout(self), 11)
        self.new = QWidget(self)
        self.second = QWidget(self)
        self._build_new(tight(QVBoxLayout(self.new), 11))
        self._build_second(tight(QVBoxLayout(self.second), 11))
        column.addWidget(self.new)
        column.addWidget(self.second)

    def render_view(self) -> None:
        typed, view = self._presenter.view.typed, self._presenter.view
        at_site = typed.provenance is Provenance.OWN_SITE
        found = typed.provenance not in {None, Provenance.THEY_GAVE_IT}
        self.new.setVisible(typed.chosen is None)
        self.learned.setVisible(at_site)
        self.words.setVisible(found and not at_site)
        self.main_line.setVisible(found)
        self.second.setVisible(view.asks_second or bool(typed.second or typed.second_words))

    def _build_new(self, column: QVBoxLayout) -> None:
        presenter, typed = self._presenter, self._presenter.view.typed
        self.number = LineField(_("Number you ring"), example="+81 6 6345 2210")
        self.found = PickField(
            _("Where you found it"), presenter.provenances(), example=_("Choose where it came from")
        )
        column.addLayout(side_by_side(self.number, self.found))
        self.learned = ChoiceRow(_("How did you learn that address?"), presenter.learned())
        self.words = LineField(
            _("Which page, bill or contract?"), example=_("For example: bill 118 of March")
        )
        self.main_line = Toggle(_("It is the firm's main line"))
        for row in (self.learned, self.words, self.main_line):
            column.addWidget(row)
        self.number.set_value(typed.value)
        self.found.set_value(typed.provenance)
        self.learned.set_value(typed.learned)
        self.words.set_value(typed.words)
        self.main_line.set_value(typed.main_line)
        self.number.changed.connect(self._number)
        self.found.changed.connect(self._found)
        self.learned.changed.connect(self._learned)
        self.words.changed.connect(self._words)
        self.main_line.changed.connect(self._main_line)

    def _build_second(self, column: QVBoxLayout) -> None:
        typed = self._presenter.view.typed
        self.second_place = PickField(
            _("A second place that shows it"),
            self._presenter.second_places(),
            example=_("Choose another place"),
        )
        self.second_words = LineField(_("Its name"), example=_("For example: the trade register"))
        column.addLayout(side_by_side(self.second_place, self.second_words))
        self.second_place.set_value(typed.second)
        self.second_words.set_value(typed.second_words)
        self.second_place.changed.connect(self._second)
        self.second_words.changed.connect(self._second_words)

    def _number(self, value: object) -> None:
        self._give(value=value)

    def _found(self, value: object) -> None:
        self._give(provenance=value)

    def _learned(self, value: object) -> None:
        self._give(learned=value)

    def _words(self, value: object) -> None:
        self._give(words=value)

    def _main_line(self, value: object) -> None:
        self._give(main_line=value)

    def _second(self, value: object) -> None:
        self._give(second=value)

    def _second_words(self, value: object) -> None:
        self._give(second_words=value)

    def _give(self, **given: object) -> None:
        self._presenter.type(**given)
        self.typed.emit()
