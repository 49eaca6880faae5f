"""The second look: another person with their own passphrase, or oneself after the wait."""

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.ids import PersonId
from ringback.text import _
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Banner, Card
from ringback.ui.choices import ChoiceRow
from ringback.ui.form import muted, narrow, plain_label, small
from ringback.ui.payee.lines import Second
from ringback.ui.secret import SecretField
from ringback.ui.theme import Kind

WIDE = 420


class Given(Struct, frozen=True):
    """A passphrase, and whose it is; `person` is None for the way alone."""

    person: PersonId | None
    passphrase: str


class SecondCard(Card):
    """`given` carries a Given. The passphrase is typed here and kept nowhere."""

    given = Signal(object)
    handed = Signal()
    turned = Signal()  # from the way with somebody here to the way alone, or back

    def __init__(self, view: Second, words: str, *, held: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._view = view
        self._alone = not view.people
        self.whom = self.add(ChoiceRow(_("Who looks second?"), [(one.id, one.name) for one in view.people]))
        self.own = SecretField(_("Their own passphrase"), hint=_("They type it themselves."))
        self.add_layout(narrow(self.own, WIDE))
        self.first = self.add(plain_label(view.look, parent=self))
        self.hand = PrimaryButton(_("Hand over to them"), self, main=False)
        self.sign = PrimaryButton(_("Sign as second person"), self, main=False)
        self.other = GhostButton(_("Nobody else here"), self)
        self.add_buttons(self.hand, self.sign, self.other)
        if held:
            self.add(small(_("Their turn comes on {when}, after the wait.").format(when=held), self))
        if view.too_young:
            self.add(small(_young(view.too_young), self))
        self._build_alone()
        if len(view.people) == 1:
            self.whom.set_value(view.people[0].id)
        self.sign.clicked.connect(self._second)
        self.own.submitted.connect(self._second)
        self.hand.clicked.connect(self.handed)
        self.other.clicked.connect(self._go_alone)
        self._show()

    def _build_alone(self) -> None:
        self.alone = self.add(Banner(Kind.CAUTION, _("Alone: the weaker control")))
        self.alone.add(plain_label(_alone_words(self._view), parent=self.alone))
        self.fresh = SecretField(_("{name}, your passphrase again").format(name=self._view.me))
        self.alone.add_layout(narrow(self.fresh, WIDE))
        self.alone_sign = PrimaryButton(_("Look again and sign alone"), self.alone, main=False)
        self.back = GhostButton(_("Somebody is here"), self.alone)
        self.alone.add_buttons(self.alone_sign, self.back)
        self.nobody = self.alone.add(
            muted(_("A second person has to be added before a check begins."), self.alone)
        )
        self.alone_sign.clicked.connect(self._sign_alone)
        self.fresh.submitted.connect(self._sign_alone)
        self.back.clicked.connect(self._not_alone)

    @property
    def nobody_here(self) -> bool:
        return self._alone

    def refuse(self, words: str) -> None:
        """Beside the field in use; what was typed stays."""
        (self.fresh if self._alone and self._view.over else self.own).refuse(words)

    def _second(self) -> None:
        person = self.whom.value()
        if person is None:
            self.whom.show_error(_("Choose who looks second."))
            return
        self.whom.show_error("")
        self.own.show_error("")
        self.given.emit(Given(PersonId(str(person)), self.own.value()))

    def _sign_alone(self) -> None:
        if self._view.over:
            self.fresh.show_error("")
            self.given.emit(Given(None, self.fresh.value()))

    def _go_alone(self) -> None:
        self._alone = True
        self._show()
        self.fresh.focus() if self._view.over else self.back.setFocus()

    def _not_alone(self) -> None:
        self._alone = False
        self._show()
        self.hand.setFocus() if self._view.look else self.own.focus()

    def _show(self) -> None:
        looks, signs = (not self._alone and bool(self._view.look) is first for first in (True, False))
        for widget, shown in ((self.first, looks), (self.hand, looks), (self.own, signs), (self.sign, signs)):
            widget.setVisible(shown)
        self.other.setVisible(not self._alone)
        self.whom.setVisible(signs and len(self._view.people) > 1)
        self.alone.setVisible(self._alone)
        self.turned.emit()
        for widget in (self.fresh, self.alone_sign):
            widget.setVisible(self._view.over)
        self.back.setVisible(bool(self._view.people))
        self.nobody.setVisible(not self._view.people)
        if len(self._view.people) == 1:
            words = _("{name}, your own passphrase").format(name=self._view.people[0].name)
            self.own.label.say(words)
            self.own.control.setAccessibleName(words)


def _young(names: tuple[str, ...]) -> str:
    words = _("Added after this case began, so they do not count as second: {names}.")
    return words.format(names=", ".join(names))


def _alone_words(view: Second) -> str:
    if view.over:
        return _("The wait is over. Look at everything once more, then enter your passphrase again.")
    words = _("Wait until {when}. Then come back, look again, and enter your passphrase once more.")
    return words.format(when=view.until)
