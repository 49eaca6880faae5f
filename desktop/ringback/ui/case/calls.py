"""The calls to make: what number is still to be found, where to look, and which numbers do not count."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _, ngettext
from ringback.ui.buttons import Button, GhostButton, PrimaryButton
from ringback.ui.cards import Banner, Card, Chip
from ringback.ui.case.base import CasePage
from ringback.ui.form import Voice, muted, plain_label, small
from ringback.ui.places import CallPlace, CallsToMake, CaseFact
from ringback.ui.theme import Kind
from ringback.usecases.callbacks import CallToMake, calls_to_make
from ringback.usecases.daycode import code_of_the_day
from ringback.usecases.desk import Desk


class CallCard(Card):
    """One call; `chosen` carries it."""

    chosen = Signal(object)

    def __init__(self, call: CallToMake, *, first: bool, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._call = call
        words = _button_words(call)
        self.button: Button = PrimaryButton(words, self, main=False) if first else GhostButton(words, self)
        self.button.setAccessibleName(f"{words}: {call.who}")
        self.button.clicked.connect(self._clicked)
        chip = Chip(Kind.OK, _("Done"), self) if call.done else Chip(Kind.CAUTION, _("To ring"), self)
        self.add_line(plain_label(call.who, Voice.STRONG, self), chip, self.button, stretch=0)
        self.add(small(call.why, self))
        for number in call.found:
            self.add(plain_label(_("Ring {number}").format(number=number), parent=self))
        for other in call.not_counting:
            self.add(
                muted(_("{number} does not count. {why}").format(number=other.value, why=other.why), self)
            )
        if not call.found:
            here = _("Look in a past invoice, a contract, a directory, or here:")
            elsewhere = _("Look in a past invoice, a contract or a directory.")
            self.add(plain_label(here if call.look else elsewhere, parent=self))
        for place in call.look:
            self.add(small(place, self))

    def _clicked(self) -> None:
        self.chosen.emit(self._call)


def _button_words(call: CallToMake) -> str:
    if call.done:
        return _("Ring again")
    return _("Ring now") if call.found else _("Find a number")


def _code_words(code: str) -> str:
    words = _("Somebody you rang may ring your main line to check you. Today's code is {code}.")
    little = _("It shows little: only that whoever rang has this register.")
    return f"{words.format(code=code)} {little}"


class CallsPage(CasePage):
    """Ends the first sitting: from here on it is telephone work."""

    def __init__(self, place: CallsToMake, desk: Desk, parent: QWidget) -> None:
        lead = _("Ring on numbers you found yourself. A number they gave you never counts.")
        super().__init__(desk, place.case, _("The calls to make"), lead, parent)
        told = calls_to_make(desk, place.case)
        if told.missing:
            words = ngettext("{n} referee is still missing", "{n} referees are still missing", told.missing)
            self.add(
                Banner(Kind.CAUTION, words.format(n=told.missing), _("Ask them for names, then add them."))
            )
        waiting = [call for call in told.calls if not call.done]
        for call in told.calls:
            card = CallCard(call, first=bool(waiting) and call is waiting[0], parent=self.body)
            card.chosen.connect(self._ring)
            self.add(card)
        if not told.calls and not told.missing:
            self.add(muted(_("Your plan asks for no calls yet."), self.body))
        if told.calls:
            self.add(small(_code_words(code_of_the_day(desk, place.case)), self.body))
        self._first = waiting[0] if waiting else None
        self.more = self.footer.add(GhostButton(_("Add a referee"), main=True))
        self.more.clicked.connect(self._referee)
        self.offer_undo()

    def save(self) -> None:
        if self._first is not None:
            self._ring(self._first)

    def _ring(self, call: CallToMake) -> None:
        self.go(CallPlace(self.case_id, call.about, call.purpose))

    def _referee(self) -> None:
        person = self.case.people[0].id if self.case.people else None
        self.go(CaseFact(self.case_id, "referee", person))
