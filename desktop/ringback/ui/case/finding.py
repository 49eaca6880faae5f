"""One finding and three ways to answer it: a fact that clears it, an explanation, or asking them."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ringback.domain.facts import AnswerHow
from ringback.domain.severity import Task
from ringback.text import _
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Banner, Card, FindingCard, FindingWords, Foldout
from ringback.ui.case.base import CasePage
from ringback.ui.case.clearing import ClearingRow
from ringback.ui.case.drafting import Drafting
from ringback.ui.case.presenters.finding import finding_view
from ringback.ui.case.rows import clean
from ringback.ui.fields import LineField, TextField
from ringback.ui.form import muted, plain_label
from ringback.ui.places import CaseFact, CaseFinding, CaseTask
from ringback.ui.theme import Kind
from ringback.usecases import cases, decisions
from ringback.usecases.desk import Desk, Gesture


class FindingPage(CasePage):
    """Nothing here says what somebody is: only what would join up again."""

    def __init__(self, place: CaseFinding, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, place.case, _("Answer this point"), "", parent)
        self.place = place
        self.view = finding_view(desk, place)
        self.drafting = Drafting(desk, place.case, f"finding:{place.key}", self)
        self.drafting.kept.connect(self.note_saved)
        self.drafting.failed.connect(self.refuse)
        self._fact = ""
        if self.view.finding is None or self.view.noticed is None:
            self.add(
                Banner(Kind.OK, _("This point is no longer there"), _("Something it rested on has changed."))
            )
        else:
            self._build_seen(self.view.noticed.words)
            self._build_ways()
        back = self.footer.add(PrimaryButton(_("Back to the task")))
        back.clicked.connect(self._leave_here)
        self.offer_undo()

    def leave(self) -> None:
        self.drafting.flush()

    def undone(self) -> None:
        self.go(self.place)

    def save(self) -> None:
        self._leave_here()

    def _build_seen(self, words: FindingWords) -> None:
        """What was seen, and honest reasons beside it; what clears it stands with the way to say so."""
        seen = FindingWords(title=words.title, word=words.word, kind=words.kind, sentence=words.sentence)
        self.add(FindingCard(seen))
        why = f"{self.view.why}\n{words.source}".strip()
        self.add(Foldout(_("Why it matters"), why, self.body))
        if words.reasons:
            reasons = _("Honest reasons: {reasons}").format(reasons=words.reasons)
            self.add(plain_label(reasons, parent=self.body))

    def _build_ways(self) -> None:
        if not self.view.open:
            self.add(Banner(Kind.OK, _("This point is cleared"), self.view.why))
            return
        self._build_by_fact()
        if self.view.light:
            self._build_explained()
        self._build_ask()
        self._restore()

    # a fact that clears it

    def _build_by_fact(self) -> None:
        card = Card(_("Write down what clears it"), self.body)
        card.add(plain_label(self.view.clears, parent=card))
        if not self.view.facts:
            words = _("Nothing you have is strong enough yet. Their own word or paper does not count here.")
            card.add(muted(words, card))
        for clearing in self.view.facts[:4]:
            row = ClearingRow(clearing, card)
            row.chosen.connect(self._by_fact)
            card.add(row)
        self.new = GhostButton(_("Write down something new"), card)
        self.new.clicked.connect(self._evidence)
        card.add_buttons(self.new)
        self.add(card)

    def _evidence(self) -> None:
        about = (
            next((one for one in self.view.finding.about if one == "party"), None)
            if self.view.finding
            else None
        )
        self.go(CaseFact(self.case_id, "evidence", about))

    def _by_fact(self, fact: str) -> None:
        self._fact = fact
        if self.attempt(self._clear_by_fact):
            self._leave_here()

    def _clear_by_fact(self, gesture: Gesture) -> None:
        if self.view.finding is not None:
            words = _("Cleared by what was written down.")
            how = AnswerHow.BY_FACT
            cases.answer_finding(
                self.desk, gesture, self.view.finding, how=how, words=words, by_fact=self._fact
            )

    # explain and accept

    def _build_explained(self) -> None:
        card = Card(_("Or explain it, and accept it"), self.body)
        hint = _("Your name stands beside it in the report.")
        self.words = card.add(TextField(_("The explanation, in your words"), hint=hint, lines=2))
        self.words.changed.connect(self._typed)
        accept = GhostButton(_("Explained and accepted"), card)
        accept.clicked.connect(self._explain)
        card.add_buttons(accept)
        self.add(card)

    def _typed(self, _value: object) -> None:
        if clean(self.words):
            self.footer.say(_("Hidden characters were taken out of what you pasted"))
        self.drafting.typed({"words": self.words.value()})

    def _restore(self) -> None:
        restored = self.drafting.restored()
        if restored.get("words") and self.view.light:
            self.words.set_value(restored["words"])
            self.footer.say(_("What you typed is back"))

    def _explain(self) -> None:
        self.words.show_error("" if self.words.value() else _("Write the explanation first."))
        if self.words.value() and self.attempt(self._accept, self.drafting.field):
            self.drafting.forget()
            self._leave_here()

    def _accept(self, gesture: Gesture) -> None:
        if self.view.finding is not None:
            how, words = AnswerHow.EXPLAINED, self.words.value()
            cases.answer_finding(self.desk, gesture, self.view.finding, how=how, words=words)

    # put it to them

    def _build_ask(self) -> None:
        card = Card(_("Or ask them"), self.body)
        card.add(muted(_("All open points go together. They get two working days to answer."), card))
        self.question = card.add(TextField(_("What you send them"), lines=5))
        self.question.set_value(self.view.question)
        copy = GhostButton(_("Copy the text"), card, icon="copy")
        copy.clicked.connect(self._copy)
        self.channel = card.add(
            LineField(_("How you sent it"), hint=_("For example: e-mail to the address we know."))
        )
        sent = GhostButton(_("I have sent it"), card)
        sent.clicked.connect(self._put)
        card.add_buttons(copy, sent)
        self.add(card)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.question.value())
        self.footer.say(_("Copied. Paste it into your message."))

    def _put(self) -> None:
        self.channel.show_error("" if self.channel.value() else _("Say how you sent it."))
        if self.channel.value() and self.attempt(self._put_points):
            self._leave_here()

    def _put_points(self, gesture: Gesture) -> None:
        decisions.put_points(self.desk, gesture, self.channel.value(), self.question.value())

    def _leave_here(self) -> None:
        task = self.view.finding.task if self.view.finding is not None else Task.TOLD
        self.go(CaseTask(self.case_id, Task.TOLD if task is Task.DECIDE else task))
