"""Behind the door of a bank change: the mail that asked, and the account and number that stand meanwhile."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Card
from ringback.ui.form import Voice, muted, plain_label, small, tight
from ringback.ui.jobs import Err, Ok, Order
from ringback.ui.places import PayeePlace
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.evidence import Taken, keep_request, taking_of
from ringback.usecases.filewords import FileTold, told_of_file, words_of_mail
from ringback.usecases.oldaccount import OldAccount, old_account
from ringback.usecases.reading import mail_of

if TYPE_CHECKING:
    from ringback.domain.ids import CaseId
    from ringback.ui.wrong.presenter import WrongPresenter


class MailCard(Card):
    """Read in a process of its own. It is kept only where there is a case to keep it in."""

    ordered = Signal(object)

    def __init__(self, presenter: WrongPresenter, parent: QWidget | None = None) -> None:
        super().__init__(_("The mail that asked"), parent)
        self._presenter = presenter
        words = _("Save the mail as a file (.eml or .msg) and drop it here. Nothing in it is opened.")
        self.choose = GhostButton(_("Choose the mail"), self, icon="attach")
        self.choose.clicked.connect(self._choose)
        self.add_line(muted(words, self), self.choose, stretch=0)
        self._lines = self.add(QWidget(self))
        self._column = tight(QVBoxLayout(self._lines), 2)

    def add_files(self, names: list[str]) -> None:
        for name in names:
            self._begin(Path(name))

    def _choose(self) -> None:
        dialog = QFileDialog(self, _("Choose the mail that asked"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(self.add_files)
        dialog.open()

    def _begin(self, path: Path) -> None:
        desk, log = self._presenter.desk, self._presenter.log
        if desk is None or log is None or log.case is None:
            self.ordered.emit(Order(partial(told_of_file, path), self._read))
            return
        try:
            work = taking_of(desk, log.case, path)
        except RingbackError as error:
            self._say((sentence(error),))
            return
        self.ordered.emit(Order(work, _Arrival(self, desk, log.case).take))

    def show_kept(self, taken: Taken) -> None:
        mail = mail_of(taken.seen, "mail-1", "exhibit-1")
        lines = words_of_mail(mail) if mail else (_("It is no mail, so nothing was read from it."),)
        self._say((_("Kept in {case}").format(case=self._presenter.filed), *lines))

    def refuse(self, error: RingbackError) -> None:
        self._say((sentence(error),))

    def _read(self, outcome: Ok[FileTold] | Err) -> None:
        if isinstance(outcome, Err):
            self.refuse(outcome.error)
            return
        told = outcome.value
        kept = _("Read, not kept. Put this into a case, then drop it again to keep it.")
        why = (_("Could not be read, because {why}.").format(why=told.why),) if told.why else ()
        self._say((kept, *told.lines, *why))

    def _say(self, lines: tuple[str, ...]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setVisible(False)
                widget.deleteLater()
        for at, words in enumerate(lines):
            label = plain_label(words, Voice.SMALL if at else Voice.STRONG, self._lines)
            self._column.addWidget(label)
            label.setVisible(True)


class _Arrival:
    """A mail that was given is kept, whether or not its page is still there."""

    def __init__(self, card: MailCard, desk: Desk, case: CaseId) -> None:
        self._card, self._desk, self._case = card, desk, case

    def take(self, outcome: Ok[Taken] | Err) -> None:
        """Raises RingbackError when it can't be kept and the page is gone."""
        there = shiboken6.isValid(self._card)
        try:
            if isinstance(outcome, Err):
                raise outcome.error
            gesture = Gesture(self._case, self._desk.case(self._case).head)
            keep_request(self._desk, gesture, outcome.value)
        except RingbackError as error:
            if not there:
                raise
            self._card.refuse(error)
            return
        if there:
            self._card.show_kept(outcome.value)


class OldAccountCard(Card):
    """The account that stands, and the number to ring: never the one in the mail."""

    went = Signal(object)

    def __init__(self, known: OldAccount, case: CaseId, parent: QWidget | None = None) -> None:
        super().__init__(_("What stands meanwhile"), parent)
        self._case = case
        if known.locked:
            self.add(plain_label(f"{known.holder} · {known.account} · {known.locked}", Voice.STRONG, self))
        else:
            self.add(plain_label(_("No account is locked. Pay none."), Voice.STRONG, self))
        for one in known.numbers:
            self.add(plain_label(_("Ring {number}").format(number=one.number), Voice.LARGE, self))
            self.add(small(one.source, self))
        if not known.numbers:
            self.add(plain_label(_("No number here counts. Find one yourself: an old bill, a register.")))
        self.open = GhostButton(_("Open the account"), self)
        self.open.clicked.connect(self._open)
        self.add_buttons(self.open)

    def _open(self) -> None:
        self.went.emit(PayeePlace(self._case))


def standing_card(presenter: WrongPresenter) -> OldAccountCard | None:
    """For the case it is kept in, or the one somebody came from."""
    log = presenter.log
    case = (log.case if log else None) or presenter.about
    if presenter.desk is None or case is None:
        return None
    return OldAccountCard(old_account(presenter.desk, case), case)
