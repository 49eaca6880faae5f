"""The call, blind: one thing to say, one field for what is heard; the field keeps the focus."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ringback.domain.errors import RingbackError
from ringback.domain.facts import CallOutcome, HeardHow
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.call.clock import CallClock
from ringback.ui.call.dial import DialCode
from ringback.ui.call.heard import HeardCard
from ringback.ui.call.presenters.hearing import HearingPresenter
from ringback.ui.cards import Card, Foldout
from ringback.ui.fields import TextField
from ringback.ui.flow import FlowLayout
from ringback.ui.form import PlainLabel, Voice, heading, plain_label, side_by_side, small, tight
from ringback.ui.keys import Key
from ringback.ui.quotes import QuoteCard
from ringback.ui.staged import Stage
from ringback.usecases.scripts import quoted
from ringback.usecases.whose import Whose

PAUSE = 300


class HearingStage(Stage):
    blind = True

    def __init__(self, presenter: HearingPresenter) -> None:
        super().__init__()
        self.presenter = presenter
        self.title, self.lead = presenter.view.title, presenter.view.lead
        self._outcome: CallOutcome | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._keep)
        self._build_call()
        self._say = QWidget(self)
        self._say_column = tight(QVBoxLayout(self._say))
        self.add(self._say)
        self._build_heard()
        self.so_far = self.add(HeardCard())
        self.so_far.chosen.connect(self._change)
        self._build_footer()
        keys.install(self, {Key.SAVE: self.next_fact, Key.CLOCK: self.stop})
        self._render()

    def initial_focus(self) -> QWidget | None:
        return self.heard.edit if self.heard.isVisibleTo(self) else self.next

    def _build_call(self) -> None:
        view = self.presenter.view
        card = self.add(Card())
        self.clock = CallClock(self.presenter.seconds)
        self.stop_clock = GhostButton(_("Stop the clock"))
        card.add_line(heading(view.who), self.clock, self.stop_clock, stretch=0)
        number, found = _fact(_("Number you ring"), view.number), _fact(_("Where you found it"), view.found)
        card.add_layout(side_by_side(number, found))
        if view.dial is not None:
            card.add(Foldout(_("Dial from a mobile phone"), DialCode(view.dial)))
        self.stop_clock.clicked.connect(self.stop)

    def _build_heard(self) -> None:
        self.card = self.add(Card(_("What did you hear?")))
        self.heard = self.card.add(TextField("", lines=2, whose=Whose.HEARD))
        self.heard.edit.setAccessibleName(_("What did you hear?"))
        self.unknown = GhostButton(_("They don't know"))
        self.unsaid = GhostButton(_("They would not say"))
        self.later = GhostButton(_("Ask later"))
        line, buttons = tight(QHBoxLayout(), 10), FlowLayout()
        for button in (self.unknown, self.unsaid, self.later):
            buttons.addWidget(button)
        line.addLayout(buttons, 1)
        hint = plain_label(_("Ctrl+Enter for the next fact"), Voice.SMALL, self.card, wrap=False)
        line.addWidget(hint, 0, Qt.AlignmentFlag.AlignVCenter)
        self.card.add_layout(line)
        self.heard.changed.connect(self._typed)
        self.unknown.clicked.connect(self._unknown)
        self.unsaid.clicked.connect(self._unsaid)
        self.later.clicked.connect(self._later)

    def _build_footer(self) -> None:
        self.nobody = GhostButton(_("No answer"), main=True)
        self.chat = GhostButton(_("They asked to move to chat"), main=True)
        self.next = PrimaryButton(_("Next fact"))
        self.footer = (self.nobody, self.chat, self.next)
        self.nobody.clicked.connect(self._nobody)
        self.chat.clicked.connect(self._chat)
        self.next.clicked.connect(self.next_fact)

    # gestures

    def next_fact(self) -> None:
        if self.presenter.view.fact is None:
            self.stop()
        else:
            self._hear(HeardHow.SAID)

    def stop(self, outcome: CallOutcome | None = None) -> None:
        """The receiver is down; how it ended is asked next."""
        self.leave()
        heard = bool(self.presenter.view.heard)
        self.presenter.stop(outcome or (CallOutcome.SPOKE if heard else None))
        self.moved.emit()

    def leave(self) -> None:
        self._pause.stop()
        self._keep()

    def _nobody(self) -> None:
        self.stop(CallOutcome.NO_ANSWER)

    def _chat(self) -> None:
        self.stop(CallOutcome.MOVED_TO_CHAT)

    def _unknown(self) -> None:
        self._hear(HeardHow.DID_NOT_KNOW)

    def _unsaid(self) -> None:
        self._hear(HeardHow.WOULD_NOT_SAY)

    def _later(self) -> None:
        self.presenter.later()
        self._render()

    def _change(self, fact: object) -> None:
        self.presenter.go_to(fact)  # type: ignore[arg-type]  # a CallFact; signals carry objects
        self._render()

    def _hear(self, how: HeardHow) -> None:
        self._pause.stop()
        try:
            self.presenter.hear(how)
        except RingbackError as error:
            self.heard.show_error(sentence(error))
            self.heard.focus()
            return
        self.noted.emit(_("Saved just now"))
        self._render()

    def _typed(self, text: object) -> None:
        self.presenter.type(str(text))
        self._pause.start(PAUSE)

    def _pause_is_over(self) -> bool:
        return not self._pause.isActive()

    def _keep(self) -> None:
        self.presenter.keep()

    # what is shown

    def _render(self) -> None:
        view = self.presenter.view
        self._quote()
        self.heard.show_error("")
        self.heard.set_value(view.typed)
        self.card.setVisible(view.fact is not None)
        self.so_far.show_lines(view.heard)
        self.next.say(_("Next fact") if view.fact else _("Stop the clock"))
        self.nobody.setEnabled(not view.heard)
        self.written.emit()
        wanted = self.initial_focus()
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _quote(self) -> None:
        while (item := self._say_column.takeAt(0)) is not None:
            former = item.widget()
            if former is not None:
                former.setParent(None)
                former.deleteLater()
        view = self.presenter.view
        words = _("Say this · fact {at} of {of}").format(at=view.at, of=view.of)
        card = QuoteCard(words if view.fact else _("Say this, then ring off"), view.say, aside=view.aside)
        if view.listen_for:
            card.add(small(_("Listen for: {what}").format(what=view.listen_for), card))
        if not view.heard:
            card.add(Foldout(_("How to begin"), "\n".join(quoted(view.opening))))
        asides = (
            (_("If they ask why, or may not say"), view.others),
            (_("If they want to check who rings"), view.check_us),
        )
        for words, lines in asides:
            if lines and view.fact:
                card.add(Foldout(words, "\n".join(quoted(lines))))
        self._say_column.addWidget(card)


def _fact(label: str, value: str) -> QWidget:
    """A label above what can't be changed now."""
    pair = QWidget()
    column = tight(QVBoxLayout(pair), 1)
    lines: tuple[PlainLabel, ...] = (small(label, pair), plain_label(value, Voice.BODY, pair))
    for line in lines:
        column.addWidget(line)
    return pair
