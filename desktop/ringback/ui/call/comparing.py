"""After the call: heard and expected side by side, one at a time; then what it means and where to go."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ringback.domain.facts import Comparison, Purpose
from ringback.domain.severity import Task
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.call.presenters.comparing import ComparePresenter, Pair
from ringback.ui.call.rows import PairRow, PointCard
from ringback.ui.cards import Banner, Card, ProgressBarThin
from ringback.ui.choices import ChoiceRow
from ringback.ui.form import Voice, heading, plain_label, small, tight
from ringback.ui.keys import Key
from ringback.ui.places import CallPlace, CaseFinding, CaseTask, PayeePlace, Place
from ringback.ui.staged import Stage
from ringback.ui.theme import Kind


class CompareStage(Stage):
    def __init__(self, presenter: ComparePresenter, place: CallPlace) -> None:
        super().__init__()
        self.presenter, self._place = presenter, place
        self.title = presenter.view.title
        self.lead = _("The call is over. What you heard stays as it is.")
        self._holder = self.add(QWidget())
        self._inner = tight(QVBoxLayout(self._holder), 12)
        self.choices: ChoiceRow | None = None
        self.again = GhostButton(_("Ring again"), main=True)
        self.onward = PrimaryButton(_("Back to the task"))
        self.footer = (self.again, self.onward)
        self.again.clicked.connect(self.moved)
        self.onward.clicked.connect(self.go_on)
        rates = {Key.RATE_1: self._same, Key.RATE_2: self._near, Key.RATE_3: self._different}
        keys.install(self, {**rates, Key.SAVE: self.go_on})

    def entered(self) -> None:
        self._render()

    def initial_focus(self) -> QWidget | None:
        return self.choices.segments.buttons()[0] if self.choices else self.onward

    def go_on(self) -> None:
        if self.presenter.view.at is None:
            self.went.emit(after(self._place))

    def _same(self) -> None:
        self.rate(Comparison.SAME)

    def _near(self) -> None:
        self.rate(Comparison.NEAR)

    def _different(self) -> None:
        self.rate(Comparison.DIFFERENT)

    def rate(self, compared: object) -> None:
        if self.presenter.view.at is not None:
            self.presenter.rate(Comparison(str(compared)))
            self.noted.emit(_("Saved just now"))
            self._render()
            self.changed.emit()

    def _change(self, fact: object) -> None:
        self.presenter.ask_again(fact)  # type: ignore[arg-type]  # a CallFact; signals carry objects
        self._render()

    def _render(self) -> None:
        while (item := self._inner.takeAt(0)) is not None:
            former = item.widget()
            if former is not None:
                former.setVisible(False)
                former.setParent(None)
                former.deleteLater()
        view = self.presenter.view
        self.choices = None
        self._inner.addWidget(self._question() if view.at is not None else self._result())
        done = tuple(pair for pair in view.pairs if pair.compared)
        if done:
            self._inner.addWidget(self._so_far(done))
        for told in view.findings:
            point = PointCard(told)
            point.went.connect(self._open)
            self._inner.addWidget(point)
        for button in (self.again, self.onward):
            button.setVisible(view.at is None)
        wanted = self.initial_focus()
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _question(self) -> Card:
        view = self.presenter.view
        at = view.at or 0
        pair = view.pairs[at]
        card = Card()
        count = _("{at} of {of}").format(at=at + 1, of=len(view.pairs))
        card.add_line(heading(pair.title), small(count, card), stretch=0)
        card.add(ProgressBarThin(sum(p.compared is not None for p in view.pairs), len(view.pairs)))
        sides = tight(QHBoxLayout(), 12)
        for label, words in ((_("You heard"), pair.heard), (_("They had told you"), pair.expected)):
            sides.addWidget(_side(label, words), 1)
        card.add_layout(sides)
        rates = [(one, f"{words}  Alt+{n}") for n, (one, words) in enumerate(view.choices, 1)]
        self.choices = card.add(ChoiceRow(_("How do the two compare?"), rates))
        self.choices.set_value(pair.compared)
        self.choices.changed.connect(self.rate)
        for meaning in view.meanings:
            card.add(small(meaning, card))
        return card

    def _result(self) -> Banner:
        view = self.presenter.view
        words = " · ".join(part for part in (view.outcome, view.result) if part)
        return Banner(Kind.NOTE, words, view.next_step)

    def _so_far(self, pairs: tuple[Pair, ...]) -> Card:
        card = Card(_("Compared so far"))
        card.column.setSpacing(4)
        words = dict(self.presenter.view.choices)
        for pair in pairs:
            row = PairRow(pair, words[pair.compared])
            row.chosen.connect(self._change)
            card.add(row)
        return card

    def _open(self, key: object) -> None:
        self.went.emit(CaseFinding(self._place.case, str(key)))


def after(place: CallPlace) -> Place:
    if place.purpose in {Purpose.PAYEE, Purpose.PAYEE_CHANGE}:
        return PayeePlace(place.case)
    return CaseTask(place.case, Task.TOLD if place.purpose is Purpose.VOICE else Task.REFERENCES)


def _side(label: str, words: str) -> QWidget:
    side = Card()
    side.column.setSpacing(3)
    side.add(small(label, side))
    side.add(plain_label(words, Voice.BODY, side))
    side.column.addStretch(1)
    return side
