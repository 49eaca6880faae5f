"""Typing back a call that was written on paper. Nothing expected is shown here either."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.call.presenters.paper import PaperPresenter
from ringback.ui.cards import Card
from ringback.ui.fields import LineField, TextField
from ringback.ui.form import Voice, heading, plain_label, side_by_side, small
from ringback.ui.keys import Key
from ringback.ui.staged import Stage
from ringback.usecases.whose import Whose

PAUSE = 300


class PaperStage(Stage):
    blind = True

    def __init__(self, presenter: PaperPresenter) -> None:
        super().__init__()
        self.presenter = presenter
        self.recorded = False
        self.title = _("Type back what you wrote")
        self.lead = _("The letter first, then what was said. A new line for each.")
        view = presenter.view
        card = self.add(Card())
        card.column.setSpacing(11)
        number = plain_label(view.number, Voice.STRONG, wrap=False)
        card.add_line(heading(view.who), number, stretch=0)
        self.when = LineField(_("When did you ring?"), example=_("14:05, or 2026-02-28 14:05"))
        self.minutes = LineField(_("How many minutes?"), example="6")
        card.add_layout(side_by_side(self.when, self.minutes))
        self.answers = card.add(TextField(_("What did you hear?"), lines=7, whose=Whose.HEARD))
        card.add(small(" · ".join(view.letters), card))
        card.add(small(_("? where they did not know, - where they would not say."), card))
        self.back = GhostButton(_("Back to the number"), main=True)
        self.save = PrimaryButton(_("Save the call"))
        self.footer = (self.back, self.save)
        self._rows = {"when": self.when, "minutes": self.minutes, "answers": self.answers}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(presenter.keep)
        self._connect()
        keys.install(self, {Key.SAVE: self.finish})

    def initial_focus(self) -> QWidget | None:
        return self.when.edit

    def leave(self) -> None:
        self._pause.stop()
        self.presenter.keep()

    def finish(self) -> None:
        for row in self._rows.values():
            row.show_error("")
        try:
            self.presenter.finish()
        except RingbackError as error:
            row = self._rows.get(str(error.facts.get("where", "")), self.when)
            row.show_error(sentence(error))
            row.focus()
            return
        self.recorded = True
        self.moved.emit()
        self.changed.emit()

    def _connect(self) -> None:
        typed = self.presenter.view.typed
        self.when.set_value(typed.when)
        self.minutes.set_value(typed.minutes)
        self.answers.set_value(typed.answers)
        self.when.changed.connect(self._when)
        self.minutes.changed.connect(self._minutes)
        self.answers.changed.connect(self._answers)
        self.back.clicked.connect(self._back)
        self.save.clicked.connect(self.finish)

    def _back(self) -> None:
        self._pause.stop()
        self.presenter.drop()
        self.moved.emit()

    def _when(self, value: object) -> None:
        self._type(when=value)

    def _minutes(self, value: object) -> None:
        self._type(minutes=value)

    def _answers(self, value: object) -> None:
        self._type(answers=value)

    def _type(self, **given: object) -> None:
        self.presenter.type(**given)
        self._pause.start(PAUSE)
