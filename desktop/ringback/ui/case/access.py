"""The access card: a ready-made line to start from, the whole card as one page, and the way to cut it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.facts import Access
from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Card, Foldout
from ringback.ui.case.cardfile import CardFile
from ringback.ui.case.pointing import PlacedTaskPage
from ringback.ui.case.typed import TypedPage
from ringback.ui.decide.outside import Outside
from ringback.ui.form import muted
from ringback.ui.pickers import PickField
from ringback.ui.places import CaseTask, CutAccess, LookForSecond
from ringback.usecases.cutting import Ready, ready_lines
from ringback.usecases.desk import Desk
from ringback.usecases.filing import Paper
from ringback.usecases.forms import Values
from ringback.usecases.reporting import CardMaking, access_card


class ReadyCard(Card):
    """`chosen` carries a Ready; where a person is added and removed is said below."""

    chosen = Signal(object)

    def __init__(self, lines: tuple[Ready, ...], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._lines = {line.id: line for line in lines}
        options = tuple((line.id, line.title) for line in lines)
        words = _("Which system is it?")
        self.pick = self.add(PickField(words, options, example=_("Choose a system"), parent=self))
        self.said = self.add(muted("", self))
        self.said.setVisible(False)
        self.pick.changed.connect(self._picked)

    def _picked(self, key: object) -> None:
        line = self._lines.get(str(key))
        if line is not None:
            self.said.say(_said(line))
            self.said.setVisible(True)
            self.chosen.emit(line)


def _said(line: Ready) -> str:
    words = _("People are added and removed at: {members}. Source: {source}.")
    told = words.format(members=line.members, source=line.source)
    return _("{told} Check this: menus move.").format(told=told) if line.check_this else told


class AccessPage(TypedPage):
    """The check `access_card`: one line of the card."""

    def build_answer(self) -> None:
        self.ready = ReadyCard(ready_lines(self.desk), self.body)
        self.ready.chosen.connect(self._fill)
        self.add(Foldout(_("Start from a ready-made line"), self.ready, self.body))
        super().build_answer()
        self._filled: Values = {}

    def _fill(self, line: Ready) -> None:
        """What somebody wrote themselves stays; what came from another ready-made line does not."""
        now = self.typing.form.values()
        mine = {name for name, text in now.items() if text and text != self._filled.get(name)}
        fields = {name: text for name, text in line.fields.items() if name not in mine}
        self._filled = {**self._filled, **fields}
        self.typing.form.set_values(fields)
        self.typed()


class AccessTaskPage(PlacedTaskPage):
    """Access and devices: below what is asked, the card as one page and the way to cut it."""

    ordered = Signal(object)

    def __init__(self, place: CaseTask, desk: Desk, parent: QWidget, outside: Outside | None = None) -> None:
        super().__init__(place, desk, parent)
        self.file = CardFile(self, outside or Outside(), self.ordered.emit, self._card)

    def build_more(self) -> None:
        card = Card(_("When they leave, or something is wrong"), self.body)
        if self.case.of(Access):
            self._build_cut(card)
        self.second = GhostButton(_("Look for a second one"), card, icon="search")
        self.second.clicked.connect(self._look)
        card.add_buttons(self.second)
        self.add(card)
        super().build_more()

    def _build_cut(self, card: Card) -> None:
        card.add(muted(_("Cut first, talk second. The card has the order and the steps."), card))
        self.cut = GhostButton(_("Cut their access"), card)
        self.print = GhostButton(_("Save the card as a PDF"), card, icon="print")
        card.add_buttons(self.cut, self.print)
        self.cut.clicked.connect(self._cut)
        self.print.clicked.connect(self._print)

    def _look(self) -> None:
        self.go(LookForSecond(self.case_id))

    def _cut(self) -> None:
        self.go(CutAccess(self.case_id))

    def _print(self) -> None:
        self.file.make()

    def _card(self, paper: Paper) -> tuple[CardMaking, str] | None:
        return access_card(self.desk, self.case_id, paper)
