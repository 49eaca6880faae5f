"""Somebody who is only kept: what is kept, until when, and erasing it: one of two things that ask twice."""

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.domain.ids import CaseId
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.buttons import DangerButton, GhostButton, PrimaryButton
from ringback.ui.cards import Banner, Card
from ringback.ui.decide.outside import Outside
from ringback.ui.fields import NoteField
from ringback.ui.form import Voice, muted, plain_label, small
from ringback.ui.kept.presenter import Gone, KeptPresenter
from ringback.ui.page import Page
from ringback.ui.places import Decide, Home
from ringback.ui.sheet import READABLE, at_the_left
from ringback.ui.theme import Kind

C = TypeVar("C", bound=Card)


class EraseCard(Card):
    """`sure` carries the reason, once it was asked twice."""

    sure = Signal(object)

    def __init__(self, goes: str, *, late: bool, parent: QWidget | None = None) -> None:
        super().__init__(_("Erase for good"), parent)
        self._late = late
        if late:
            self.add(plain_label(_("The day to erase this has come."), parent=self))
        self.add(muted(goes, self))
        self.add(muted(_("Reports, backups and copies you made stay where they are."), self))
        self.why = self.add(NoteField(_("Why, before its day?"), example=_("They asked for it")))
        self.why.setVisible(not late)
        self.erase = DangerButton(_("Erase"), self, main=False)
        self.question = self.add(plain_label(_("Are you sure? It can't be undone."), Voice.STRONG, self))
        self.keep = GhostButton(_("No, keep it"), self)
        self.yes = DangerButton(_("Yes, erase it"), self, main=False)
        self.add_buttons(self.erase, self.keep, self.yes)
        self.erase.clicked.connect(self._ask)
        self.keep.clicked.connect(self._calm)
        self.yes.clicked.connect(self._sure)
        self._show(asking=False)

    def refuse(self, words: str) -> None:
        self._show(asking=False)
        self.why.setVisible(True)
        self.why.show_error(words)
        self.why.focus()

    def _ask(self) -> None:
        self.why.show_error("")
        if not (self._late or self.why.value()):
            self.refuse(_("Say why: it is kept with the fact that it was erased."))
            return
        self._show(asking=True)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _calm(self) -> None:
        self._show(asking=False)
        self.erase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sure(self) -> None:
        self.sure.emit(self.why.value())

    def _show(self, *, asking: bool) -> None:
        self.erase.setVisible(not asking)
        for widget in (self.question, self.keep, self.yes):
            widget.setVisible(asking)


class KeptPage(Page):
    went = Signal(object)

    def __init__(
        self,
        presenter: KeptPresenter,
        case_id: CaseId,
        outside: Outside | None = None,
        parent: QWidget | None = None,
    ) -> None:
        view = presenter.view
        super().__init__(view.who, view.lead, parent)
        self._presenter, self._case_id = presenter, case_id
        self._outside = outside or Outside()
        if view.lines:
            self._kept = self._readable(Card(_("What is kept"), self.body))
            for line in view.lines:
                self._kept.add(plain_label(line, parent=self._kept))
            self._kept.add(small(_("A check of somebody new says so when one of these comes up again.")))
        self.erasing = self._readable(EraseCard(view.goes, late=view.late, parent=self.body))
        self.erasing.sure.connect(self._erase)
        self.home = self.footer.add(PrimaryButton(_("Home")))
        self.home.clicked.connect(self._go_home)
        self.whole = self.head(GhostButton(_("Open the case"), main=True))
        self.whole.setVisible(view.whole_case)
        self.whole.clicked.connect(self._go_case)

    def initial_focus(self) -> QWidget | None:
        """Not on what can't be undone."""
        return self.erasing.erase if self._presenter.view.late else self.home

    def _readable(self, card: C) -> C:
        self.add_layout(at_the_left(card, READABLE))
        return card

    def _erase(self, why: str) -> None:
        try:
            gone = self._presenter.erase(why, self._outside.folder())
        except RingbackError as error:
            self.erasing.refuse(sentence(error))
            return
        self._show_gone(gone)

    def _show_gone(self, gone: Gone) -> None:
        for card in self.body.findChildren(Card):
            card.setVisible(False)
        self.whole.setVisible(False)
        self.title.say(_("Erased"))
        self.lead.setVisible(False)
        banner = Banner(Kind.OK, _("It is gone"), gone.note, self.body)
        receipt = Card(_("Receipt"), self.body)
        receipt.add(plain_label(gone.text.rstrip(), parent=receipt))
        for widget in (banner, receipt):
            self.add_layout(at_the_left(widget, READABLE))
            widget.setVisible(True)
        self.home.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_home(self) -> None:
        self.went.emit(Home())

    def _go_case(self) -> None:
        self.went.emit(Decide(self._case_id))
