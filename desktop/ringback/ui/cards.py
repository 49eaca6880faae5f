"""Grounds for content: white cards, tinted notices, chips, the words to say, what was noticed."""

from typing import TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui import theme
from ringback.ui.buttons import Button, Look
from ringback.ui.flow import FlowLayout
from ringback.ui.form import PlainLabel, Voice, font_of, heading, plain_label, small, tight
from ringback.ui.theme import Kind
from ringback.value import Value

W = TypeVar("W", bound=QWidget)


class Ground(QWidget):
    """A rounded surface with a column on it; the others differ by colour."""

    radius = 10.0

    def __init__(self, parent: QWidget | None = None, *, margin: int = 14, gap: int = 8) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin - 2, margin, margin)
        self.column.setSpacing(gap)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def add(self, widget: W, stretch: int = 0) -> W:
        """Below what is there; returns the widget, to keep it by name in the same line."""
        self.column.addWidget(widget, stretch)
        return widget

    def add_line(self, *widgets: QWidget, stretch: int | None = None) -> QHBoxLayout:
        """Widgets on one line; the one at `stretch` takes the room and pushes what follows to the right."""
        line = tight(QHBoxLayout(), 10)
        for index, widget in enumerate(widgets):
            line.addWidget(widget, int(index == stretch), _across(widget))
        if stretch is None:
            line.addStretch(1)
        self.column.addLayout(line)
        return line

    def add_buttons(self, *buttons: QWidget) -> None:
        """Buttons on a line that may break."""
        flow = FlowLayout()
        for button in buttons:
            flow.addWidget(button)
        self.column.addLayout(flow)

    def add_layout(self, layout: QLayout) -> None:
        self.column.addLayout(layout)

    def fill(self) -> QColor:
        return theme.colour("card")

    def edge(self) -> QColor | None:
        return theme.colour("hairline")

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = self.edge()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self.fill())
        painter.setPen(QPen(edge, 1) if edge else Qt.PenStyle.NoPen)
        inset = 0.5 if edge else 0.0
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), self.radius, self.radius
        )
        painter.end()


def _across(widget: QWidget) -> Qt.AlignmentFlag:
    """A button keeps its height beside a text of two lines."""
    return Qt.AlignmentFlag.AlignVCenter if isinstance(widget, Button) else Qt.AlignmentFlag(0)


class Card(Ground):
    """White, a hairline round it, a heading when it has one."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = heading(words, self) if words else None
        if self.heading is not None:
            self.add(self.heading)


class Tinted(Ground):
    """A surface in a semantic tint. Its first words say what the colour says."""

    radius = 8.0

    def __init__(self, kind: Kind, parent: QWidget | None = None, *, gap: int = 3) -> None:
        super().__init__(parent, gap=gap)
        self.kind = kind

    def fill(self) -> QColor:
        return QColor(theme.tint(self.kind).ground)

    def edge(self) -> QColor | None:
        tint = theme.tint(self.kind)
        return QColor(tint.edge) if tint.ground == theme.current().card else None

    def inked(self, text: str) -> PlainLabel:
        label = plain_label(text, Voice.STRONG, self)
        label.ink(f"{self.kind}_ink")
        return label


class Banner(Tinted):
    """One thing to know on this page: a bold line and a sentence."""

    def __init__(self, kind: Kind, words: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(kind, parent, gap=5)
        self.add(self.inked(words))
        self._sentence = self.add(plain_label(sentence, Voice.BODY, self))
        self.say(sentence)

    def say(self, sentence: str) -> None:
        self._sentence.say(sentence)
        self._sentence.setVisible(bool(sentence))


class Chip(PlainLabel):
    """A word or two on a pill."""

    def __init__(self, kind: Kind, text: str, parent: QWidget | None = None) -> None:
        super().__init__("", Voice.SMALL, parent, wrap=False)
        font = font_of(Voice.SMALL)
        font.setWeight(font_of(Voice.STRONG).weight())
        self.setFont(font)
        self.setContentsMargins(13, 4, 13, 4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(kind, text)

    def set(self, kind: Kind, text: str) -> None:
        self.kind = kind
        self.ink(f"{kind}_ink")
        self.say(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        tint = theme.tint(self.kind)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tint.ground))
        painter.setPen(
            QPen(QColor(tint.edge), 1) if tint.ground == theme.current().card else Qt.PenStyle.NoPen
        )
        half = min(self.height() / 2, 11.0)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), half, half)
        painter.end()
        super().paintEvent(event)


class FindingWords(Value, kw_only=True):
    """A finding in sentences; `word` names the severity, because colour alone does not."""

    title: str
    word: str
    kind: Kind
    sentence: str = ""
    reasons: str = ""
    clears: str = ""
    source: str = ""


class FindingCard(Tinted):
    """What did not join up, its honest reasons, what would clear it, and who says so."""

    def __init__(self, words: FindingWords, parent: QWidget | None = None) -> None:
        super().__init__(words.kind, parent)
        self.setAccessibleName(f"{words.word}: {words.title}")
        self.add(self.inked(words.title))
        text = [
            words.sentence,
            _("Honest reasons: {reasons}").format(reasons=words.reasons) if words.reasons else "",
            _("Clears when {clears}").format(clears=words.clears) if words.clears else "",
        ]
        if any(text):
            self.add(plain_label(" ".join(filter(None, text)), Voice.BODY, self))
        self.add(small(" · ".join(filter(None, (words.word, words.source))), self))


class Foldout(QWidget):
    """Something worth knowing that stays out of the way: "Why we ask", an example."""

    def __init__(self, words: str, body: str | QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(words, Look.QUIET, self, icon="chevron")
        self.button.setCheckable(True)
        self.body = plain_label(body, Voice.MUTED, self) if isinstance(body, str) else body
        column = tight(QVBoxLayout(self), 4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.body)
        self.body.setVisible(False)
        self.button.toggled.connect(self._fold)

    def _fold(self, opened: bool) -> None:
        self.button.set_icon("down" if opened else "chevron")
        self.body.setVisible(opened)


class ProgressBarThin(QWidget):
    """How far a case is; the words beside it say the same."""

    def __init__(self, done: int, of: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(6)
        self.set(done, of)

    def set(self, done: int, of: int) -> None:
        self._share = done / of if of else 0.0
        self.setAccessibleName(_("{done} of {of} done").format(done=done, of=of))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for share, name in ((1.0, "track"), (self._share, "accent")):
            painter.setBrush(theme.colour(name))
            painter.drawRoundedRect(QRectF(0, 0, self.width() * share, self.height()), 3, 3)
        painter.end()
