"""Answers to choose from, side by side: one at a time, moved through with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ringback.text import _
from ringback.ui.buttons import ChoiceButton
from ringback.ui.flow import FlowLayout
from ringback.ui.form import Row


class Segments(QWidget):
    """The buttons of a choice; a group to a screen reader."""

    chosen = Signal(object)

    def __init__(self, options: Sequence[tuple[object, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = [key for key, _words in options]
        self._group = QButtonGroup(self)
        flow = FlowLayout(self)
        for at, (_key, words) in enumerate(options):
            button = ChoiceButton(words, self)
            self._group.addButton(button, at)
            flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group.buttonClicked.connect(self._clicked)

    def buttons(self) -> list[QAbstractButton]:
        return self._group.buttons()

    def button(self, key: object) -> QAbstractButton:
        return self.buttons()[self._keys.index(key)]

    def key(self) -> object | None:
        at = self._group.checkedId()
        return self._keys[at] if at >= 0 else None

    def choose(self, key: object | None) -> None:
        """Show an answer, or none; nothing is emitted."""
        self._group.setExclusive(False)
        for at, button in enumerate(self.buttons()):
            button.setChecked(key is not None and self._keys[at] == key)
        self._group.setExclusive(True)

    def pick(self, at: int) -> None:
        """As if the button was pressed: for Alt+1 to Alt+4."""
        self.buttons()[at].click()

    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(self.key())


class ChoiceRow(Row):
    """One answer of several; the value is the option's key, or None while nothing is chosen."""

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[object, str]],
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.segments = Segments(options)
        super().__init__(label, self.segments, hint=hint, parent=parent)
        for button in self.segments.buttons():
            button.setAccessibleDescription(label)
        self.segments.chosen.connect(self._chosen)

    def value(self) -> object | None:
        return self.segments.key()

    def set_value(self, value: object | None) -> None:
        self.segments.choose(value)

    def pick(self, at: int) -> None:
        self.segments.pick(at)

    def focus(self) -> None:
        buttons = self.segments.buttons()
        chosen = [button for button in buttons if button.isChecked()]
        (chosen or buttons)[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.see()

    def _chosen(self, key: object) -> None:
        self.changed.emit(key)
        self.settled.emit(key)


class YesNoUnsure(ChoiceRow):
    """Yes, no, or "not sure"; the values are "yes", "no" and "unsure"."""

    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        options = (("yes", _("Yes")), ("no", _("No")), ("unsure", _("Not sure")))
        super().__init__(label, options, hint=hint, parent=parent)
