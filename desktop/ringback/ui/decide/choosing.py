"""Your decision: four choices, and what each of them asks for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.moment import parse_day
from ringback.domain.verdict import Outcome
from ringback.text import _
from ringback.ui.cards import Card
from ringback.ui.choices import ChoiceRow
from ringback.ui.dates import DateField
from ringback.ui.fields import TextField, Toggle
from ringback.ui.form import narrow, plain_label, small
from ringback.usecases.decisions import Choice
from ringback.usecases.forms import Values

NARROW = 260


class ChoosingCard(Card):
    """`typed` after every change; `choice` is what would be signed."""

    typed = Signal()

    def __init__(
        self,
        options: tuple[tuple[Outcome, str], ...],
        me: str,
        *,
        recommended: Outcome,
        revising: bool,
        safe: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Your decision"), parent)
        self._recommended, self._revising = recommended, revising
        self.outcome = self.add(ChoiceRow("", options))
        self.outcome.segments.setAccessibleName(_("Your decision"))
        self.needed = self.add(plain_label("", parent=self))
        self.softer = self.add(small("", self))
        self.reason = self.add(TextField(_("Why, in your words"), lines=2))
        self.limits = self.add(TextField(_("The limits: what they may do, and what not"), lines=2))
        self.meanwhile = self.add(TextField(_("What they may do meanwhile"), lines=2))
        self.until = DateField(_("Until"))
        self.add_layout(narrow(self.until, NARROW))
        self.today = self.add(
            Toggle(
                _("I must stop today"),
                hint=_("Without their answer. The report says so. Use it when harm is near."),
            )
        )
        self.signs = self.add(small(_("Signs first: {name}").format(name=me), self))
        for row in self._rows():
            row.changed.connect(self._typed)
        self.meanwhile.set_value(safe)
        self._show()

    def _rows(self) -> tuple[ChoiceRow | TextField | DateField | Toggle, ...]:
        return (self.outcome, self.reason, self.limits, self.meanwhile, self.until, self.today)

    def first(self) -> QWidget:
        """Where a hand begins: what is chosen, or what was found says; never a softer choice by reflex."""
        return self.outcome.segments.button(self.outcome.value() or self._recommended)

    # values

    def choice(self) -> Choice | None:
        """None until one of the four is chosen."""
        outcome = self.outcome.value()
        if not isinstance(outcome, Outcome):
            return None
        wait, stop = outcome is Outcome.WAIT, outcome is Outcome.STOP
        until = self.until.value()
        return Choice(
            outcome=outcome,
            reason=self.reason.value(),
            limits=self.limits.value() if outcome is Outcome.LIMITS else "",
            meanwhile=self.meanwhile.value() if wait else "",
            until=until.isoformat() if until and not stop and (wait or self._revising) else "",
            must_stop_today=stop and self.today.value(),
        )

    def values(self) -> Values:
        outcome, until = self.outcome.value(), self.until.value()
        return {
            "outcome": outcome.value if isinstance(outcome, Outcome) else "",
            "reason": self.reason.value(),
            "limits": self.limits.value(),
            "meanwhile": self.meanwhile.value(),
            "until": until.isoformat() if until else "",
            "today": "yes" if self.today.value() else "",
        }

    def restore(self, values: Values) -> None:
        self.outcome.set_value(Outcome(values["outcome"]) if values.get("outcome") else None)
        for name, row in (("reason", self.reason), ("limits", self.limits), ("meanwhile", self.meanwhile)):
            row.set_value(values.get(name, ""))
        self.until.set_value(parse_day(values.get("until", "")))
        self.today.set_value(values.get("today") == "yes")
        self._show()

    # saying

    def say(self, needed: str, softer: str) -> None:
        """What is needed before it can be signed, and whether a second signature follows."""
        self.needed.say(needed)
        self.needed.setVisible(bool(needed))
        self.softer.say(softer)

    def show_error(self, reason: str, words: str) -> bool:
        """Beside the field that mends it."""
        row = {
            "reason_needed": self.reason,
            "limits_needed": self.limits,
            "wait_needs_an_end": self.until,
            "provisional_needs_an_end": self.until,
            "provisional_too_long": self.until,
        }.get(reason)
        if row is None:
            return False
        row.show_error(words)
        row.focus()
        return True

    def _typed(self, _value: object) -> None:
        for row in self._rows():
            row.show_error("")
        self._show()
        self.typed.emit()

    def _show(self) -> None:
        outcome = self.outcome.value()
        self.limits.setVisible(outcome is Outcome.LIMITS)
        self.meanwhile.setVisible(outcome is Outcome.WAIT)
        self.today.setVisible(outcome is Outcome.STOP)
        ends = outcome is Outcome.WAIT or (self._revising and outcome in {Outcome.GO, Outcome.LIMITS})
        self.until.setVisible(ends)
        words = _("Wait until") if outcome is Outcome.WAIT else _("It holds until (30 days at most)")
        self.until.label.say(words)
        self.until.control.setAccessibleName(words)
