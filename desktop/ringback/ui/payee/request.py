"""The mail that asks for another account: given as a file, and what it says, with nothing in it opened."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.domain.facts import MailRead
from ringback.domain.ids import CaseId
from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Card
from ringback.ui.case.evidence import Evidence, choose_files
from ringback.ui.form import Voice, empty, muted, plain_label, small, tight
from ringback.ui.payee.seat import Seat
from ringback.usecases.desk import Desk
from ringback.usecases.evidence import Taken, keep_request
from ringback.usecases.filewords import why_not, words_of_mail

Mails = tuple[tuple[str, ...], ...]
"""The lines of each mail, the newest first."""


def mails_of(desk: Desk, case_id: CaseId) -> Mails:
    return tuple(words_of_mail(mail) for mail in reversed(desk.case(case_id).of(MailRead)))


class RequestCard(Card):
    """`wanted`: a mail is to be chosen."""

    wanted = Signal()

    def __init__(self, mails: Mails, parent: QWidget | None = None) -> None:
        super().__init__(_("The mail that asked"), parent)
        words = _("Drop it here as a file (.eml, .msg). Nothing in it is opened.")
        self.choose = GhostButton(_("Choose the mail"), self, icon="attach")
        self.choose.clicked.connect(self.wanted)
        self.add_line(muted(words, self), self.choose, stretch=0)
        self._said = self.add(plain_label("", Voice.BODY, self))
        self._mails = self.add(QWidget(self))
        self._column = tight(QVBoxLayout(self._mails), 2)
        self.show_mails(mails)

    def show_mails(self, mails: Mails, said: str = "") -> None:
        self._said.say(said)
        self._said.setVisible(bool(said))
        empty(self._column)
        for lines in mails:
            for words in lines:
                self._column.addWidget(small(words, self._mails))
        self._mails.setVisible(bool(mails))


class Request(QObject):
    """Takes the files, and keeps the card as it stands."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._seat = seat
        self._card: RequestCard | None = None
        self.evidence = Evidence(seat, keep_request)
        self.evidence.ordered.connect(seat.ordered)
        self.evidence.finished.connect(self._kept)

    @property
    def open(self) -> bool:
        return self._card is not None and shiboken6.isValid(self._card)

    def build(self) -> RequestCard:
        self._card = RequestCard(mails_of(self._seat.desk, self._seat.case_id))
        self._card.wanted.connect(self.choose)
        return self._card

    def choose(self) -> None:
        choose_files(self._seat, _("Choose the mail that asked"), self.add)

    def add(self, names: list[str]) -> None:
        self.evidence.add([Path(name) for name in names])

    def _kept(self, kept: tuple[Taken, ...]) -> None:
        if self._card is not None and self.open:
            said = "" if any(one.is_mail for one in kept) else self._no_mail(kept[-1])
            self._card.show_mails(mails_of(self._seat.desk, self._seat.case_id), said)

    def _no_mail(self, taken: Taken) -> str:
        trouble = taken.seen.read.trouble
        if trouble is None:
            return _("It was kept as a file. It is no mail, so nothing was read from it.")
        why = why_not(trouble, self._seat.desk.playbook)
        return _("It was kept as a file. It could not be read, because {why}.").format(why=why)
