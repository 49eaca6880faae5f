"""Cards of the page: “Pay only to”, what is still missing, numbers to ring, payments made."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Banner, Card
from ringback.ui.fields import Toggle
from ringback.ui.form import Voice, muted, plain_label, small, tight
from ringback.ui.payee.lines import NeedLine, NumberLine, PaymentLine
from ringback.ui.payee.marks import Glyph
from ringback.ui.payee.presenter import PayCard
from ringback.ui.theme import Kind

MOST_PAYMENTS = 5


class StandingBanner(Banner):
    """A change looks different from the start."""

    def __init__(self, old: PayCard | None) -> None:
        super().__init__(Kind.CAUTION, _("The old account stands for now"))
        words = _("Until then, pay only to {holder}, {account}. A hurry is a reason to wait.")
        if old is not None:
            self.add(plain_label(words.format(holder=old.holder, account=old.masked), parent=self))


class PayToCard(Card):
    """Holder large, account spaced, and who approved it."""

    def __init__(
        self, card: PayCard, words: str, parent: QWidget | None = None, *, masked: bool = True
    ) -> None:
        super().__init__(words, parent)
        self._holder = self.add(plain_label("", Voice.LARGE, self))
        self._account = self.add(plain_label("", Voice.HEADING, self))
        self._where = self.add(plain_label("", Voice.BODY, self))
        self._detail = self.add(small("", self))
        self._card = card
        self.whole = self.add(Toggle(_("Show the whole account")))
        self.whole.changed.connect(self._show_account)
        self.whole.setVisible(masked and card.masked != card.account)
        for line in (card.state, *card.approved):
            if line:
                self.add(small(line, self))
        self.show_card(card)

    def show_card(self, card: PayCard) -> None:
        self._card = card
        self._holder.say(card.holder or "…")
        self._where.say(card.where)
        self._where.setVisible(bool(card.where))
        self._detail.say(card.detail)
        self._show_account(self.whole.value())

    def _show_account(self, whole: object) -> None:
        self._account.say((self._card.account if whole else self._card.masked) or "…")


class NeedRow(QWidget):
    chosen = Signal(object)  # NeedLine

    def __init__(self, line: NeedLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._need = line
        across = tight(QHBoxLayout(self), 8)
        word = _("Done") if line.done else _("To do")
        across.addWidget(
            Glyph("check" if line.done else "circle", "accent" if line.done else "muted", word, self)
        )
        texts = tight(QVBoxLayout(), 0)
        texts.addWidget(plain_label(line.words, Voice.BODY, self))
        texts.addWidget(small(line.note or word, self))
        across.addLayout(texts, 1)
        if line.button:
            self.button = GhostButton(line.button, self)
            self.button.setAccessibleName(f"{line.button}: {line.words}")
            self.button.clicked.connect(self._clicked)
            across.addWidget(self.button)

    def _clicked(self) -> None:
        self.chosen.emit(self._need)


class NeedsCard(Card):
    """What is there and what is missing before the lock."""

    chosen = Signal(object)  # NeedLine

    def __init__(self, lines: tuple[NeedLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(_("Before this account is locked"), parent)
        self.rows = [self.add(NeedRow(line, self)) for line in lines]
        for row in self.rows:
            row.chosen.connect(self.chosen)
        self.column.addStretch(1)


class CallbackCard(Card):
    """Whom to ring; numbers that don't count are shown with the reason."""

    wanted = Signal()

    def __init__(
        self, numbers: tuple[NumberLine, ...], *, change: bool, parent: QWidget | None = None
    ) -> None:
        words = _("Ring them on a number you had before") if change else _("Ring them on a number you found")
        super().__init__(words, parent)
        self.add(plain_label(_("Let them read the account to you. Never read it out first."), parent=self))
        if not any(one.counts for one in numbers):
            self.add(muted(_no_number(change=change), self))
        for one in numbers:
            self.add(
                plain_label(f"{one.number} · {one.source}", Voice.STRONG if one.counts else Voice.MUTED, self)
            )
            if one.why_not:
                self.add(small(one.why_not, self))
        self.button = GhostButton(_("Go to the call"), self, icon="phone", main=True)
        self.button.clicked.connect(self.wanted)
        self.add_buttons(self.button)


def _no_number(*, change: bool) -> str:
    if change:
        return _("You have no such number yet. Look in old bills and the contract.")
    return _("You have no such number yet. The next page helps you find one.")


class PaymentRow(QWidget):
    def __init__(self, line: PaymentLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = tight(QVBoxLayout(self), 0)
        column.addWidget(plain_label(f"{line.on} · {line.amount}", Voice.BODY, self))
        column.addWidget(small(f"{line.words} · {line.version}", self))


class PaymentsCard(Card):
    """The newest first; more under a button."""

    wanted = Signal()

    def __init__(
        self, lines: tuple[PaymentLine, ...], parent: QWidget | None = None, *, locked: bool = True
    ) -> None:
        super().__init__(_("Payments made"), parent)
        if not lines:
            self.add(muted(_("None written down yet."), self))
        if not lines and not locked:
            self.add(small(_("Did you pay already? Write it down all the same."), self))
        self._rest = lines[MOST_PAYMENTS:]
        for line in lines[:MOST_PAYMENTS]:
            self.add(PaymentRow(line, self))
        self.button = GhostButton(_("Write down a payment"), self, icon="add")
        self.button.clicked.connect(self.wanted)
        self.more = GhostButton(_("Show all"), self)
        self.more.clicked.connect(self._show_rest)
        self.more.setVisible(bool(self._rest))
        self.add_buttons(self.button, self.more)

    def _show_rest(self) -> None:
        self.more.setVisible(False)
        for line in self._rest:
            self.add(PaymentRow(line, self))
