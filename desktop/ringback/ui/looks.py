"""What a button looks like: a shape, an ink, a ring for the focus, all from the theme."""

from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from ringback.ui import icons, theme
from ringback.value import Value

SMALLEST = 24


class Look(StrEnum):
    """What a button is for."""

    PRIMARY = "primary"
    GHOST = "ghost"
    DANGER = "danger"
    CHOICE = "choice"
    QUIET = "quiet"
    RAIL = "rail"
    WRONG = "wrong"
    TASK = "task"


class Shape(Value):
    """The names of the colours of a look; an empty name is not painted."""

    fill: str
    ink: str
    edge: str = ""
    hover: str = "hover"
    checked: str = "accent_tint"
    checked_edge: str = ""
    left: bool = False
    bold: bool = False


_SHAPES = {
    Look.PRIMARY: Shape("accent", "accent_ink", hover="accent_hover", checked="accent", bold=True),
    Look.GHOST: Shape("", "ink", "control"),
    Look.DANGER: Shape("", "stop_ink", "stop_edge", hover="stop_ground"),
    Look.CHOICE: Shape("card", "ink", "control", checked_edge="accent"),
    Look.QUIET: Shape("", "accent", checked="", left=True),
    Look.RAIL: Shape("", "rail_ink", hover="rail_selected", checked="rail_selected", left=True),
    Look.WRONG: Shape("rail_wrong", "rail_ink", "rail_wrong_edge", hover="rail_selected", left=True),
    Look.TASK: Shape("", "ink", left=True),
}
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic


def _colour(name: str) -> QColor:
    return QColor(theme.current().roles()[name])


def _font(button: QAbstractButton, *, bold: bool) -> QFont:
    font = QFont(button.font())
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


class Drawing:
    """How a button of a look is measured and painted; shared by push buttons and radio buttons.

    It does not keep the button: a ring of references would let the collector take a window apart.
    """

    def __init__(self, look: Look, icon: str = "") -> None:
        self.look, self.icon = look, icon
        self.compact = False
        self._measured = ("", QFont(), QSize())

    def size(self, button: QAbstractButton, height: int) -> QSize:
        side = max(height, SMALLEST)
        if self.compact:
            return QSize(side, side)
        text = self._text_size(button)
        width = text.width() + 2 * self._padding() + (self._icon_side(button) + 6 if self.icon else 0)
        return QSize(max(width, side), max(text.height() + 12, side))

    def _text_size(self, button: QAbstractButton) -> QSize:
        """Kept until the words or the font change: layouts ask dozens of times for one picture."""
        words, font = button.text(), button.font()
        if self._measured[:2] != (words, font):
            metrics = QFontMetrics(_font(button, bold=True))
            self._measured = (words, font, metrics.size(Qt.TextFlag.TextShowMnemonic, words))
        return self._measured[2]

    def height_for(self, button: QAbstractButton, width: int, height: int) -> int:
        room = width - 2 * self._padding() - (self._icon_side(button) + 6 if self.icon else 0)
        metrics = QFontMetrics(_font(button, bold=True))
        return max(
            metrics.boundingRect(QRect(0, 0, max(room, 1), 10000), _FLAGS, button.text()).height() + 12,
            height,
        )

    def paint(self, button: QAbstractButton) -> None:
        shape, on = _SHAPES[self.look], button.isChecked()
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(button, painter, shape, on=on)
        ink = _colour(shape.ink) if button.isEnabled() else _colour("muted")
        self._content(button, painter, shape, ink, on=on)
        if button.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink, 1.5))
            inset = 1.0 if self.look is Look.QUIET else 3.5
            painter.drawRoundedRect(QRectF(button.rect()).adjusted(inset, inset, -inset, -inset), 5, 5)
        painter.end()

    def _ground(self, button: QAbstractButton, painter: QPainter, shape: Shape, *, on: bool) -> None:
        enabled = button.isEnabled()
        fill = shape.checked if on else shape.hover if enabled and button.underMouse() else shape.fill
        edge = shape.checked_edge if on and shape.checked_edge else shape.edge
        if not enabled:
            fill, edge = ("track" if shape.fill else ""), edge and "hairline"
        thick = 2.0 if on and shape.checked_edge else 1.0
        painter.setPen(QPen(_colour(edge), thick) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(_colour(fill) if fill else Qt.BrushStyle.NoBrush)
        inset = thick / 2
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(inset, inset, -inset, -inset), 7, 7)

    def _content(
        self, button: QAbstractButton, painter: QPainter, shape: Shape, ink: QColor, *, on: bool
    ) -> None:
        rect, side = button.rect(), self._icon_side(button)
        if self.compact:
            spot = QRectF(rect.center() - QPoint(side // 2, side // 2), QSize(side, side))
            icons.draw(painter, self.icon, spot, ink)
            return
        rect = rect.adjusted(self._padding(), 0, -self._padding(), 0)
        if self.icon:
            icons.draw(
                painter, self.icon, QRectF(rect.x(), rect.center().y() - side / 2 + 0.5, side, side), ink
            )
            rect = rect.adjusted(side + 6, 0, 0, 0)
        painter.setFont(_font(button, bold=shape.bold or on))
        painter.setPen(ink)
        across = Qt.AlignmentFlag.AlignLeft if shape.left or self.icon else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(rect, int(across | Qt.AlignmentFlag.AlignVCenter) | int(_FLAGS), button.text())

    def _padding(self) -> int:
        return {Look.QUIET: 5, Look.TASK: 10}.get(self.look, 15)

    def _icon_side(self, button: QAbstractButton) -> int:
        return max(16, button.fontMetrics().height())
