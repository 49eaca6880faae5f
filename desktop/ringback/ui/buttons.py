"""Buttons: what to do next, something else, what can't be undone, one answer of several."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QRadioButton, QSizePolicy, QWidget

from ringback.ui.looks import SMALLEST, Drawing, Look

__all__ = [
    "Button",
    "ChoiceButton",
    "DangerButton",
    "GhostButton",
    "Look",
    "PrimaryButton",
    "icon_button",
]

MAIN_HEIGHT = 44
HEIGHT = 34


class Button(QPushButton):
    """A push button; its text is shown literally, an ampersand too."""

    def __init__(
        self,
        text: str,
        look: Look = Look.GHOST,
        parent: QWidget | None = None,
        *,
        icon: str = "",
        main: bool = False,
    ) -> None:
        super().__init__(parent)
        self._height = MAIN_HEIGHT if main else SMALLEST if look is Look.QUIET else HEIGHT
        self._drawing = Drawing(look, icon)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(text)

    def say(self, text: str) -> None:
        self.setText(text.replace("&", "&&"))
        self.updateGeometry()

    def set_icon(self, name: str) -> None:
        self._drawing.icon = name
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Only the icon is shown; the words stay as name and tooltip."""
        self._drawing.compact = compact
        words = self.text().replace("&&", "&")
        self.setToolTip(words.replace("<", "\u2039") if compact else "")
        self.setAccessibleName(words if compact else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self._drawing.size(self, self._height)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * 14), self._height)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height if self._drawing.compact else self._drawing.height_for(self, width, self._height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as the space bar does, once: a key held down walks through no second page."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or not plain:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._drawing.paint(self)


class ChoiceButton(QRadioButton):
    """One answer of several: a radio button to a screen reader, a segment to the eye."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._drawing = Drawing(Look.CHOICE)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return self._drawing.size(self, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self.fontMetrics().averageCharWidth() * 14), HEIGHT)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._drawing.height_for(self, width, HEIGHT)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._drawing.paint(self)


class PrimaryButton(Button):
    """The one thing to do next."""

    def __init__(self, text: str, parent: QWidget | None = None, *, main: bool = True) -> None:
        super().__init__(text, Look.PRIMARY, parent, main=main)


class GhostButton(Button):
    """Something else that may be done; `main` makes it as high as the primary button beside it."""

    def __init__(
        self, text: str, parent: QWidget | None = None, *, icon: str = "", main: bool = False
    ) -> None:
        super().__init__(text, Look.GHOST, parent, icon=icon, main=main)


class DangerButton(Button):
    """Something that can't be undone."""

    def __init__(self, text: str, parent: QWidget | None = None, *, main: bool = True) -> None:
        super().__init__(text, Look.DANGER, parent, main=main)


def icon_button(icon: str, text: str, parent: QWidget | None = None) -> Button:
    """An icon with its words as name and tooltip."""
    button = Button(text, Look.GHOST, parent, icon=icon)
    button.set_compact(True)
    return button
