"""Fields for what is read off a document. What is typed stays in the field; its value is what may be kept.

The value is the JSON of a LinesRead or a NumberRead, or nothing: so a draft, an entry and a report hold the
last three characters and a print, and never the lines or the number themselves.
"""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.domain.errors import InputProblem
from ringback.domain.facts import LinesRead, NumberRead
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.form import Row, Voice, plain_label
from ringback.ui.lines import LineEdit
from ringback.ui.pickers import Picker
from ringback.ui.texts import TextEdit
from ringback.usecases.desk import Desk
from ringback.usecases.readoff import (
    ToldLines,
    ToldNumber,
    lines_kept,
    number_kept,
    sort_asked,
    sort_label,
    sorts_for,
    tell_lines,
    tell_number,
)

READ_OFF = frozenset({"printed_lines", "id_number"})
"""Inputs of a form whose row is made here."""

_ACROSS = Qt.AlignmentFlag(0)


class ReadOffField(Row):
    """What was typed is answered beside the field: `say` shows it, in a colour and in words."""

    def __init__(self, label: str, control: QWidget, *, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(label, control, hint=hint, parent=parent)
        self._kept: LinesRead | NumberRead | None = None
        self._said = plain_label("", Voice.BODY, self)
        self._said.setVisible(False)
        self._place(self._said)

    def value(self) -> str:
        return msgspec.json.encode(self._kept).decode() if self._kept is not None else ""

    def unreadable(self) -> str:
        """Why what stands in the field can't be used, or nothing."""
        raise NotImplementedError

    def say(self, words: tuple[str, ...], ink: str) -> None:
        text = "\n".join(words)
        self._said.say(text)
        self._said.ink(ink)
        self._said.setVisible(bool(text))
        self.control.setAccessibleDescription(" ".join(words) or self._hint)

    def _place(self, widget: QWidget, side: Qt.AlignmentFlag = _ACROSS) -> None:
        """Below what is there, above the error."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.count() - 1, widget, 0, side)


class PrintedLinesField(ReadOffField):
    """The two or three lines at the foot of a passport, card or visa."""

    def __init__(self, label: str, desk: Desk, *, hint: str = "", parent: QWidget | None = None) -> None:
        self.edit = TextEdit(3)
        super().__init__(label, self.edit, hint=hint, parent=parent)
        self._desk = desk
        self._first: LinesRead | None = None
        face = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        face.setPointSizeF(self.font().pointSizeF())
        self.edit.setFont(face)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.again = GhostButton(_("Type them a second time"), self)
        self.again.setVisible(False)
        self.again.clicked.connect(self._type_again)
        self._place(self.again, Qt.AlignmentFlag.AlignLeft)
        self.edit.textChanged.connect(self._typed)

    def set_value(self, value: str | None) -> None:
        self._kept = msgspec.json.decode(value, type=LinesRead) if value else None
        self._show(lines_kept(self._kept, self._desk.playbook) if self._kept else ())

    def unreadable(self) -> str:
        text = self.edit.toPlainText()
        if not text.strip():
            return ""
        told = self._told(text)
        return told if isinstance(told, str) else ""

    def _typed(self) -> None:
        text = self.edit.toPlainText()
        told = self._told(text) if text.strip() else ""
        self._kept = told.kept if isinstance(told, ToldLines) else None
        self._show(told.words if isinstance(told, ToldLines) else ())
        self.changed.emit(self.value())

    def _told(self, text: str) -> ToldLines | str:
        """What the lines say, or why they can't be read."""
        today, printer = self._desk.clock().day(), self._desk.register.print_of
        try:
            return tell_lines(text, today, self._desk.playbook, printer, self._first)
        except InputProblem as problem:
            return sentence(problem)

    def _show(self, words: tuple[str, ...]) -> None:
        kept = self._kept if isinstance(self._kept, LinesRead) else None
        failing = kept is not None and bool(kept.failing)
        self.say(words, "caution_ink" if failing else "ok_ink")
        self.again.setVisible(failing and kept is not None and not kept.again)

    def _type_again(self) -> None:
        self._first = self._kept if isinstance(self._kept, LinesRead) else None
        self.edit.clear()
        self.say((_("Type them once more, from the document itself."),), "muted")
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)


class IdNumberField(ReadOffField):
    """A national or tax number, with which of the country's numbers it is."""

    def __init__(self, label: str, desk: Desk, *, hint: str = "", parent: QWidget | None = None) -> None:
        self.picker, self.edit = Picker(), LineEdit()
        super().__init__(label, self.edit, hint=hint, parent=parent)
        self._desk = desk
        self._country: str | None = None
        self._sorts: tuple[str, ...] = ()
        self.picker.setAccessibleName(_("Which number it is"))
        self.picker.setPlaceholderText(_("Which number is it?"))
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, self.picker)
        QWidget.setTabOrder(self.picker, self.edit)
        self.edit.textEdited.connect(self._typed)
        self.picker.activated.connect(self._typed)
        self.heed("")

    def heed(self, country: str) -> None:
        """The kinds of the country the document is from; all of them while none is known."""
        if country == self._country:
            return
        chosen = self.sort()
        self._country = country
        kinds = sorts_for(country)
        self._sorts = tuple(kind.sort for kind in kinds)
        self.picker.clear()
        self.picker.addItems([sort_label(kind, self._desk.playbook) for kind in kinds])
        self.picker.setCurrentIndex(self._sorts.index(chosen) if chosen in self._sorts else -1)
        if self.edit.text() and self.sort() != chosen:
            self._typed()

    def sort(self) -> str:
        at = self.picker.currentIndex()
        return self._sorts[at] if 0 <= at < len(self._sorts) else ""

    def set_value(self, value: str | None) -> None:
        self._kept = msgspec.json.decode(value, type=NumberRead) if value else None
        if isinstance(self._kept, NumberRead):
            if self._kept.sort in self._sorts:
                self.picker.setCurrentIndex(self._sorts.index(self._kept.sort))
            self.say(number_kept(self._kept, self._desk.playbook), "ok_ink")

    def unreadable(self) -> str:
        if not self.edit.text().strip():
            return ""
        if not self.sort():
            return _("Say which number this is.")
        told = self._told()
        return told if isinstance(told, str) else ""

    def _typed(self, _value: object = None) -> None:
        told = self._told() if self.sort() else ""
        self._kept = told.kept if isinstance(told, ToldNumber) else None
        refused = isinstance(told, ToldNumber) and told.refused
        if refused:
            self.edit.clear()
        self.edit.setEnabled(not refused)
        if isinstance(told, ToldNumber) and (refused or self.edit.text().strip()):
            self.say(told.words, "ok_ink" if told.holds else "caution_ink")
        else:
            self.say(sort_asked(self.sort(), self._desk.playbook) if self.sort() else (), "muted")
        self.changed.emit(self.value())

    def _told(self) -> ToldNumber | str:
        try:
            return tell_number(
                self.sort(), self.edit.text(), self._desk.playbook, self._desk.register.print_of
            )
        except InputProblem as problem:
            return sentence(problem)


def make_read_off(sort: str, label: str, desk: Desk, hint: str) -> ReadOffField:
    if sort == "printed_lines":
        return PrintedLinesField(label, desk, hint=hint)
    return IdNumberField(label, desk, hint=hint)
