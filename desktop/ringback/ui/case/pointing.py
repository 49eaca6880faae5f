"""Where everything points: one quiet line on a task's page, and all places when it is opened."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.text import _, ngettext
from ringback.ui.cards import Foldout
from ringback.ui.case.task import TaskPage
from ringback.ui.form import Voice, muted, plain_label, side_by_side, small, tight
from ringback.usecases.pointing import PointingLine, pointing_of


class PointingRow(QWidget):
    """What, where it points, where it came from, and how it stands beside the place they gave."""

    def __init__(self, line: PointingLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = tight(QVBoxLayout(self), 1)
        what = plain_label(f"{line.what} · {line.where}" if line.where else line.what, parent=self)
        beside = plain_label(line.beside, Voice.STRONG if line.asks else Voice.BODY, self)
        column.addLayout(side_by_side(what, beside))
        if line.source:
            column.addWidget(small(line.source, self))


class PlacedTaskPage(TaskPage):
    """A task in which places are looked at."""

    def build_more(self) -> None:
        lines = pointing_of(self.desk, self.case_id)
        if not lines:
            return
        holder = QWidget(self.body)
        column = tight(QVBoxLayout(holder), 10)
        column.setContentsMargins(14, 4, 14, 0)
        for line in lines:
            column.addWidget(PointingRow(line, holder))
        words = _("A document's country, a phone and a clock never count against anybody.")
        column.addWidget(muted(words, holder))
        self.places = Foldout(_headline(lines), holder, self.body)
        self.add(self.places)


def _headline(lines: tuple[PointingLine, ...]) -> str:
    asks = sum(line.asks for line in lines)
    if not asks:
        return _("Where everything points: nothing to ask")
    words = ngettext(
        "Where everything points: {n} thing to ask", "Where everything points: {n} things to ask", asks
    )
    return words.format(n=asks)
