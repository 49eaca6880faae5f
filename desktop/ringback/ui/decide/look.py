"""The blind look: what the second person would decide, before anything of the first one's choice is here."""

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.ids import PersonId
from ringback.domain.verdict import Outcome
from ringback.text import _
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Card
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import TextField
from ringback.ui.form import narrow
from ringback.ui.payee.lines import Signer
from ringback.ui.secret import SecretField
from ringback.usecases.forms import Values

WIDE = 420


class Looked(Struct, frozen=True, kw_only=True):
    person: PersonId
    passphrase: str
    outcome: Outcome
    worries: str


class LookCard(Card):
    """`looked` carries a Looked. The passphrase is kept nowhere; the rest is a draft until it is kept."""

    looked = Signal(object)
    typed = Signal()
    left = Signal()

    def __init__(
        self,
        options: tuple[tuple[Outcome, str], ...],
        people: tuple[Signer, ...],
        *,
        recommended: Outcome,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Your own look"), parent)
        self._recommended = recommended
        self.outcome = self.add(ChoiceRow(_("What would you decide?"), options))
        self.worries = self.add(TextField(_("What worries you?"), lines=2))
        self.whom = self.add(ChoiceRow(_("Who are you?"), [(one.id, one.name) for one in people]))
        self.whom.setVisible(len(people) > 1)
        self.own = SecretField(_("Your own passphrase"), hint=_("Then you see what was chosen, and why."))
        self.add_layout(narrow(self.own, WIDE))
        self.keep = PrimaryButton(_("Keep my view"), self, main=False)
        self.back = GhostButton(_("Not now"), self)
        self.add_buttons(self.keep, self.back)
        self.keep.clicked.connect(self._keep)
        self.own.submitted.connect(self._keep)
        self.back.clicked.connect(self.left)
        if len(people) == 1:
            self.whom.set_value(people[0].id)
            self.own.ask(_("{name}, your own passphrase").format(name=people[0].name))
        for row in (self.outcome, self.worries):
            row.changed.connect(self._typed)

    def first(self) -> QWidget:
        return self.outcome.segments.button(self.outcome.value() or self._recommended)

    def values(self) -> Values:
        outcome = self.outcome.value()
        return {
            "outcome": outcome.value if isinstance(outcome, Outcome) else "",
            "worries": self.worries.value(),
        }

    def restore(self, values: Values) -> None:
        self.outcome.set_value(Outcome(values["outcome"]) if values.get("outcome") else None)
        self.worries.set_value(values.get("worries", ""))

    def refuse(self, reason: str, words: str) -> None:
        """Beside the field that mends it."""
        if reason == "worries_needed":
            self.worries.show_error(words)
            self.worries.focus()
        else:
            self.own.refuse(words)

    def _keep(self) -> None:
        self.own.show_error("")
        outcome, person = self.outcome.value(), self.whom.value()
        if not isinstance(outcome, Outcome):
            self.outcome.show_error(_("Choose one of the four first."))
            self.outcome.focus()
        elif person is None:
            self.whom.show_error(_("Choose who you are."))
            self.whom.focus()
        else:
            self.looked.emit(
                Looked(
                    person=PersonId(str(person)),
                    passphrase=self.own.value(),
                    outcome=outcome,
                    worries=self.worries.value(),
                )
            )

    def _typed(self, _value: object) -> None:
        for row in (self.outcome, self.worries):
            row.show_error("")
        self.typed.emit()
