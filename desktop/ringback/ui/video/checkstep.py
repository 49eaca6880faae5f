"""A check answered on the way: what to say, and the few fields of it for which there is time in a call."""

from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Card
from ringback.ui.case.factform import FactForm
from ringback.ui.case.outcomes import OutcomeCard
from ringback.ui.form import Voice, plain_label
from ringback.ui.quotes import QuoteCard
from ringback.ui.video.presenters.same_call import CheckAsked
from ringback.ui.video.step import StepPage


class CheckStep(StepPage):
    form: FactForm | None = None
    answer: OutcomeCard | None = None

    def build(self) -> None:
        one = self.presenter.view.check
        if one is None:
            return
        self._build_say(one)
        if one.asked is not None:
            self._build_form(one)
        else:
            self._build_answer(one)
        self.skip = GhostButton(_("Not on this call"))
        self.skip.clicked.connect(self.skipped)
        self.column.addWidget(self.skip)

    def _build_say(self, one: CheckAsked) -> None:
        card = Card(parent=self)
        card.add(plain_label(one.check.question, Voice.LARGE, card))
        self.column.addWidget(card)
        if one.check.script:
            lines = tuple(line for group in one.check.script for line in group)
            self.column.addWidget(QuoteCard(_("Say this"), lines, aside=one.check.script_aside))

    def _build_form(self, one: CheckAsked) -> None:
        if one.asked is None:
            return
        self.form = FactForm(self.presenter.desk, one.asked, one_page=False, parent=self)
        self.form.set_values(one.values)
        self.form.typed.connect(self._typed)
        self.form.submitted.connect(self.onward)
        self.column.addWidget(self.form)

    def _build_answer(self, one: CheckAsked) -> None:
        self.answer = OutcomeCard(one.check, self)
        self.answer.set_values(one.values)
        self.answer.typed.connect(self._typed)
        self.column.addWidget(self.answer)

    def initial_focus(self) -> QWidget | None:
        if self.answer is not None:
            return self.answer.first_focus()
        return self.form.first_focus() if self.form is not None else None

    def pick(self, at: int) -> None:
        if self.answer is not None and at < len(self.answer.choice.segments.buttons()):
            self.answer.choice.pick(at)
            self.answer.words.focus()

    def turned(self) -> bool:
        if self.answer is not None:
            return not self.answer.complete()
        if self.form is None:
            return False
        if self.form.at_the_end():
            return not self.form.complete()
        self.form.next()
        return True

    def turned_back(self) -> bool:
        if self.form is None or not self.form.step:
            return False
        self.form.go_to(self.form.step - 1)
        return True

    def refuse(self, where: str, words: str) -> None:
        field = where.removeprefix("fact.")
        if self.form is not None and self.form.show_error(field, words):
            return
        if self.answer is not None:
            self.answer.words.show_error(words)

    def _typed(self, values: object) -> None:
        self.presenter.check_typed(values)  # type: ignore[arg-type]  # Values; signals carry objects
        self.typed.emit()
