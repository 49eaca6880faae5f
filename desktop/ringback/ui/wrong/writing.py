"""Their own words on what happened, and two ways to keep them: a paper for others, and a case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Banner
from ringback.ui.case.drafting import Drafting
from ringback.ui.dates import DateField
from ringback.ui.fields import LineField, TextField
from ringback.ui.form import side_by_side
from ringback.ui.jobs import Err, Ok, Order
from ringback.ui.keys import Key
from ringback.ui.staged import Stage
from ringback.ui.theme import Kind
from ringback.ui.wrong.presenter import DRAFT, WrongPresenter
from ringback.usecases.filing import Filed, Filing, habit_of
from ringback.usecases.incidentpaper import incident_making, incident_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ringback.ui.decide.outside import Outside


class WritingStage(Stage):
    """`to_list`: back to what is to be done. `to_case`: on to the case it belongs to."""

    to_list = Signal()
    to_case = Signal()

    def __init__(self, presenter: WrongPresenter, outside: Outside) -> None:
        super().__init__()
        self._presenter, self._outside = presenter, outside
        self.title = _("What happened, in your own words?")
        self.lead = _("What you did and when is noted already.")
        self.words = self.add(
            TextField(_("What happened"), example=_("What you saw, who rang, what was asked"), lines=5)
        )
        self.day = DateField(_("Which day did you notice it?"))
        self.hour = LineField(_("About what time?"), example=_("about half past two"))
        line = side_by_side(self.day, self.hour)
        self.column.addLayout(line)
        self.said = self.add(Banner(Kind.NOTE, _("The paper")))
        self._drafting = self._drafted()
        self._fill()
        self.footer = self._footer()
        for row in (self.words, self.day, self.hour):
            row.changed.connect(self._typed)
        keys.install(self, {Key.SAVE: self.save})

    def _drafted(self) -> Drafting | None:
        """What is typed is kept each second once there is a case; before that nothing may reach the disk."""
        desk, log = self._presenter.desk, self._presenter.log
        if desk is None or log is None or log.case is None:
            return None
        return Drafting(desk, log.case, DRAFT, self)

    def _fill(self) -> None:
        incident = self._presenter.incident
        draft = self._drafting.restored() if self._drafting else {}
        self.words.set_value(draft.get("words", incident.words))
        self.day.edit.setText(draft.get("day", incident.noticed or self._presenter.clock().day().isoformat()))
        self.hour.set_value(draft.get("hour", incident.hour))

    def _footer(self) -> tuple[QWidget, ...]:
        actions = GhostButton(_("Back to the list"), main=True)
        filed = self._presenter.filed
        case = GhostButton(
            _("Kept in {case}").format(case=filed) if filed else _("Put it in a case"), main=True
        )
        self.save_it = PrimaryButton(_("Save for bank, insurer, police"))
        actions.clicked.connect(self._to_actions)
        case.clicked.connect(self._to_case)
        self.save_it.clicked.connect(self.save)
        return actions, case, self.save_it

    def entered(self) -> None:
        self.said.setVisible(False)

    def leave(self) -> None:
        """What can't be kept as it stands stays as a draft, or is lost with the page."""
        if self._drafting is not None:
            self._drafting.flush()
        self._keep()

    def save(self) -> None:
        """The paper, made off the window's thread."""
        if not self._keep():
            return
        presenter = self._presenter
        desk, log = presenter.desk, presenter.log
        habit = habit_of(desk.signer.person.id) if desk else None
        folder = Path(habit.folder) if habit and habit.folder else self._outside.folder()
        making = incident_making(
            presenter.incident,
            presenter.clock(),
            desk=desk,
            case_id=log.case if log else None,
            **({"paper": habit.paper} if habit else {}),
        )
        path = folder / incident_name(presenter.incident, presenter.clock(), presenter.filed)
        self.ordered.emit(Order(Filing(making, path), self._made))

    def _made(self, outcome: Ok[Filed] | Err) -> None:
        if isinstance(outcome, Err):
            self._refuse(outcome.error)
            return
        path = outcome.value.path
        self.said.say(_("Saved: {file}").format(file=str(path)))
        self.said.setVisible(True)
        self._outside.show(path)

    def _typed(self, _value: object) -> None:
        if self._drafting is not None:
            day = self.day.edit.text()
            self._drafting.typed({"words": self.words.value(), "day": day, "hour": self.hour.value()})

    def _keep(self) -> bool:
        day = self.day.value()
        self.day.show_error("")
        if self.day.unreadable():
            self.day.show_error(_("This is no day we can read. Write it as 2026-02-28."))
            return False
        try:
            self._presenter.state(self.words.value(), day.isoformat() if day else "", self.hour.value())
        except RingbackError as error:
            self._refuse(error)
            return False
        if self._drafting is not None:
            self._drafting.forget()
        return True

    def _refuse(self, error: RingbackError) -> None:
        if error.facts.get("where") == "noticed":
            self.day.show_error(sentence(error))
            self.day.focus()
            return
        self.said.say(sentence(error))
        self.said.setVisible(True)

    def _to_actions(self) -> None:
        if self._keep():
            self.to_list.emit()

    def _to_case(self) -> None:
        if self._keep():
            self.to_case.emit()
