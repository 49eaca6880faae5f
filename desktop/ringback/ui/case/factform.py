"""A fact's pages: one question at a time, or all of them on one page. Nothing typed is ever dropped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.domain.ids import Country
from ringback.text import _, worded
from ringback.ui import reading
from ringback.ui.cards import Card
from ringback.ui.case.readoff import READ_OFF, IdNumberField, make_read_off
from ringback.ui.case.rows import SHORT, clean, fill, make_row, text_of, unreadable
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import LineField, PickField
from ringback.ui.form import Row, heading, side_by_side, small, tight
from ringback.usecases.accounts import typed_account
from ringback.usecases.asking import Asked, AskedField
from ringback.usecases.choices import choices_of
from ringback.usecases.desk import Desk
from ringback.usecases.fairness import whose_field
from ringback.usecases.forms import Values, pages_asked
from ringback.usecases.naming import name_note, number_note
from ringback.usecases.reaching import typed_contact

MOST_ABREAST = 2
"""Short fields on one line."""


class FactForm(QWidget):
    """`typed` after every change, `cleaned` when hidden characters were taken out of a paste."""

    typed = Signal(object)  # Values
    cleaned = Signal()
    moved = Signal()
    submitted = Signal()

    def __init__(self, desk: Desk, asked: Asked, *, one_page: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked, self._desk = asked, desk
        self._region = asked.region
        self._one_page, self._step = one_page, 0
        self.rows: dict[str, Row] = {}
        self._sorts: dict[str, tuple[str, bool]] = {}
        column = tight(QVBoxLayout(self), 13)
        self._counts = []
        self._cards = []
        for page in asked.pages:
            card = Card("", self)
            count = small("", card)
            card.add_line(heading(worded(page.ask), card), count, stretch=0)
            self._counts.append(count)
            self._cards.append(card)
            self._fill_card(card, page.fields)
            column.addWidget(card)
        self.set_values(asked.values)

    # values

    def values(self) -> Values:
        return {name: text_of(row) for name, row in self.rows.items()}

    def set_values(self, values: Values) -> None:
        for name, row in self.rows.items():
            if name in values:
                fill(row, values[name])
        self._show()

    def heed(self, region: Country) -> None:
        """The country that numbers without a code are read in, when somebody else is chosen."""
        self._region = region
        self._note()

    # steps

    @property
    def step(self) -> int:
        return self._step

    def set_one_page(self, *, one_page: bool) -> None:
        self._one_page = one_page
        self._show()

    def go_to(self, step: int) -> None:
        self._step = max(0, min(step, len(self._shown()) - 1))
        self._show()
        self.focus_first()
        self.moved.emit()

    def at_the_end(self) -> bool:
        return self._one_page or self._step >= len(self._shown()) - 1

    def next(self) -> bool:
        """To the next page, if nothing on this one is missing; False when something is."""
        if not self.complete():
            return False
        self.go_to(self._step + 1)
        return True

    def complete(self) -> bool:
        """Whether what is shown can be used; says beside each field what can't."""
        wrong = [name for name in self._fields_shown() if self._complain(name)]
        if wrong:
            self.rows[wrong[0]].focus()
        return not wrong

    def show_error(self, field: str, words: str) -> bool:
        """Beside the field, on its page; False when there is no such field here."""
        name = field if field in self.rows else f"{field}.written"
        if name not in self.rows:
            return False
        for at, page in enumerate(self._shown()):
            if any(one.name == name for one in self._asked.pages[page].fields):
                self.go_to(at)
        self.rows[name].show_error(words)
        self.rows[name].focus()
        return True

    def first_focus(self) -> QWidget | None:
        name = self._first_to_fill()
        return reading.first_focus(self.rows[name]) if name else None

    def focus_first(self) -> None:
        name = self._first_to_fill()
        if name:
            self.rows[name].focus()

    # inside

    def _first_to_fill(self) -> str:
        """The first field that is needed and empty; otherwise the first there is."""
        names = self._fields_shown()
        needed = [name for name in names if not self._sorts[name][1] and not text_of(self.rows[name])]
        return next(iter([*needed, *names]), "")

    def _fill_card(self, card: Card, fields: tuple[AskedField, ...]) -> None:
        waiting: list[Row] = []
        for field in fields:
            row, sort = self._make(field)
            if sort not in SHORT:
                _flush(card, waiting)
                card.add(row)
            else:
                waiting.append(row)
            if len(waiting) == MOST_ABREAST:
                _flush(card, waiting)
        _flush(card, waiting)

    def _make(self, field: AskedField) -> tuple[Row, str]:
        name, sort, optional = field.name, field.input.value, field.optional
        label, hint = worded(field.label), worded(field.hint)
        options = choices_of(self._desk.playbook, self._asked.kind, name) if sort == "choice" else ()
        quiet = optional and sort != "toggle"
        words = _("{label} (optional)").format(label=label) if quiet else label
        if sort in READ_OFF:
            row: Row = make_read_off(sort, words, self._desk, hint)
        else:
            row = make_row(sort, words, hint, options, whose=whose_field(self._asked.kind, name))
        row.changed.connect(self._changed)
        if isinstance(row, LineField):
            row.submitted.connect(self.submitted)
        self.rows[name] = row
        self._sorts[name] = (sort, optional)
        return row, sort

    def _changed(self, _value: object) -> None:
        row = self.sender()
        if isinstance(row, Row):
            if row.error():
                row.show_error("")
            if clean(row):
                self.cleaned.emit()
        self._show()
        self.typed.emit(self.values())

    def _shown(self) -> tuple[int, ...]:
        """Places of the pages that apply to what was answered so far."""
        wanted = pages_asked(self._asked.pages, self.values())
        return tuple(at for at, page in enumerate(self._asked.pages) if page in wanted)

    def _show(self) -> None:
        number, country = self.rows.get("number"), self.rows.get("country")
        if isinstance(number, IdNumberField) and country is not None:
            number.heed(text_of(country))
        self._note()
        shown = self._shown()
        self._step = min(self._step, len(shown) - 1)
        for at, card in enumerate(self._cards):
            here = at in shown and (self._one_page or shown[self._step] == at)
            card.setVisible(here)
            if at in shown:
                words = _("{at} of {of}").format(at=shown.index(at) + 1, of=len(shown))
                self._counts[at].say(words if len(shown) > 1 else "")

    def _note(self) -> None:
        """What can be said at once: how a name compares, whether a number or an account holds."""
        book, values = self._desk.playbook, self.values()
        for name, names in self._asked.beside.items():
            self.rows[name].note(name_note(self._asked.kind, name, values, names, book))
        if self._asked.kind == "registration":
            self.rows["number"].note(number_note(values["country"], values["number"], book))
        if self._asked.kind == "payee":
            self.rows["account"].note(typed_account(values))
        if self._asked.kind == "contact":
            self.rows["value"].note(typed_contact(values, self._region))

    def _fields_shown(self) -> list[str]:
        shown = self._shown()
        pages = shown if self._one_page else (shown[self._step],)
        return [field.name for at in pages for field in self._asked.pages[at].fields]

    def _complain(self, name: str) -> bool:
        row, (sort, optional) = self.rows[name], self._sorts[name]
        words = unreadable(row)
        if not words and not optional and sort != "toggle" and not text_of(row):
            chosen = isinstance(row, ChoiceRow | PickField)
            words = _("Choose one to go on.") if chosen else _("This is still empty. Fill it in to go on.")
        row.show_error(words)
        return bool(words)


def _flush(card: Card, waiting: list[Row]) -> None:
    """Short fields share a line."""
    if len(waiting) == 1:
        card.add(waiting[0])
    elif waiting:
        card.add_layout(side_by_side(*waiting))
    waiting.clear()
