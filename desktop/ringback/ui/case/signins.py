"""The weekly look at sign-ins, with a card that reads an export and keeps only what it adds up to."""

from pathlib import Path

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ringback.domain.facts import LoginReview, SignIns
from ringback.domain.ids import FactId
from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Banner, Card, Foldout
from ringback.ui.case.presenters.signins import Asks, SignInPresenter, SignInView
from ringback.ui.case.typed import TypedPage
from ringback.ui.case.typing import Typing
from ringback.ui.fields import PickField, TextField
from ringback.ui.form import muted, plain_label, tight
from ringback.ui.jobs import Err, Ok, Order
from ringback.ui.theme import Kind
from ringback.usecases.forms import Values
from ringback.usecases.signins import Counted, Counting
from ringback.usecases.whose import Whose

SEEN = "seen"
"""In the draft: the numbers as JSON."""


class SignInCard(Card):
    """`counted` after every list that was read or typed; `ordered` carries the reading of it."""

    counted = Signal()
    ordered = Signal(object)

    def __init__(self, presenter: SignInPresenter, parent: QWidget | None = None) -> None:
        super().__init__(_("What the sign-ins showed (optional)"), parent)
        self.presenter = presenter
        words = _("Export the sign-ins of your office suite, code host or chat as CSV. Drop the file here.")
        choose = GhostButton(_("Read a sign-in file"), self, icon="attach")
        choose.clicked.connect(self.choose_file)
        self.add_line(muted(words, self), choose, stretch=0)
        self.add(muted(_("Ringback counts and keeps the numbers. The list itself is not kept."), self))
        self._build_typed()
        self._shown = QWidget(self)
        self._column = tight(QVBoxLayout(self._shown), 6)
        self.add(self._shown)
        self.show_view()

    def _build_typed(self) -> None:
        body = QWidget(self)
        column = tight(QVBoxLayout(body), 8)
        hint = _("One on each line: time where they are, country, device, address.")
        self.typed = TextField(
            _("Sign-ins"),
            hint=hint,
            example="2026-11-20 08:15, Vietnam, laptop",
            lines=3,
            whose=Whose.THEIRS,
            parent=body,
        )
        count = GhostButton(_("Count these"), body)
        count.clicked.connect(self._count)
        column.addWidget(self.typed)
        column.addWidget(count)
        self.add(Foldout(_("Or type them"), body, self))

    def choose_file(self) -> None:
        dialog = QFileDialog(self, _("Choose the export"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.read_file)
        dialog.open()

    def read_file(self, name: str) -> None:
        self.begin(self.presenter.read(Path(name)))

    def _count(self) -> None:
        self.begin(self.presenter.count_typed(self.typed.value()))

    def _answer(self, value: object) -> None:
        self.begin(self.presenter.answer(str(value)))

    def begin(self, work: Counting | None) -> None:
        self.show_view()
        if work is not None:
            self.ordered.emit(Order(work, self._take))

    def _take(self, outcome: Ok[Counted] | Err) -> None:
        if isinstance(outcome, Ok) and self.presenter.take(outcome.value):
            self.show_view()
            self.counted.emit()

    def show_view(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        view = self.presenter.view
        for line in view.lines:
            self._put(plain_label(line, parent=self._shown))
        for point in view.points:
            self._put(Banner(Kind.CAUTION, _("Ask them about this"), point, self._shown))
        if view.trouble:
            self._put(Banner(Kind.NOTE, _("One thing first"), view.trouble, self._shown))
        if view.options:
            self._put(self._question(view))
        self._shown.setVisible(self._column.count() > 0)

    def _put(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.setVisible(True)

    def _question(self, view: SignInView) -> PickField:
        words = {
            Asks.ACCOUNT: _("Whose sign-ins?"),
            Asks.ZONE: _("Which time is it in this list?"),
            Asks.ORDER: _("How are days written in this list?"),
            Asks.TIME: _("Which column holds the times?"),
        }[view.asks]
        row = PickField(words, view.options, example=_("Choose one"), parent=self._shown)
        row.changed.connect(self._answer)
        return row


class SignInTyping(Typing):
    """The pages of the weekly look, and beside them the numbers of an export."""

    card: SignInCard | None = None

    def values(self) -> Values:
        return {**super().values(), **self._numbers()}

    def fixed(self) -> Values:
        kept = self.card.presenter.seen if self.card else None
        return {**super().fixed(), **({SEEN: msgspec.to_builtins(kept)} if kept else {})}

    def _numbers(self) -> Values:
        kept = self.card.presenter.seen if self.card else None
        return {SEEN: msgspec.json.encode(kept).decode()} if kept else {}


class SignInPage(TypedPage):
    """The check `login_review`; a file may be dropped anywhere on it."""

    ordered = Signal(object)
    typing: SignInTyping

    def make_typing(self, fact: FactId | None) -> SignInTyping:
        return SignInTyping(self, self.drafting, self.view.kind, self.place.about, fact)

    def build_answer(self) -> None:
        super().build_answer()
        self.setAcceptDrops(True)
        known = self.case.get(LoginReview, self.typing.asked.fact)
        presenter = SignInPresenter(self.desk, self.case, self._about(), known.seen if known else None)
        self.card = self.typing.card = SignInCard(presenter, self.body)
        self.add(self.card)
        self.card.counted.connect(self._counted)
        self.card.ordered.connect(self.ordered)
        if self.typing.whom is not None:
            self.typing.whom.changed.connect(self._other_person)

    def restore(self, values: Values) -> None:
        super().restore(values)
        seen = _decoded(values.get(SEEN, ""))
        if seen is not None:
            self.card.presenter = SignInPresenter(self.desk, self.case, self._about(), seen)
            self.card.show_view()

    def _about(self) -> FactId | None:
        return self.typing.fixed().get("about") or super()._about()

    def _counted(self) -> None:
        self.drafting.typed(self.values())

    def _other_person(self, _value: object) -> None:
        self.card.begin(self.card.presenter.set_about(self._about()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.card.read_file(files[0])


def _decoded(draft: str) -> SignIns | None:
    """A draft of an older version is left out."""
    try:
        return msgspec.json.decode(draft, type=SignIns)
    except msgspec.MsgspecError:
        return None
