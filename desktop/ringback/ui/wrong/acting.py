"""One action at a time, large; the others short below it, with the time at which each was done."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.domain.errors import RingbackError
from ringback.domain.facts import Situation
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import Button, GhostButton, Look, PrimaryButton
from ringback.ui.cards import Banner, Card, Foldout
from ringback.ui.form import PlainLabel, Voice, plain_label, small, tight
from ringback.ui.keys import Key
from ringback.ui.places import Back
from ringback.ui.staged import Stage
from ringback.ui.theme import Kind
from ringback.ui.wrong.presenter import StepLine, WrongPresenter
from ringback.ui.wrong.request import MailCard, standing_card
from ringback.ui.wrong.telling import TellCard
from ringback.usecases.emergencies import Emergency, keep_words

MINUTES = slice(11, 16)
"""Of an ISO stamp."""


class ActingStage(Stage):
    """`another`: back to the question what happened. `write`: on to their own words."""

    another = Signal()
    write = Signal()

    def __init__(self, presenter: WrongPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        chosen = presenter.view.chosen
        if chosen is None:
            raise LookupError("no door")
        self.title, self.lead = chosen.title, chosen.opening
        self.now = self.add(NowCard())
        self.trouble = self.add(Banner(Kind.STOP, _("This was not kept")))
        self.mail: MailCard | None = None
        if chosen.id == Situation.BANK_CHANGE:
            self._add_request()
        self.steps = self.add(Steps())
        self.add(_aside(chosen))
        self.tell = self.add(TellCard(presenter))
        self.footer = self._footer()
        self.now.done.connect(self._done)
        self.now.later.connect(self._later)
        self.now.undone.connect(self._undone)
        self.tell.trouble.connect(self._say)
        keys.install(self, {Key.SAVE: self._done})

    def entered(self) -> None:
        self.trouble.setVisible(False)
        self._render()

    def initial_focus(self) -> QWidget | None:
        return self.now.next if self.now.next.isVisibleTo(self) else super().initial_focus()

    def _add_request(self) -> None:
        """What stands comes before what was asked."""
        if (standing := standing_card(self._presenter)) is not None:
            self.add(standing).went.connect(self.went)
        self.mail = self.add(MailCard(self._presenter))
        self.mail.ordered.connect(self.ordered)

    def _footer(self) -> tuple[QWidget, ...]:
        another = GhostButton(_("Something else"), main=True)
        back = GhostButton(_("Back"), main=True)
        self.writing = GhostButton(_("Write it down"), main=True)
        another.clicked.connect(self.another)
        back.clicked.connect(self._back)
        self.writing.clicked.connect(self.write)
        return another, back, self.writing

    def _done(self) -> None:
        if step := self._presenter.view.now:
            self._keep(self._presenter.did, step.key)

    def _later(self) -> None:
        if step := self._presenter.view.now:
            self._keep(self._presenter.put_off, step.key)

    def _undone(self) -> None:
        done = [step for step in self._presenter.view.steps if step.at]
        if done:
            self._keep(self._presenter.undo, max(done, key=_at).key)

    def _keep(self, does: Callable[[str], None], key: str) -> None:
        self.trouble.setVisible(False)
        try:
            does(key)
        except RingbackError as error:
            self._say(error)
        self._render()

    def _say(self, error: RingbackError) -> None:
        self.trouble.say(sentence(error))
        self.trouble.setVisible(True)

    def _render(self) -> None:
        view = self._presenter.view
        self.now.show_step(view.now, view.done, len(view.steps))
        self.steps.show_steps(view.steps)
        filed = self._presenter.filed
        self.noted.emit(_("Kept in {case}").format(case=filed) if filed else _("Noted here, not saved yet"))
        if view.now is None:
            self.writing.setFocus()
        self.written.emit()

    def _back(self) -> None:
        self.went.emit(Back())


class NowCard(Card):
    """The action of this moment, so large that it is read from the telephone's end of the desk."""

    done = Signal()
    later = Signal()
    undone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.count = self.add(small("", self))
        self.words = self.add(plain_label("", Voice.LARGE, self))
        self.next = PrimaryButton(_("Done, next"), self)
        self.not_now = GhostButton(_("I can't do this now"), self, main=True)
        self.undo = Button(_("The last one is not done yet"), Look.QUIET, self)
        self.add_buttons(self.next, self.not_now, self.undo)
        self.next.clicked.connect(self.done)
        self.not_now.clicked.connect(self.later)
        self.undo.clicked.connect(self.undone)

    def show_step(self, step: StepLine | None, done: int, total: int) -> None:
        if step is None:
            self.count.say(_("{done} of {of} done").format(done=done, of=total))
            self.words.say(_("All of it is done. Now write down what happened."))
        else:
            self.count.say(_("Do this now · {at} of {of}").format(at=done + 1, of=total))
            self.words.say(step.words)
        self.next.setVisible(step is not None)
        self.not_now.setVisible(step is not None and done + 1 < total)
        self.undo.setVisible(done > 0)


class Steps(Card):
    """Every action as one short line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("The whole list"), parent)
        self._lines = self.add(QWidget(self))
        self._column = tight(QVBoxLayout(self._lines), 3)

    def show_steps(self, steps: tuple[StepLine, ...]) -> None:
        while self._column.count() < len(steps):
            self._column.addWidget(plain_label("", parent=self._lines))
        for at, step in enumerate(steps):
            item = self._column.itemAt(at)
            label = item.widget() if item else None
            if isinstance(label, PlainLabel):
                label.say(_line(at + 1, step))


def _line(number: int, step: StepLine) -> str:
    if step.at:
        return _("{number}  Done {time} · {words}").format(
            number=number, time=step.at[MINUTES], words=step.words
        )
    if step.now:
        return _("{number}  Now · {words}").format(number=number, words=step.words)
    return f"{number}  {step.words}"


def _aside(situation: Emergency) -> Card:
    """What not to do, how much time there is, and what to keep: each a line or two."""
    card = Card(_("Better not"))
    for line in situation.never:
        card.add(plain_label(line))
    card.add(plain_label(situation.clock, Voice.STRONG))
    kept = (*keep_words(), _("A copy on another device is better than one."))
    card.add(Foldout(_("What to keep"), "\n".join(kept)))
    return card


def _at(step: StepLine) -> str:
    return step.at
