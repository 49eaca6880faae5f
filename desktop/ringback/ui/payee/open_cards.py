"""Which part of the page is open: the account being typed, the bank's answer, an approval, a payment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.text import _
from ringback.ui import reading
from ringback.ui.buttons import GhostButton
from ringback.ui.case.cardfile import CardFile
from ringback.ui.columns import Columns
from ringback.ui.form import small
from ringback.ui.payee.approving import ApproveCard
from ringback.ui.payee.bank import BankCard
from ringback.ui.payee.cards import CallbackCard, NeedsCard, PaymentsCard, PayToCard, StandingBanner
from ringback.ui.payee.gestures import Gestures
from ringback.ui.payee.lines import NeedLine, held_back
from ringback.ui.payee.marks import Path
from ringback.ui.payee.naming import Naming
from ringback.ui.payee.needwords import step_words
from ringback.ui.payee.presenter import PayCard, PayeeView, Stage, stage_means
from ringback.ui.payee.request import Request
from ringback.ui.payee.seat import Seat
from ringback.ui.payee.second import Given, SecondCard
from ringback.ui.payee.written import CHANGE, FORM, KINDS, PAYMENT, Written

Put = Callable[[Any], Any]


class OpenCards(QObject):
    """`opened` names the part: form, change, payment, name, callback, ask, second, or nothing."""

    def __init__(self, seat: Seat, gestures: Gestures, card: CardFile) -> None:
        super().__init__(seat)
        self._seat, self._gestures, self._card = seat, gestures, card
        self.opened = ""
        self.written = Written(seat, gestures)
        self.written.onward.connect(self.save)
        self.request = Request(seat)
        self.naming = Naming(seat, gestures)
        self.naming.kept.connect(self.save)
        self.naming.tried.connect(self._pay)
        self.ask: ApproveCard | None = None
        self.second: SecondCard | None = None
        self.needs: NeedsCard | None = None
        self.change: GhostButton | None = None
        self.print: GhostButton | None = None
        self.payments: PaymentsCard | None = None

    @property
    def bank(self) -> BankCard | None:
        return self.naming.bank

    @property
    def changing(self) -> bool:
        return self.opened == CHANGE

    def start(self) -> None:
        """What was begun and not saved is open again."""
        view = self._seat.view
        if view.stage is Stage.FROZEN and self.written.begun(CHANGE):
            self.opened = CHANGE
        else:
            self.settle()

    def settle(self) -> None:
        """To the step that comes next."""
        view = self._seat.view
        waiting = view.second is not None and view.next in {"wait", "second"}
        self.opened = "second" if waiting else view.next if view.next in {"name", "callback"} else ""
        if view.stage is Stage.DRAFT and not view.ended:
            self.opened = FORM

    # building

    def render(self, put: Put, view: PayeeView) -> None:
        self.leave()
        self.written.forget()
        self.naming.shut()
        self.ask = self.second = self.needs = self.change = self.payments = None
        stage = Stage.DRAFT if self.opened in {FORM, CHANGE} else view.stage
        put(Path(stage))
        put(small(stage_means(stage)))
        if view.change or self.changing:
            put(StandingBanner(view.standing or view.card))
            put(self.request.build())
        if self.opened in KINDS:
            put(self.written.build(self.opened))
            return
        if view.card is not None:
            self._render_account(put, view, view.card)
        if not view.ended:
            self._render_open(put, view)
        self.payments = PaymentsCard(view.payments, locked=view.stage is Stage.FROZEN)
        self.payments.wanted.connect(self._pay)
        put(self.payments)

    def _render_account(self, put: Put, view: PayeeView, shown: PayCard) -> None:
        headline = _("The account they ask for") if view.change else _("Not locked yet: do not pay")
        card = PayToCard(shown, headline)
        if view.stage is not Stage.PENDING:
            if view.stage is Stage.FROZEN and not view.ended:
                self.change = GhostButton(_("They asked to change it"), card)
                self.change.clicked.connect(self._change)
                self.print = GhostButton(_("Save this card as a PDF"), card, icon="print")
                self.print.clicked.connect(self._card.make)
                card.add_buttons(self.change, self.print)
            put(card)
            return
        if view.editable:
            edit = GhostButton(_("Correct what I typed"), card)
            edit.clicked.connect(self._edit)
            card.add_buttons(edit)
        card.column.addStretch(1)
        self.needs = NeedsCard(view.needs)
        self.needs.chosen.connect(self._need)
        put(Columns(card, self.needs, (2, 3)))

    def _render_open(self, put: Put, view: PayeeView) -> None:
        match self.opened:
            case "name":
                put(self.naming.build(view))
            case "callback":
                card = CallbackCard(view.numbers, change=view.change)
                card.wanted.connect(self._gestures.ring)
                put(card)
            case "ask" if view.card is not None:
                last = not any(need.what == "second" for need in view.needs)
                self.ask = ApproveCard(view.card, self._seat.desk.signer.person.name, last=last)
                self.ask.approved.connect(self._approve)
                self.ask.put_off.connect(self._put_off)
                put(self.ask)
            case "second" if view.second is not None and self._seat.case.payee is not None:
                held = held_back(self._seat.desk, self._seat.case, self._seat.case.payee)
                self.second = SecondCard(view.second, _("The second look"), held=held)
                self.second.given.connect(self._second)
                put(self.second)

    # what the footer and the keys do

    def primary_words(self) -> str:
        if self.opened in KINDS:
            return self.written.primary_words()
        return "" if self.opened == "ask" else step_words(self._seat.view.next)

    def can_go_back(self) -> bool:
        filling = self.written.filling
        return filling is not None and (filling.form.step > 0 or self._seat.view.stage is not Stage.DRAFT)

    def former(self) -> None:
        if not self.written.to_former():
            self.leave()
            self._seat.again()

    def save(self) -> None:
        seat = self._seat
        if self.opened in KINDS:
            if self.written.save():
                seat.again()
        elif self.bank is not None:
            self.naming.save(self.bank)
        elif self.ask is not None:
            self._approve()
        elif seat.view.next == "lock":
            if self._gestures.lock():
                seat.again()
        else:
            self._step(seat.view.next)

    def refused(self, error: RingbackError) -> bool:
        return self.written.refused(error)

    def first_focus(self, foot: QWidget) -> QWidget | None:
        for part in (self.second, self.written.filling, self.bank, self.naming.path, self.ask):
            if part is not None:
                return reading.first_focus(part)
        return foot if self.primary_words() else None

    def leave(self) -> None:
        self.written.leave()
        self.naming.leave()

    # gestures of the cards

    def _show(self, part: str) -> None:
        self.opened = part
        self._seat.render_now()
        self._seat.focus_next()

    def _need(self, line: NeedLine) -> None:
        if line.what == "point":
            self._gestures.look_at(line)
        else:
            self._step(line.what)

    def _step(self, what: str) -> None:
        if what == "paper":
            self._show(FORM)
            self.written.ask_for_paper()
        elif what and not self._gestures.go_on(what):
            self._show({"first": "ask"}.get(what, what))

    def _approve(self) -> None:
        if self._gestures.approve_first():
            self._seat.again()

    def _put_off(self) -> None:
        self._show("")

    def _second(self, given: Given) -> None:
        if self.second is not None and self._gestures.approve_second(given, self.second):
            self._seat.again()

    def _change(self) -> None:
        self._show(CHANGE)

    def _edit(self) -> None:
        self._show(FORM)

    def _pay(self) -> None:
        self._show(PAYMENT)
