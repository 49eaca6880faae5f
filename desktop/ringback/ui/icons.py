"""Icons from resources/icons, drawn in the colour asked for."""

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from ringback.resources import path

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtSvg import QSvgRenderer


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> "QSvgRenderer":
    from PySide6.QtCore import QByteArray  # the start draws no icon
    from PySide6.QtSvg import QSvgRenderer

    drawing = path("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


def draw(painter: QPainter, name: str, where: QRectF, colour: QColor) -> None:
    _renderer(name, colour.name()).render(painter, where)


def icon(name: str, colour: QColor, size: int = 20, ratio: float = 2.0) -> "QIcon":
    """For places that take only a QIcon: menus, actions, list entries."""
    from PySide6.QtGui import QIcon, QPixmap  # 2 ms that the start does not need

    pixels = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixels.setDevicePixelRatio(ratio)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    draw(painter, name, QRectF(0, 0, size, size), colour)
    painter.end()
    return QIcon(pixels)
