"""Small line drawings from a few shapes, in the colours of the theme. A person is a round and a bow: nobody.

A drawing is a list of lines such as ``person 20 30`` or ``arrow 30 26 52 12`` on a board of 120 by 48.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ringback.ui import theme
from ringback.ui.theme import Kind

BOARD = QSize(120, 48)
TALL = 132
Shape = Callable[[QPainter, list[float]], None]


class Drawing(QWidget):
    """It says nothing that the words beside it do not, so a screen reader passes it by."""

    def __init__(self, lines: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setFixedHeight(TALL)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width() / BOARD.width(), self.height() / BOARD.height())
        painter.scale(scale, scale)
        painter.setBrush(theme.colour("card"))
        for line in self._lines:
            shape, *numbers = line.split()
            painter.setPen(QPen(theme.colour("accent"), 1.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            SHAPES[shape](painter, [float(number) for number in numbers])
        painter.end()


def _person(painter: QPainter, at: list[float]) -> None:
    x, y = at
    painter.drawChord(QRectF(x - 8, y + 1, 16, 18), 0, 180 * 16)
    painter.drawEllipse(QPointF(x, y - 5), 4.4, 4.4)


def _card(painter: QPainter, at: list[float]) -> None:
    x, y = at
    painter.drawRoundedRect(QRectF(x, y, 24, 13), 1.6, 1.6)
    painter.drawRect(QRectF(x + 2.5, y + 3, 6, 7))
    for below in (4.0, 6.5, 9.0):
        painter.drawLine(QPointF(x + 11, y + below), QPointF(x + 21, y + below))


def _screen(painter: QPainter, at: list[float]) -> None:
    x, y = at
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(x, y, 33, 26), 2, 2)
    painter.drawLine(QPointF(x + 11, y + 31), QPointF(x + 22, y + 31))
    painter.setBrush(theme.colour("card"))


def _laptop(painter: QPainter, at: list[float]) -> None:
    x, y = at
    painter.drawRoundedRect(QRectF(x - 8, y - 8, 16, 10.5), 1.2, 1.2)
    painter.drawLine(QPointF(x - 10, y + 5), QPointF(x + 10, y + 5))


def _phone(painter: QPainter, at: list[float]) -> None:
    x, y = at
    painter.drawRoundedRect(QRectF(x - 6, y - 11, 12, 22), 2, 2)
    painter.drawPoint(QPointF(x, y + 8))


def _house(painter: QPainter, at: list[float]) -> None:
    x, y = at
    corners = ((-11, -3), (0, -13), (11, -3), (11, 11), (-11, 11))
    painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))
    painter.drawRect(QRectF(x - 3, y + 2, 6, 9))


def _coin(painter: QPainter, at: list[float]) -> None:
    x, y = at
    painter.drawEllipse(QPointF(x, y), 7, 7)
    painter.drawEllipse(QPointF(x, y), 4.2, 4.2)


def _mail(painter: QPainter, at: list[float]) -> None:
    x, y = at
    painter.drawRoundedRect(QRectF(x, y, 27, 17), 1.5, 1.5)
    painter.drawPolyline(QPolygonF([QPointF(x, y + 1), QPointF(x + 13.5, y + 10), QPointF(x + 27, y + 1)]))


def _arrow(painter: QPainter, ends: list[float]) -> None:
    start, end = QPointF(*ends[:2]), QPointF(*ends[2:])
    painter.setPen(QPen(theme.colour("muted"), 1))
    painter.drawLine(start, end)
    way = end - start
    length = max((way.x() ** 2 + way.y() ** 2) ** 0.5, 1)
    along, across = way / length * 3, QPointF(-way.y(), way.x()) / length * 2
    for side in (across, -across):
        painter.drawLine(end, end - along + side)


def _dash(painter: QPainter, ends: list[float]) -> None:
    painter.setPen(QPen(theme.colour("muted"), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(*ends[:2]), QPointF(*ends[2:]))


def _cross(painter: QPainter, at: list[float]) -> None:
    x, y = at
    painter.setPen(QPen(QColor(theme.tint(Kind.STOP).ink), 1.4))
    painter.drawLine(QPointF(x - 4, y - 4), QPointF(x + 4, y + 4))
    painter.drawLine(QPointF(x - 4, y + 4), QPointF(x + 4, y - 4))


SHAPES: dict[str, Shape] = {
    "person": _person,
    "card": _card,
    "screen": _screen,
    "laptop": _laptop,
    "phone": _phone,
    "house": _house,
    "coin": _coin,
    "mail": _mail,
    "arrow": _arrow,
    "dash": _dash,
    "cross": _cross,
}
