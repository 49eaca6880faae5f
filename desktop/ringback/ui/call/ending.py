"""How the call ended: outcome, who spoke, and whether the phone's own log goes with it."""

from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.call.presenters.ending import EndingPresenter
from ringback.ui.call.times import TimesFields
from ringback.ui.cards import Card, Foldout
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import LineField, TextField, Toggle
from ringback.ui.form import Voice, heading, plain_label
from ringback.ui.keys import Key
from ringback.ui.staged import Stage


class EndingStage(Stage):
    blind = True

    def __init__(self, presenter: EndingPresenter) -> None:
        super().__init__()
        self.presenter = presenter
        self.title = _("How did the call end?")
        self.lead = _("What you heard can still be put right. After this it stays as it is.")
        view = presenter.view
        card = self.add(Card())
        card.column.setSpacing(12)
        lasted = plain_label(view.lasted, Voice.STRONG, wrap=False)
        card.add_line(heading(view.who), lasted, stretch=0)
        self.outcome = card.add(ChoiceRow(_("How did it end?"), view.outcomes))
        self.spoke_to = card.add(LineField(_("Who did you speak to?"), example=_("Name and role, as said")))
        self.log = card.add(
            Toggle(_("I add the phone's own call log"), hint=_("Without it the report says: own statement."))
        )
        self.times = card.add(TimesFields(presenter))
        self.words = TextField(_("Anything else?"), lines=2)
        self.more = card.add(Foldout(_("Add a note"), self.words))
        self.more.button.setChecked(bool(view.given.words))
        self.resume = GhostButton(_("Back to the call"), main=True)
        self.save = PrimaryButton(_("Save the call"))
        self.footer = (self.resume, self.save)
        self._fill()
        self._connect()
        keys.install(self, {Key.SAVE: self.finish, Key.CLOCK: self.go_on})

    def initial_focus(self) -> QWidget | None:
        given = self.presenter.view.given
        return super().initial_focus() if given.outcome is None else self.spoke_to.edit

    def finish(self) -> None:
        self.outcome.show_error("")
        self.times.why.show_error("")
        try:
            self.presenter.end()
        except RingbackError as error:
            beside = self.outcome if self.presenter.view.given.outcome is None else self.times.why
            beside.show_error(sentence(error))
            beside.focus()
            return
        self.moved.emit()
        self.changed.emit()

    def go_on(self) -> None:
        self.presenter.resume()
        self.moved.emit()

    def leave(self) -> None:
        self.presenter.keep()

    def _fill(self) -> None:
        given = self.presenter.view.given
        self.outcome.set_value(given.outcome)
        self.spoke_to.set_value(given.spoke_to)
        self.log.set_value(given.call_log)
        self.words.set_value(given.words)

    def _connect(self) -> None:
        self.outcome.changed.connect(self._outcome)
        self.spoke_to.changed.connect(self._spoke_to)
        self.log.changed.connect(self._log)
        self.words.changed.connect(self._words)
        for row in (self.outcome, self.spoke_to, self.log, self.times, self.words):
            row.settled.connect(self._settled)
        self.resume.clicked.connect(self.go_on)
        self.save.clicked.connect(self.finish)

    def _outcome(self, value: object) -> None:
        self.outcome.show_error("")
        self.presenter.type(outcome=value)

    def _spoke_to(self, value: object) -> None:
        self.presenter.type(spoke_to=value)

    def _log(self, value: object) -> None:
        self.presenter.type(call_log=value)

    def _words(self, value: object) -> None:
        self.presenter.type(words=value)

    def _settled(self, value: object) -> None:
        self.presenter.keep()
