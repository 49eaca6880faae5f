"""Home: what is due, the cases in progress as cards, the filed ones as a table, and one field to find any."""

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.domain.errors import RingbackError
from ringback.domain.ids import CaseId
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Card
from ringback.ui.decide.outside import Outside
from ringback.ui.fields import LineField
from ringback.ui.form import heading, muted, plain_label, tight
from ringback.ui.home.cards import CardGrid, CaseCard
from ringback.ui.home.presenter import HomePresenter
from ringback.ui.home.recovery import RecoveryCard
from ringback.ui.home.table import FiledTable
from ringback.ui.home.today import TodayCard
from ringback.ui.home.ways import WaysCard
from ringback.ui.keys import Key
from ringback.ui.page import Page
from ringback.ui.places import LeavePractice, NewCase, Practice
from ringback.ui.sheet import at_the_left
from ringback.usecases.desk import Desk
from ringback.usecases.overview import hidden_words

W = TypeVar("W", bound=QWidget)
WIDE_ENOUGH = 480
"""Pixels of the field to find a case."""


def make(desk: Desk, parent: QWidget) -> "HomePage":
    return HomePage(HomePresenter(desk), parent)


class HomePage(Page):
    went = Signal(object)

    def __init__(
        self, presenter: HomePresenter, parent: QWidget | None = None, outside: Outside | None = None
    ) -> None:
        super().__init__(_("Who are you checking?"), _lead(presenter), parent)
        self._presenter, self._outside = presenter, outside or Outside()
        self.practice = self.head(GhostButton(_practice_words(presenter), main=True))
        self.start = self.head(PrimaryButton(_("Start a check")))
        self.search = LineField(_("Find"), example=_("A name, the work, or RB-2026-0001"), parent=self.body)
        self.search.setVisible(presenter.searchable)
        self.add_layout(at_the_left(self.search, WIDE_ENOUGH))
        self.found = self.add(QWidget())
        self._column = tight(QVBoxLayout(self.found), 13)
        self.footer.setVisible(False)
        self._render()
        self.practice.clicked.connect(self._go_practice)
        self.start.clicked.connect(self._start)
        self.search.changed.connect(self._find)
        keys.install(self, {Key.FIND: self.focus_search})

    def initial_focus(self) -> QWidget:
        return self.start

    def focus_search(self) -> None:
        self.search.setVisible(True)
        self.search.focus()
        self.search.edit.selectAll()

    def _render(self) -> None:
        view = self._presenter.view
        if self._presenter.recovery_open:
            asked = self._add(RecoveryCard())
            asked.went.connect(self.went)
            asked.noted.connect(self._noted)
        if not view.cases:
            self._add(self._empty())
        if view.due:
            today = self._add(TodayCard(view.due))
            today.went.connect(self.went)
        if view.dates:
            self.dates = GhostButton(_("Save all due dates for a calendar"), icon="clock")
            self.dates.clicked.connect(self._save_dates)
            self._column.addWidget(self.dates, 0, Qt.AlignmentFlag.AlignLeft)
        if view.cards:
            self._add(heading(_("In progress")))
            cards = [CaseCard(line) for line in view.cards]
            for card in cards:
                card.opened.connect(self._open)
            self._add(CardGrid(cards))
        if view.hidden:
            more = GhostButton(hidden_words(view.hidden))
            more.clicked.connect(self._more)
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if view.filed:
            self._add(heading(_("Filed")))
            table = self._add(FiledTable(view.filed))
            table.opened.connect(self._open)
        if view.cases and not (view.due or view.cards or view.filed):
            self._add(muted(_("Nothing found. Try a part of the name.")))
        self._add(WaysCard()).went.connect(self.went)

    def _add(self, widget: W) -> W:
        self._column.addWidget(widget)
        widget.setVisible(True)
        return widget

    def _empty(self) -> Card:
        card = Card(_("No checks yet"))
        card.add(plain_label(_("Start one when somebody asks for work, access or money.")))
        card.add(muted(_("Six questions about the job come first. They take two minutes.")))
        card.add(muted(_("Or open a practice case and look around. Nothing in it is real.")))
        return card

    def _save_dates(self) -> None:
        try:
            path = self._presenter.save_dates(self._outside.folder())
        except RingbackError as error:
            self._say(sentence(error))
            return
        self._say(_("Saved as {file}. Open it in your calendar.").format(file=str(path)))
        self._outside.show(path)

    def _say(self, words: str) -> None:
        self.footer.setVisible(True)
        self.footer.say(words)

    def _noted(self) -> None:
        self._presenter.note_recovery()
        self._again()
        self.start.setFocus()

    def _find(self, query: str) -> None:
        self._presenter.find(query)
        self._again()

    def _more(self) -> None:
        self._presenter.show_more()
        self._again()

    def _again(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setVisible(False)
                widget.deleteLater()
        self._render()

    def _open(self, case: CaseId) -> None:
        self.went.emit(self._presenter.case_place(case))

    def _go_practice(self) -> None:
        self.went.emit(LeavePractice() if self._presenter.practice else Practice())

    def _start(self) -> None:
        self.went.emit(NewCase())


def _lead(presenter: HomePresenter) -> str:
    if presenter.practice:
        return _("Practice register: nothing here is real. Try anything.")
    return _("Kept on this computer, in one locked file.")


def _practice_words(presenter: HomePresenter) -> str:
    return _("Leave practice") if presenter.practice else _("Open a practice case")
