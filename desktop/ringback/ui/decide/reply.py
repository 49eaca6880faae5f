"""Their reply: the open points put to them in neutral words, and what they answered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Card, Foldout
from ringback.ui.choices import ChoiceRow
from ringback.ui.decide.lines import ReplyView, channels
from ringback.ui.decide.texts import CopyText
from ringback.ui.fields import TextField
from ringback.ui.form import plain_label, tight
from ringback.usecases.points import Asking
from ringback.usecases.whose import Whose


class ReplyCard(Card):
    """`put` carries the channel, `answered` their words."""

    put = Signal(object)  # str
    answered = Signal(object)  # str
    typed = Signal()

    def __init__(self, view: ReplyView, parent: QWidget | None = None) -> None:
        super().__init__(_("Their reply"), parent)
        self.add(plain_label(view.words, parent=self))
        for words in view.heard:
            self.add(plain_label(words, parent=self))
        self.asking = self._asking(view) if view.state is not Asking.NOTHING else None
        self.answer: TextField | None = None
        if view.state in {Asking.WAITING, Asking.HEARD}:
            self._build_answer()

    def _asking(self, view: ReplyView) -> Foldout:
        inner = QWidget(self)
        column = tight(QVBoxLayout(inner), 8)
        card = Card("", inner)
        column.addWidget(card)
        self.text = CopyText(_("Words you can send"), view.text, card)
        self.channel = card.add(ChoiceRow(_("How did you ask them?"), channels()))
        self.asked = GhostButton(_("I asked them now"), card)
        self.asked.clicked.connect(self._put)
        card.add_buttons(self.asked)
        words = _("Ask them") if view.state is Asking.TO_PUT else _("Ask them again")
        return self.add(Foldout(words, inner, self))

    def _build_answer(self) -> None:
        self.answer = self.add(TextField(_("What they answered"), lines=2, whose=Whose.THEIRS))
        self.save = GhostButton(_("Save their answer"), self)
        self.save.clicked.connect(self._save)
        self.answer.changed.connect(self._typed)
        self.add_buttons(self.save)

    def _put(self) -> None:
        if self.channel.value() is None:
            self.channel.show_error(_("Choose how you asked them."))
            self.channel.focus()
        else:
            self.put.emit(str(self.channel.value()))

    def _save(self) -> None:
        if self.answer is None:
            return
        if self.answer.value():
            self.answered.emit(self.answer.value())
        else:
            self.answer.show_error(_("Write what they answered first."))
            self.answer.focus()

    def _typed(self, _value: object) -> None:
        if self.answer is not None:
            self.answer.show_error("")
        self.typed.emit()
