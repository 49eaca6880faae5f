"""Look for a second one: one page of the cases that share something with this one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _, ngettext
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Card
from ringback.ui.case.base import CasePage
from ringback.ui.form import Voice, muted, plain_label, small
from ringback.ui.places import Decide, Kept, LookForSecond
from ringback.usecases.desk import Desk
from ringback.usecases.second import SecondOne, second_ones


class SecondCard(Card):
    """`opened` carries the case's id."""

    opened = Signal(object)

    def __init__(self, found: SecondOne, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._found = found
        self.button = GhostButton(_("Open"), self)
        self.button.setAccessibleName(_("Open: {who}, {label}").format(who=found.who, label=found.label))
        self.button.clicked.connect(self._open)
        self.add_line(plain_label(found.who, Voice.STRONG, self), self.button, stretch=0)
        self.add(small(f"{found.label} · {found.state}", self))
        for line in found.shared:
            self.add(plain_label(line, parent=self))

    def _open(self) -> None:
        self.opened.emit(self._found.case)


class SecondPage(CasePage):
    """A place to look from; nothing is decided here."""

    def __init__(self, place: LookForSecond, desk: Desk, parent: QWidget) -> None:
        self.found = second_ones(desk, place.case)
        super().__init__(desk, place.case, _("Look for a second one"), _lead(len(self.found)), parent)
        self.cards = [SecondCard(one, self.body) for one in self.found]
        for card in self.cards:
            card.opened.connect(self._open)
            self.add(card)
        if self.found:
            self.add(muted(_("A shared thing may have an honest reason. Look, and ask, before you judge.")))
        self.primary = self.footer.add(PrimaryButton(_("Back")))
        self.primary.clicked.connect(self.save)

    def initial_focus(self) -> QWidget | None:
        return self.cards[0].button if self.cards else self.primary

    def save(self) -> None:
        self.back()

    def _open(self, case: str) -> None:
        known = next(one for one in self.found if one.case == case)
        self.go(Kept(known.case) if known.kept else Decide(known.case))


def _lead(count: int) -> str:
    if not count:
        return _("No other case shares a number, an account, a document or a text with this one.")
    words = ngettext(
        "{count} other case shares something with this one.",
        "{count} other cases share something with this one.",
        count,
    )
    return words.format(count=count)
