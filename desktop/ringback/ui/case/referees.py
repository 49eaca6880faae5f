"""Choosing whom to ring: the referees they named, and a way to name another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ringback.domain.facts import Call, Purpose, Referee
from ringback.domain.ids import FactId
from ringback.text import _, worded
from ringback.ui.buttons import Button, GhostButton, PrimaryButton
from ringback.ui.cards import Card, Foldout
from ringback.ui.case.base import CasePage
from ringback.ui.form import Voice, muted, plain_label, small, tight
from ringback.ui.places import CallPlace, CallsToMake, CaseCheck, CaseFact
from ringback.usecases.desk import Desk


class RefereeRow(QWidget):
    """One referee. What they are expected to say is on no page but their own."""

    chosen = Signal(object)

    def __init__(
        self,
        referee: Referee,
        *,
        rung: bool,
        running: bool,
        first: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._id = referee.id
        across = tight(QHBoxLayout(self), 10)
        texts = tight(QVBoxLayout(), 0)
        name = referee.name.written
        texts.addWidget(plain_label(name, Voice.STRONG, self))
        state = _("The call is open") if running else _("Rung already") if rung else _("Not rung yet")
        texts.addWidget(small(" · ".join(p for p in (referee.organisation, referee.role, state) if p), self))
        across.addLayout(texts, 1)
        words = _("Go on") if running else _("Ring")
        self.button: Button = PrimaryButton(words, self, main=False) if first else GhostButton(words, self)
        said = _("Go on with {name}") if running else _("Ring {name}")
        self.button.setAccessibleName(said.format(name=name))
        self.button.clicked.connect(self._clicked)
        across.addWidget(self.button)

    def _clicked(self) -> None:
        self.chosen.emit(self._id)


class RefereesPage(CasePage):
    """The check "ring a referee": whom first?"""

    def __init__(self, place: CaseCheck, desk: Desk, parent: QWidget) -> None:
        words = desk.playbook.checks["reference_callback"]
        super().__init__(desk, place.case, worded(words.title), worded(words.question), parent)
        self._about = place.about or (self.case.people[0].id if self.case.people else None)
        card = Card(_("Whom do you ring?"), self.body)
        named = [one for one in self.case.of(Referee) if self._about in {None, one.about}]
        made = [call for call in self.case.of(Call) if call.purpose is Purpose.REFERENCE]
        rung = {call.about for call in made}
        running = {call.about for call in made if call.id in self.case.running}
        waiting = [one for one in named if one.id in running or (not running and one.id not in rung)]
        for referee in named:
            first = bool(waiting) and referee is waiting[0]
            row = RefereeRow(
                referee, rung=referee.id in rung, running=referee.id in running, first=first, parent=card
            )
            row.chosen.connect(self._ring)
            card.add(row)
        if not named:
            card.add(muted(_("They have not named anybody yet. Ask them for two names."), card))
        self._first = waiting[0].id if waiting else None
        self.add(card)
        steps = (f"{at}  {worded(step)}" for at, step in enumerate(words.instruction, 1))
        self.add(Foldout(_("How it goes"), "\n".join(steps)))
        self.add(Foldout(_("Why we ask"), worded(words.why)))
        calls = self.footer.add(GhostButton(_("The calls to make"), main=True))
        calls.clicked.connect(self._calls)
        more: Button = (
            GhostButton(_("Add a referee"), main=True) if named else PrimaryButton(_("Add a referee"))
        )
        self.footer.add(more).clicked.connect(self._another)
        self.offer_undo()

    def save(self) -> None:
        if self._first is None:
            self._another()
        else:
            self._ring(self._first)

    def _ring(self, referee: FactId) -> None:
        self.go(CallPlace(self.case_id, referee, Purpose.REFERENCE))

    def _another(self) -> None:
        self.go(CaseFact(self.case_id, "referee", self._about))

    def _calls(self) -> None:
        self.go(CallsToMake(self.case_id))
