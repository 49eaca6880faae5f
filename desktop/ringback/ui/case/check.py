"""One check: how it is done, what to say, what came out; or why it could not be done."""

from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.domain.facts import CheckMissed
from ringback.domain.ids import FactId
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Card, Foldout
from ringback.ui.case.base import CasePage
from ringback.ui.case.drafting import Drafting
from ringback.ui.case.otherways import MissedCard, OtherWays
from ringback.ui.case.presenters.check import check_view, place_after
from ringback.ui.form import heading, plain_label, small
from ringback.ui.places import CaseCheck
from ringback.ui.quotes import QuoteCard
from ringback.usecases import cases
from ringback.usecases.asking import outcome_answer
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.forms import Values


class CheckPage(CasePage):
    """What every check has; the answer itself is made by `build_answer` of the two kinds."""

    def __init__(self, place: CaseCheck, desk: Desk, parent: QWidget) -> None:
        self.view = check_view(desk, place)
        super().__init__(desk, place.case, self.view.title, self.view.lead, parent)
        self.place = place
        self.drafting = Drafting(desk, place.case, self.draft_name(), self)
        self.drafting.kept.connect(self.note_saved)
        self.drafting.failed.connect(self.refuse)
        self._missing: MissedCard | None = None
        self._reasons = Drafting(desk, place.case, f"{self.draft_name()}:missed", self)
        self._build_missed()
        self._build_how()
        if self.view.script_first:
            self._build_script()
        self.build_answer()
        if not self.view.script_first:
            self._build_script()
        self.add(Foldout(_("Why we ask"), self.view.why))
        self.add(Foldout(_("An example"), self.view.example))
        self._build_footer()
        self.restore(self.drafting.restored())
        if self._reasons.restored():
            self.could_not()
        self.offer_undo()

    def draft_name(self) -> str:
        return f"check:{self.view.check}:{self.view.about or ''}"

    # for the two kinds

    def build_answer(self) -> None:
        raise NotImplementedError

    def restore(self, values: Values) -> None:
        raise NotImplementedError

    def values(self) -> Values:
        raise NotImplementedError

    # the page

    def _build_how(self) -> None:
        how = Card("", self.body)
        how.add(heading(self.view.question, how))
        for at, step in enumerate(self.view.steps):
            line = plain_label(step, parent=how)
            how.add_line(small(f"{at + 1}", how), line, stretch=1)
        self.add(how)
        if self.view.more:
            rest = (f"{at}  {step}" for at, step in enumerate(self.view.more, len(self.view.steps) + 1))
            self.add(Foldout(_("And then"), "\n".join(rest)))

    def _build_script(self) -> None:
        if self.view.script:
            lines = tuple(line for group in self.view.script for line in group)
            self.add(QuoteCard(_("Say this"), lines, aside=self.view.script_aside))

    def _build_missed(self) -> None:
        self.ways = OtherWays(self.view, self.body)
        self.add(self.ways)
        self.ways.chosen.connect(self.go)

    def _build_footer(self) -> None:
        if self.view.required and not self.view.missed:
            could_not = self.footer.add(GhostButton(_("Could not do"), main=True))
            could_not.clicked.connect(self.could_not)
        self.build_footer()
        self.primary = self.footer.add(PrimaryButton(self.primary_words()))
        self.primary.clicked.connect(self.save)

    def build_footer(self) -> None:
        """Buttons between "could not do" and the primary one."""

    def primary_words(self) -> str:
        return _("Save and continue")

    def typed(self, _value: object = None) -> None:
        self.drafting.typed(self.values())

    def leave(self) -> None:
        self.drafting.flush()
        self._reasons.flush()

    def undone(self) -> None:
        self.go(self.place)

    def onward(self) -> None:
        self.drafting.forget()
        self.go(place_after(self.desk, self.case_id, self.view.check))

    # could not do

    def could_not(self) -> None:
        if self._missing is None:
            self._missing = MissedCard(self.view, self.body)
            self._missing.reason.set_value(self._reasons.restored().get("why", ""))
            self._missing.reason.changed.connect(self._reason_typed)
            self._missing.kept.connect(self._keep_missed)
            self.add(self._missing).setVisible(True)
        self._missing.reason.focus()
        self.scroller.ensureWidgetVisible(self._missing)

    def _reason_typed(self, why: str) -> None:
        self._reasons.typed({"why": why})

    def _keep_missed(self, why: str) -> None:
        self._why = why
        if self.attempt(self._record_missed, self._reasons.field):
            self._reasons.forget()
            self.go(self.place)

    def _record_missed(self, gesture: Gesture) -> None:
        case = self.desk.case(self.case_id)
        fact = CheckMissed(
            id=cases.next_id(case, "check-missed"), check=self.view.check, about=self._about(), why=self._why
        )
        cases.record(self.desk, gesture, fact)

    def _about(self) -> FactId | None:
        return self.view.about

    def refuse(self, error: RingbackError) -> None:
        self.scroller.verticalScrollBar().setValue(0)
        super().refuse(error)


class OutcomePage(CheckPage):
    """A check that ends with one of its outcomes and a few words."""

    def build_answer(self) -> None:
        from ringback.ui.case.outcomes import OutcomeCard  # a page of its own kind

        self.answer = OutcomeCard(self.view, self.body)
        self.answer.typed.connect(self.typed)
        self.answer.cleaned.connect(self._cleaned)
        self._build_there()
        self.add(self.answer)

    def _build_there(self) -> None:
        """What a checker can hold their answers about the place against."""
        if self.view.there:
            card = Card(_("To hold their answers against. Not to be read out."), self.body)
            for line in self.view.there:
                card.add(plain_label(line, parent=card))
            self.add(card)

    def initial_focus(self) -> QWidget | None:
        return self.answer.first_focus()

    def restore(self, values: Values) -> None:
        self.answer.set_values({**self.view.answered, **values})
        if values:
            self.footer.say(_("What you typed is back"))

    def values(self) -> Values:
        return self.answer.values()

    def save(self) -> None:
        if self.answer.complete() and self.attempt(self._record, self.drafting.field):
            self.onward()

    def _record(self, gesture: Gesture) -> None:
        case = self.desk.case(self.case_id)
        fact = outcome_answer(self.desk, case, self.view.check, self.view.about, self.values())
        cases.record(self.desk, gesture, fact)

    def refuse(self, error: RingbackError) -> None:
        if error.facts.get("where") == "fact.words":
            self.answer.words.show_error(sentence(error))
        else:
            super().refuse(error)

    def _cleaned(self) -> None:
        self.footer.say(_("Hidden characters were taken out of what you pasted"))
