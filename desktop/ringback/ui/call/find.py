"""Find a number: which one to ring, where it was found, and at once whether it counts."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.call.numberfields import NumberFields
from ringback.ui.call.paperway import PaperWay
from ringback.ui.call.presenters.find import FindPresenter
from ringback.ui.cards import Banner, Card, Foldout
from ringback.ui.choices import ChoiceRow
from ringback.ui.form import heading, small
from ringback.ui.keys import Key
from ringback.ui.quotes import QuoteCard
from ringback.ui.staged import Stage
from ringback.ui.theme import Kind

PAUSE = 300
ANOTHER = "another"


class FindStage(Stage):
    def __init__(self, presenter: FindPresenter) -> None:
        super().__init__()
        self.presenter = presenter
        view = presenter.view
        self.title, self.lead = view.title, view.lead
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(presenter.keep)
        self.card = self.add(Card())
        self.card.column.setSpacing(11)
        self.card.add_line(heading(view.who), small(view.last, self), stretch=0)
        self.which = self._which()
        self.fields = self.card.add(NumberFields(presenter))
        self.trouble = self.add(Banner(Kind.STOP, "", " "))
        self._build_help()
        self.reason = small("", self)
        self.go = GhostButton(_("Go to the running call"), main=True)
        self.start = PrimaryButton(_("Start the call"))
        self.footer = (self.go, self.start)
        self.fields.typed.connect(self._typed)
        self.start.clicked.connect(self.begin)
        self.go.clicked.connect(self._go)
        keys.install(self, {Key.CLOCK: self.begin, Key.SAVE: self.begin, Key.SHEET: self.paper.make})

    def entered(self) -> None:
        self._render()

    def initial_focus(self) -> QWidget | None:
        ready = not self.presenter.view.blocked
        return self.start if ready and self.start.isEnabled() else super().initial_focus()

    def begin(self) -> None:
        if not self.start.isEnabled():
            return
        self._go_on(self.presenter.start)

    def _on_paper(self) -> None:
        self._go_on(self.presenter.on_paper)

    def _go_on(self, how: Callable[[], None]) -> None:
        try:
            how()
        except RingbackError as error:
            self._say(sentence(error))
            return
        self.moved.emit()
        self.changed.emit()

    def leave(self) -> None:
        self.presenter.keep()

    def _which(self) -> ChoiceRow | None:
        known = self.presenter.view.known
        if not known:
            return None
        options = [(one.id, f"{one.value} · {one.found}") for one in known]
        which = ChoiceRow(_("Which number do you ring?"), (*options, (ANOTHER, _("Another number"))))
        which.set_value(self.presenter.view.typed.chosen or ANOTHER)
        which.changed.connect(self._chosen)
        return self.card.add(which)

    def _build_help(self) -> None:
        view = self.presenter.view
        lines = (
            _("A past bill, a contract, a register or a directory. Type its address yourself."),
            _("A listing can be bought. Two places are better than one."),
            *view.places,
        )
        self.add(Foldout(_("Where to look"), "\n".join(lines)))
        if len(view.tries) > 1:
            self.add(Foldout(_("Every call so far"), "\n".join(view.tries)))
        self.paper = PaperWay(self.presenter)
        self.paper.ordered.connect(self.ordered)
        self.paper.noted.connect(self.noted)
        self.paper.typing.connect(self._on_paper)
        self.add(Foldout(_("On paper instead"), self.paper))
        self.add(QuoteCard(_("Say this first"), view.opening))

    def _chosen(self, key: object) -> None:
        self.presenter.type(chosen=None if key == ANOTHER else key)
        self._typed()

    def _typed(self) -> None:
        self._render()
        self._pause.start(PAUSE)

    def _go(self) -> None:
        self.went.emit(self.presenter.view.elsewhere)

    def _render(self) -> None:
        view = self.presenter.view
        self.fields.render_view()
        self.start.setEnabled(not view.blocked)
        self.paper.back.setEnabled(not view.blocked)
        self.start.setAccessibleDescription(view.blocked)
        self.go.setVisible(view.elsewhere is not None)
        self.noted.emit(view.blocked)
        self._say(view.blocked if view.refused else "", view.hint)

    def _say(self, words: str, hint: str = "") -> None:
        """Beside the number: red words when it does not count, a quiet hint otherwise."""
        self.trouble.setVisible(False)
        self.column.removeWidget(self.trouble)
        self.trouble.setParent(None)
        self.trouble.deleteLater()
        kind = Kind.STOP if words else Kind.CAUTION
        self.trouble = Banner(kind, words or hint, hint if words else "", self)
        self.column.insertWidget(1, self.trouble)
        self.trouble.setVisible(bool(words or hint))
