"""What was found: the six claims, the open points with the way to each, and what was not done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import Button, Look
from ringback.ui.cards import Card, Foldout, Tinted
from ringback.ui.case.presenters.side import Noticed, count_words
from ringback.ui.decide.presenter import DecideView
from ringback.ui.form import muted, plain_label, small, tight


class PointCard(Tinted):
    """A point with its honest reasons, and the way to answer it beside its source."""

    answered = Signal(object)  # the key of a finding

    def __init__(self, point: Noticed, parent: QWidget | None = None, *, leads: bool = True) -> None:
        super().__init__(point.words.kind, parent)
        words = point.words
        self._key = point.key
        self.setAccessibleName(f"{words.word}: {words.title}")
        self.add(self.inked(words.title))
        self.add(plain_label(_("Honest reasons: {reasons}").format(reasons=words.reasons), parent=self))
        self.button = Button(_("Answer this"), Look.QUIET, self, icon="chevron")
        self.button.setAccessibleDescription(words.title)
        self.button.clicked.connect(self._clicked)
        self.button.setVisible(leads)
        self.add_line(small(f"{words.word} · {words.source}", self), self.button, stretch=0)

    def _clicked(self) -> None:
        self.answered.emit(self._key)


class ClaimsCard(Card):
    """The evidence ladder: the best rung for each claim, and no score."""

    def __init__(self, claims: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(_("What each claim rests on"), parent)
        for claim, rung in claims:
            reached = muted(rung, self)
            reached.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            line = tight(QHBoxLayout(), 10)
            line.addWidget(plain_label(claim, parent=self, wrap=False))
            line.addWidget(reached, 1)
            self.add_layout(line)
        self.column.addStretch(1)


class PointsCard(Card):
    """Three at once; the rest and the notes fold out."""

    chosen = Signal(object)  # the key of a finding

    def __init__(self, view: DecideView, parent: QWidget | None = None) -> None:
        super().__init__(_("Open points"), parent)
        self._leads = not view.looking
        if not view.first:
            self.add(plain_label(_("Nothing is open."), parent=self))
        for one in view.first:
            self.add(self._card(one))
        if view.more:
            self.add(Foldout(count_words(len(view.more)), self._cards(view.more), self))
        if view.notes:
            words = _("Notes ({count})").format(count=len(view.notes))
            self.add(Foldout(words, self._cards(view.notes), self))
        if view.not_done:
            self.add(small(_("Not done: {checks}").format(checks=" · ".join(view.not_done)), self))
        self.column.addStretch(1)

    def _card(self, one: Noticed) -> PointCard:
        card = PointCard(one, self, leads=self._leads)
        card.answered.connect(self.chosen)
        return card

    def _cards(self, several: tuple[Noticed, ...]) -> QWidget:
        holder = QWidget(self)
        column = tight(QVBoxLayout(holder), 9)
        for one in several:
            column.addWidget(self._card(one))
        return holder
