"""Whom is it about? The case it is kept in, or a new one for a vendor that is in none yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.domain.facts import PartySort, Situation
from ringback.domain.ids import CaseId
from ringback.domain.severity import Task
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Banner
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import LineField, PickField
from ringback.ui.keys import Key
from ringback.ui.places import CaseTask, PayeePlace, Place, Unlock
from ringback.ui.staged import Stage
from ringback.ui.theme import Kind
from ringback.ui.wrong.presenter import WrongPresenter

NEW = "new"
_TASK = {
    Situation.ODD_VIDEO: Task.VIDEO,
    Situation.THREAT: Task.ACCESS,
    Situation.FILES_SENT: Task.TOLD,
    Situation.RECOMMENDED: Task.TOLD,
    Situation.LENT_IDENTITY: Task.TOLD,
}
"""Where it goes on; money for the doors that are not here."""


def place_for(situation: Situation, case: CaseId) -> Place:
    task = _TASK.get(situation)
    return CaseTask(case, task) if task is not None else PayeePlace(case)


class FilingStage(Stage):
    """`back`: to their own words."""

    back = Signal()

    def __init__(self, presenter: WrongPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.title = _("Whom is it about?")
        self.former = GhostButton(_("Back"), main=True)
        self.primary = PrimaryButton("")
        self.footer = (self.former, self.primary)
        self.former.clicked.connect(self.back)
        self.primary.clicked.connect(self.save)
        self.trouble = Banner(Kind.STOP, _("This was not kept"))
        self.which: PickField | None = None
        self.name: LineField | None = None
        self.sort: ChoiceRow | None = None
        self._build()
        self.add(self.trouble)
        self.trouble.setVisible(False)
        keys.install(self, {Key.SAVE: self.save})

    def _build(self) -> None:
        if self._presenter.filed:
            self._build_filed()
        elif self._presenter.desk is None:
            self._build_locked()
        else:
            self._build_open()

    def _build_filed(self) -> None:
        self.title = _("Kept in {case}").format(case=self._presenter.filed)
        self.lead = _("Each further action is kept there at once.")
        self.again = self.add(GhostButton(_("The same happened with somebody else: start again")))
        self.again.clicked.connect(self._start_again)
        self.primary.say(_("Open the case"))

    def _build_locked(self) -> None:
        self.lead = _("Nothing is unlocked, so nothing was written to the disk.")
        words = _("It waits here while this window is open. Unlock, then come back by the same button.")
        self.add(Banner(Kind.NOTE, _("Unlock to keep it"), words))
        self.primary.say(_("Unlock"))

    def _build_open(self) -> None:
        options = ((NEW, _("Not in the register yet")), *self._presenter.cases())
        self.which = self.add(PickField(_("Case"), options))
        self.name = self.add(LineField(_("Their name, as you know it")))
        sorts = ((PartySort.COMPANY, _("A company")), (PartySort.PERSON, _("A person")))
        self.sort = self.add(ChoiceRow(_("Is it a company or a person?"), sorts))
        self.sort.set_value(PartySort.COMPANY)
        about = self._presenter.about
        self.which.set_value(about or NEW)
        self.which.changed.connect(self._chosen)
        self._chosen(self.which.value())
        self.primary.say(_("Keep it there"))

    def initial_focus(self) -> QWidget | None:
        return super().initial_focus() or self.primary

    def save(self) -> None:
        if self._presenter.filed:
            self._open_case()
        elif self.which is None:
            self.went.emit(Unlock())
        else:
            self._file(self.which.value())

    def _file(self, case: object) -> None:
        try:
            if case == NEW and self.name is not None and self.sort is not None:
                sort = self.sort.value()
                self._presenter.file_new(self.name.value(), PartySort(str(sort)))
            elif isinstance(case, str):
                self._presenter.file_in(CaseId(case))
        except RingbackError as error:
            self._refuse(error)
            return
        self.moved.emit()

    def _refuse(self, error: RingbackError) -> None:
        if error.facts.get("where") == "name" and self.name is not None:
            self.name.show_error(sentence(error))
            self.name.focus()
            return
        self.trouble.say(sentence(error))
        self.trouble.setVisible(True)

    def _chosen(self, value: object) -> None:
        for row in (self.name, self.sort):
            if row is not None:
                row.setVisible(value == NEW)

    def _open_case(self) -> None:
        log = self._presenter.log
        if log is not None and log.case is not None:
            self.went.emit(place_for(log.incident.situation, log.case))

    def _start_again(self) -> None:
        self._presenter.start_again()
        self.moved.emit()
