"""The companion: a small window beside the call that stays on top and never raises a dialog."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys, reading, theme
from ringback.ui.bigtext import BigText
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.call.clock import CallClock
from ringback.ui.cards import ProgressBarThin
from ringback.ui.fit import fit
from ringback.ui.form import Voice, heading, small, tight
from ringback.ui.keys import Key
from ringback.ui.page import Body, Scroller
from ringback.ui.video.checkstep import CheckStep
from ringback.ui.video.presenters.session import SessionPresenter
from ringback.ui.video.presenters.views import SessionView, Step
from ringback.ui.video.prompt import PromptStep
from ringback.ui.video.step import StepPage
from ringback.ui.video.steps import EndStep, PersonStep, PhraseStep

SIZE = QSize(420, 640)
PAUSE = 300
_ON_TOP = Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint


class Companion(QWidget):
    ended = Signal()

    def __init__(self, presenter: SessionPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent, _ON_TOP)
        self.presenter = presenter
        self.setWindowTitle(_("Ringback: live video"))
        self.setMinimumSize(300, 320)
        fit(self, SIZE)
        self.step: StepPage | None = None
        self._leaving = QWidget()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(presenter.keep)
        self._build()
        self._number_keys()
        self.render_view()

    def _build(self) -> None:
        outer = tight(QVBoxLayout(self), 10)
        outer.setContentsMargins(18, 14, 18, 14)
        head = tight(QHBoxLayout(), 8)
        self.clock = CallClock(self.presenter.seconds, Voice.CLOCK)
        head.addWidget(heading(self.presenter.view.title, self), 1)
        head.addWidget(self.clock)
        self.bar = ProgressBarThin(0, 1)
        self.count = small("", self)
        self._body = Body()
        self._body.setMinimumHeight(1)
        self._column = tight(QVBoxLayout(self._body), 10)
        self._column.addStretch(1)
        outer.addLayout(head)
        outer.addWidget(self.bar)
        outer.addWidget(self.count)
        outer.addWidget(Scroller(self._body, self), 1)
        foot = tight(QHBoxLayout(), 8)
        self.note = small(_("Stays on top of your call") if can_stay() else "", self)
        self.back = GhostButton(_("Back"))
        self.next = PrimaryButton(_("Next prompt"), main=False)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        outer.addLayout(foot)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)

    def _number_keys(self) -> None:
        keys.install(
            self,
            {
                Key.SAVE: self.go_on,
                Key.BACK: self.go_back,
                Key.CLOCK: self.break_off,
                Key.RATE_1: self._first,
                Key.RATE_2: self._second,
                Key.RATE_3: self._third,
                Key.RATE_4: self._fourth,
            },
        )

    # gestures

    def go_on(self) -> None:
        if self.step is not None:
            self.step.clear_errors()
            if self.step.turned():
                return
        try:
            ended = self.presenter.next()
        except RingbackError as error:
            if self.step is not None:
                self.step.refuse(str(error.facts.get("where", "")), sentence(error))
            return
        if ended:
            self._pause.stop()
            self.ended.emit()
        else:
            self.render_view()

    def go_back(self) -> None:
        if self.step is not None and self.step.turned_back():
            return
        self.presenter.back()
        self.render_view()

    def skip(self) -> None:
        self.presenter.skip()
        self.render_view()

    def break_off(self) -> None:
        self.presenter.broke_off()
        self.render_view()

    def show_big(self) -> None:
        prompt = self.presenter.view.prompt
        if prompt is not None:
            BigText(prompt.big, self).show()

    def leave(self) -> None:
        self._pause.stop()
        self.presenter.keep()

    def _first(self) -> None:
        self._pick(0)

    def _second(self) -> None:
        self._pick(1)

    def _third(self) -> None:
        self._pick(2)

    def _fourth(self) -> None:
        self._pick(3)

    def _pick(self, at: int) -> None:
        if self.step is not None:
            self.step.pick(at)

    def _typed(self) -> None:
        self._pause.start(PAUSE)

    # what is shown

    def render_view(self) -> None:
        """The step is made anew: a former prompt or phrase is gone from the window."""
        view = self.presenter.view
        if self.step is not None:
            self.step.setVisible(False)
            self.step.setParent(self._leaving)
            self.step.deleteLater()
        self.step = _STEPS[view.step](self.presenter)
        self.step.typed.connect(self._typed)
        self.step.again.connect(self.render_view)
        self.step.big.connect(self.show_big)
        self.step.broke.connect(self.break_off)
        self.step.skipped.connect(self.skip)
        self.step.onward.connect(self.go_on)
        self._column.insertWidget(0, self.step)
        self.bar.set(view.at - 1, view.of)
        self.count.say(count_words(view))
        self.back.setEnabled(view.at > 1)
        self.next.say(next_words(view))
        reading.order_tabs(self)
        self.focus_step()

    def focus_step(self) -> None:
        wanted = self.step.initial_focus() if self.step else None
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("ground"))
        painter.end()


_STEPS: dict[Step, type[StepPage]] = {
    Step.PROMPT: PromptStep,
    Step.CHECK: CheckStep,
    Step.PHRASE: PhraseStep,
    Step.PERSON: PersonStep,
    Step.END: EndStep,
}


def count_words(view: SessionView) -> str:
    if view.step is Step.PROMPT:
        return _("Prompt {at} of {of} · drawn for this call only").format(at=view.at, of=view.prompts)
    if view.check is not None:
        return view.check.check.title
    words = {Step.PHRASE: _("The phrase"), Step.PERSON: _("The person"), Step.END: _("The end of the call")}
    return words[view.step]


def next_words(view: SessionView) -> str:
    if view.step is Step.END:
        return _("Save the call")
    return _("Next prompt") if view.at < view.prompts else _("Next")


def can_stay() -> bool:
    """Wayland gives no window the right to stay on top."""
    return not QGuiApplication.platformName().startswith("wayland")


def stays_words() -> str:
    if can_stay():
        return _("The small window stays on top of your call.")
    return _("Your desktop may put the small window behind others. The button below brings it back.")
